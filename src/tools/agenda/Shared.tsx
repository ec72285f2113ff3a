import { useEffect, useState } from 'preact/hooks';
import { Dialog } from '../../kit/Dialog.tsx';
import { Icon } from '../../kit/Icon.tsx';
import { say } from '../../kit/toast.ts';
import { useLater } from '../../kit/useLater.ts';
import { useSaved } from '../../kit/useSaved.ts';
import type { Names } from '../../lib/said.ts';
import { to } from '../../lib/url.ts';
import type { Agenda, Opened } from '../../meeting/model.ts';
import { $agendas } from '../../meeting/store.ts';
import { Broken } from './Broken.tsx';
import { Lost } from './Lost.tsx';
import { Sheet } from './Sheet.tsx';
import {
  $kept,
  dropAgenda,
  fragment,
  keep,
  knownOf,
  onFragment,
  openHere,
  printSheet,
  sharedPage,
  wallHere,
  zoneHere,
} from './store.ts';

/** The link of this page, opened again whenever it changes; the last one asked for wins. */
function useOpened(): { opened: Opened | null; here: string; today: string } {
  const [opened, setOpened] = useState<Opened | null>(null);
  const [place, setPlace] = useState({ here: '', today: '' });
  useEffect(() => {
    let asked = 0;
    const read = () => {
      asked += 1;
      const mine = asked;
      openHere().then((next) => mine === asked && setOpened(next));
    };
    setPlace({ here: zoneHere(), today: wallHere() });
    read();
    const stop = onFragment(read);
    return () => {
      asked = Number.NaN;
      stop();
    };
  }, []);
  return { opened, ...place };
}

const loadUpdate = () => import('./Update.tsx').then(({ Update }) => Update);
const loadCalendar = () => import('./ShareCalendar.tsx').then(({ ShareCalendar }) => ShareCalendar);

/** A button and its dialog: the meeting for the reader's own calendar. */
function AddToCalendar({ agenda }: { agenda: Agenda }) {
  const [open, setOpen] = useState(false);
  const Calendar = useLater(open, loadCalendar);
  return (
    <>
      <button type="button" class="btn btn-s" onClick={() => setOpen(true)}>
        <Icon name="cal" small /> Add to my calendar
      </button>
      <Dialog title="Add to my calendar" open={open} onClose={() => setOpen(false)}>
        {Calendar === 'failed' ? (
          <Lost />
        ) : (
          Calendar && <Calendar agenda={agenda} link={`${sharedPage()}#${fragment()}`} />
        )}
      </Dialog>
    </>
  );
}

interface ReadingProps {
  agenda: Agenda;
  names: Names;
  here: string;
  today: string;
}

function Reading({ agenda, names, here, today }: ReadingProps) {
  useSaved($kept);
  useSaved($agendas);
  // Before the first effect the served page knows of no copy.
  const [awake, setAwake] = useState(false);
  useEffect(() => setAwake(true), []);
  const known = awake ? knownOf(agenda) : null;
  const Update = useLater(known !== null && !known.same, loadUpdate);
  const keepIt = () => {
    const { id } = keep(agenda);
    say('A copy is kept in this browser', () => {
      dropAgenda(id);
    });
  };
  return (
    <>
      <div class="row no-print between pad-end-4">
        <p class="muted flush from-link">
          <Icon name="link" small /> You are reading an agenda from a link. Its words come from whoever made the link,
          not from this site. Nothing is stored or sent.
        </p>
        <div class="row">
          {agenda.start && <AddToCalendar agenda={agenda} />}
          <button type="button" class="btn btn-s" onClick={() => printSheet(`${sharedPage()}#${fragment()}`)}>
            <Icon name="print" small /> Print
          </button>
          {agenda.items.length > 0 && (
            <a class="btn btn-s" href={`${to('/run/')}#${fragment()}`}>
              <Icon name="play" small /> Run the meeting
            </a>
          )}
          {known?.same ? (
            <a class="btn btn-s" href={`${to('/agenda/')}?open=${known.copy.id}`}>
              <Icon name="check" small /> Open your copy
            </a>
          ) : (
            <button type="button" class="btn btn-s" onClick={keepIt}>
              <Icon name="edit" small /> {known ? 'Keep a second copy' : 'Keep a copy'}
            </button>
          )}
        </div>
      </div>
      {Update === 'failed' ? (
        <Lost />
      ) : (
        Update && known && !known.same && <Update known={known} agenda={agenda} names={names} />
      )}
      <Sheet agenda={agenda} names={names} here={here} today={today} />
      <p class="no-print above-4">
        <a class="link-more" href={`${to('/agenda/')}?new`}>
          Make your own <Icon name="right" small />
        </a>
      </p>
    </>
  );
}

/** The page a link opens: the agenda to read, or what happened to it. */
export function Shared({ names }: { names: Names }) {
  const { opened, here, today } = useOpened();
  if (opened === null) {
    return (
      <main id="main" class="wrap agenda-view">
        <h1 class="vh">A shared agenda</h1>
        <p class="needs-js muted">Reading the link…</p>
        <div class="no-js measure">
          <p class="lead">
            The agenda is written inside the link you followed. This page reads it in your browser, and that needs
            JavaScript.
          </p>
          <p>Allow JavaScript for this page, or ask the sender for the calendar file or the Markdown text.</p>
        </div>
      </main>
    );
  }
  if (opened.state !== 'open') return <Broken opened={opened} />;
  return (
    <main id="main" class="wrap agenda-view">
      <Reading agenda={opened.agenda} names={names} here={here} today={today} />
    </main>
  );
}
