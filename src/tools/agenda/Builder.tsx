import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { LongField, TextField } from '../../kit/Field.tsx';
import { Icon } from '../../kit/Icon.tsx';
import { Notices } from '../../kit/Notices.tsx';
import { Saved } from '../../kit/Saved.tsx';
import { say } from '../../kit/toast.ts';
import { useLater } from '../../kit/useLater.ts';
import { useSaved } from '../../kit/useSaved.ts';
import { type Asked, namesOf } from '../../lib/checklist/asked.ts';
import { to } from '../../lib/url.ts';
import { toAgenda } from '../../meeting/agenda-codec.ts';
import type { Agenda } from '../../meeting/model.ts';
import { $agendas } from '../../meeting/store.ts';
import { Cost } from './Cost.tsx';
import { Items } from './Items.tsx';
import { Lost } from './Lost.tsx';
import { Minutes } from './Minutes.tsx';
import type { MeetingPlan } from './model/items.ts';
import { budgetOf } from './model/minutes.ts';
import { OtherTab } from './OtherTab.tsx';
import { People } from './People.tsx';
import { Preview } from './Preview.tsx';
import { Share } from './Share.tsx';
import { Sheet } from './Sheet.tsx';
import { begin, type Change, revise, shareLink, visit } from './store.ts';
import { Tray } from './Tray.tsx';
import { When } from './When.tsx';

/** Comes after the form: few agendas carry what it offers. */
const loadAlong = () => import('./TakeAlong.tsx').then(({ TakeAlong }) => TakeAlong);

/** What the server draws: the form before anything is in it. */
const shell = toAgenda({});

/**
 * The agenda of this tab. It is held by id, so that another tab opening another agenda does not move it away, and by
 * value, so that another tab deleting it does not lose what is on screen.
 */
function useOwnAgenda(meetings: Record<string, MeetingPlan>) {
  const { list } = useSaved($agendas);
  const [held, setHeld] = useState<Agenda | null>(null);
  const seen = useRef('');
  useEffect(() => {
    const { agenda, said } = begin(meetings);
    setHeld(agenda);
    if (said) say(said);
  }, [meetings]);
  const found = list.find(({ id }) => id === held?.id);
  useEffect(() => {
    if (!found) return;
    seen.current = found.id;
    setHeld(found);
  }, [found]);
  const agenda = found ?? held;
  return { agenda, gone: !found && held !== null && seen.current === held.id };
}

/** The page where an agenda is written. */
export function Builder({ meetings, lists }: { meetings: Record<string, MeetingPlan>; lists: Asked[] }) {
  const names = namesOf(lists);
  const { agenda: own, gone } = useOwnAgenda(meetings);
  const agenda = own ?? shell;
  const [open, setOpen] = useState('');
  const [sharing, setSharing] = useState(false);
  const shortening = useRef(false);
  const TakeAlong = useLater(own !== null, loadAlong);
  const change: Change = (parts) => own && revise(own, parts);
  const asGuest = async () => {
    const made = await shareLink(agenda);
    if ('link' in made) visit(made.link);
    else setSharing(true);
  };
  // Preact passes over an element it has seen: to open an item draws nothing beside the items.
  const before = useMemo(
    () => (
      <>
        <TextField class="heading" label="Title" value={agenda.title} onChange={(title) => change({ title })} />
        <When agenda={agenda} change={change} />
        <LongField
          class="purpose"
          label="Purpose"
          hint="One sentence that is true when the meeting ends."
          value={agenda.purpose}
          onChange={(purpose) => change({ purpose })}
        />
        <Minutes agenda={agenda} change={change} />
      </>
    ),
    [agenda],
  );
  const after = useMemo(
    () => (
      <>
        <Tray agenda={agenda} change={change} />
        <People agenda={agenda} change={change} />
        <Cost agenda={agenda} />
        {TakeAlong === 'failed' ? (
          <Lost />
        ) : (
          own && TakeAlong && <TakeAlong agenda={own} change={change} lists={lists} names={names} />
        )}
      </>
    ),
    [agenda, TakeAlong],
  );
  const preview = useMemo(() => <Preview agenda={agenda} />, [agenda]);
  const sheet = useMemo(() => own && <Sheet agenda={own} names={names} as="h2" />, [own]);
  const { used, length } = budgetOf(agenda);
  return (
    <>
      <div class="wrap no-print">
        <div class="bar-top">
          <h1>Agenda</h1>
          <span class="saved muted push-end needs-js">
            <Saved />
          </span>
          <div class="row needs-js">
            <a class="btn btn-quiet" href={`${to('/agenda/')}?new`}>
              New agenda
            </a>
            {own && own.items.length > 0 && (
              <a class="btn" href={`${to('/run/')}?open=${own.id}`}>
                <Icon name="play" small /> Run the meeting
              </a>
            )}
            <button type="button" class="btn" onClick={asGuest}>
              <Icon name="eye" small /> As a guest
            </button>
            <button type="button" class="btn btn-plan" onClick={() => setSharing(true)}>
              <Icon name="link" /> Share
            </button>
          </div>
        </div>
        <p class="no-js measure">
          Here you write an agenda with its minutes to scale and send it as a link that carries all of it. That needs
          JavaScript. Without it, every guide prints the agenda of its meeting to copy by hand.
        </p>
        <Notices />
        {own && <OtherTab agenda={own} gone={gone} />}
        <div class="builder needs-js">
          <form class="stack form" onSubmit={(event) => event.preventDefault()}>
            {/* What is typed before the saved agenda has come back would be lost with it. */}
            <fieldset class="stack" aria-label="The agenda" disabled={!own}>
              {before}
              <Items agenda={agenda} change={change} open={open} onOpen={setOpen} />
              {after}
            </fieldset>
          </form>
          <div>{preview}</div>
        </div>
      </div>
      <section class="dock no-print needs-js" aria-label="Agenda actions">
        <b class={`push-end ${used > length ? 'in-stop' : ''}`}>
          {used} of {length} min
        </b>
        <a href="#preview">Preview</a>
        <button type="button" class="btn btn-plan" onClick={() => setSharing(true)}>
          Share
        </button>
      </section>
      {own && <div class="print-only agenda-view wrap">{sheet}</div>}
      <Share
        agenda={agenda}
        names={names}
        open={sharing}
        onClose={() => {
          setSharing(false);
          if (shortening.current) document.querySelector<HTMLElement>('.items > .open textarea')?.focus();
          shortening.current = false;
        }}
        onShorten={(at) => {
          // The dialog gives focus back to its button when it closes; the item comes after.
          shortening.current = true;
          setSharing(false);
          setOpen(agenda.items[at]?.id ?? '');
        }}
      />
    </>
  );
}
