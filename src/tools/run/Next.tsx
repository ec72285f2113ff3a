import { useState } from 'preact/hooks';
import { Check } from '../../kit/Field.tsx';
import { Icon } from '../../kit/Icon.tsx';
import { Segmented } from '../../kit/Segmented.tsx';
import { say } from '../../kit/toast.ts';
import { useSaved } from '../../kit/useSaved.ts';
import { to } from '../../lib/url.ts';
import { dayOf, dayWithYear } from '../../lib/walltime.ts';
import { intoZone, sayTime } from '../../lib/zoned.ts';
import { type Agenda, itemTitle, type Readiness } from '../../meeting/model.ts';
import { $verdict } from '../../meeting/verdict.ts';
import { withFates } from './model/fate.ts';
import { carried, enough, inARow, nextOf, releases } from './model/next.ts';
import type { Progress } from './model/progress.ts';
import { endSeries, makeNext, now, previousLink, zoneHere } from './store.ts';

interface Props {
  agenda: Agenda;
  /** How the meeting went; null where it was not run in this browser. */
  at: Progress | null;
  /** What the quiz said before then is about another meeting; milliseconds since 1970. */
  since: number;
}

const day = 86_400_000;

/** What the quiz says about the meeting after this one, or null while it has not been asked. */
function useVerdict(since: number, zone: string): Readiness | null {
  const told = useSaved($verdict);
  const [opened] = useState(now);
  if (!told || told.toldAt < (since || opened - day)) return null;
  return { verdict: told.verdict, rule: told.rule, readyAt: intoZone(told.readyAt, zoneHere(), zone || 'UTC') };
}

const quiz = `${to('/practices/no-results-no-meeting/')}?purpose=result#readiness`;
const names = {
  hold: 'Hold',
  spontaneous: 'Today',
  postpone: 'Postpone',
  async: 'Send it in writing',
  cancel: 'Cancel',
};

/** The date of the next meeting is not a habit: the quiz proposes it. */
function Ask({ readiness }: { readiness: Readiness | null }) {
  const { verdict, readyAt = '' } = readiness ?? {};
  return (
    <section>
      <h3>When</h3>
      <p class="around-2" role="status">
        {!verdict ? (
          'A date is worth setting once there is a result to meet on. The readiness quiz finds it; come back with its answer.'
        ) : releases(verdict) ? (
          <>
            The quiz says: <b>{names[verdict]}</b>. The date is released; what goes on waits without one.
          </>
        ) : (
          <>
            The quiz says: <b>{names[verdict]}</b>
            {readyAt && `, ${dayWithYear(readyAt)}, ${sayTime(readyAt)}`}.
          </>
        )}
      </p>
      <a class="btn" href={quiz} target="_blank" rel="noopener">
        {verdict ? 'Ask again' : 'Ask the quiz'} <Icon name="out" small />
        <span class="vh">, opens a tab</span>
      </a>
    </section>
  );
}

/** After three releases in a row, the series itself is the question. */
function Enough({ agenda }: { agenda: Agenda }) {
  const count = inARow(agenda.series?.rule ?? '');
  if (count < enough) return null;
  return (
    <div class="notice below-4">
      <Icon name="info" />
      <strong>{count} releases in a row</strong>
      <p>
        The quiz released this meeting {count} times running. A series that waits for results need not keep a slot: end
        it, and call a meeting when the next result is there.
      </p>
      <p>
        <button type="button" class="btn" onClick={() => say('The series has ended', endSeries(agenda))}>
          End the series
        </button>
      </p>
    </div>
  );
}

const states = [
  { value: 'open', label: 'Open' },
  { value: 'done', label: 'Done' },
  { value: 'dropped', label: 'Dropped' },
] as const;

/** The meeting after this one: what became of each action, what goes on, and when. */
export function Next({ agenda, at, since }: Props) {
  const readiness = useVerdict(since, agenda.zone);
  const [became, setBecame] = useState<Record<number, (typeof states)[number]['value']>>({});
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [made, setMade] = useState('');
  const all = carried(agenda, at);
  const released = releases(readiness?.verdict);
  const make = async () => {
    const keys = new Set(all.map(({ key }) => key).filter((key) => !left.has(key)));
    const open = new Set(
      agenda.actions.map((_, place) => place).filter((place) => (became[place] ?? 'open') === 'open'),
    );
    // A released meeting has no minutes; the way back leads to the last one that was held.
    const previous = at ? await previousLink(withFates(agenda, at)) : (agenda.series?.previous ?? '');
    const { id, undo } = makeNext(nextOf(agenda, all, { keys, open, readiness, previous }));
    setMade(id);
    say(released ? 'Released' : 'The next agenda is made', () => {
      undo();
      setMade('');
    });
  };
  return (
    <section class="run-next no-print above-5" aria-labelledby="run-next">
      <h2 id="run-next">Next meeting</h2>
      <Enough agenda={agenda} />
      {agenda.actions.length > 0 && (
        <section>
          <h3>What became of each action?</h3>
          {agenda.actions.map(({ text, owner, due }, place) => (
            <Segmented
              key={place}
              label={[text, owner, due && `due ${dayOf(due)}`].filter(Boolean).join(', ')}
              value={became[place] ?? 'open'}
              options={states}
              onChange={(value) => setBecame({ ...became, [place]: value })}
            />
          ))}
        </section>
      )}
      <section>
        <h3>What goes on</h3>
        {all.length === 0 && <p class="muted flush">Every item is dealt with and nothing is parked.</p>}
        {all.map(({ key, item, why }) => (
          <Check
            key={key}
            label={itemTitle(item)}
            remark={`${why}, ${item.minutes} min`}
            checked={!left.has(key)}
            onChange={(on) => setLeft(new Set(on ? [...left].filter((one) => one !== key) : [...left, key]))}
          />
        ))}
      </section>
      <Ask readiness={readiness} />
      <p class="row flush">
        {made ? (
          <a class="btn btn-plan" href={released ? `${to('/run/')}?open=${made}` : `${to('/agenda/')}?open=${made}`}>
            {released ? 'Open the released meeting' : 'Open the next agenda'} <Icon name="right" small />
          </a>
        ) : (
          <button type="button" class="btn btn-ink" onClick={make}>
            {released ? 'Release the date' : 'Make the next agenda'}
          </button>
        )}
      </p>
    </section>
  );
}
