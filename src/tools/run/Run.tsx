import { useEffect, useState } from 'preact/hooks';
import { Notices } from '../../kit/Notices.tsx';
import { useSaved } from '../../kit/useSaved.ts';
import { to } from '../../lib/url.ts';
import type { Agenda } from '../../meeting/model.ts';
import { $agendas } from '../../meeting/store.ts';
import { Live } from './Live.tsx';
import { isOver } from './model/run.ts';
import { Over } from './Over.tsx';
import { Ready } from './Ready.tsx';
import { $runs, type Found, findMeeting, onFragment, start } from './store.ts';

/** What the server draws, and what stands while a link is read. */
const Waiting = () => (
  <main id="main" class="wrap message">
    <div>
      <h1>Run the meeting</h1>
      <p class="needs-js muted">Looking for your agenda…</p>
      <p class="no-js lead">
        Here the agenda runs on a large clock: time left for the item, the end as it looks now, decisions and actions as
        they fall. That needs JavaScript. On paper: write the time each item should end beside it, and when it comes,
        decide, park it, or take the minutes from another.
      </p>
    </div>
  </main>
);

const Nothing = ({ agenda }: { agenda: Agenda | undefined }) => (
  <main id="main" class="wrap message">
    <section class="empty">
      <h1 class="size-xl">{agenda ? 'Nothing to run yet' : 'No agenda to run'}</h1>
      <p>
        {agenda
          ? 'This agenda has no items. Give it one with its minutes, and the clock has something to count.'
          : 'The clock runs over the items of an agenda. Write one, or open the link you were sent and run it from there.'}
      </p>
      <p class="row">
        <a class="btn btn-plan" href={agenda ? `${to('/agenda/')}?open=${agenda.id}` : `${to('/agenda/')}?new`}>
          {agenda ? 'Add items' : 'Plan a meeting'}
        </a>
        {!agenda && (
          <a class="btn" href={to('/a/')}>
            Paste a link
          </a>
        )}
      </p>
    </section>
  </main>
);

function Meeting() {
  const { list } = useSaved($agendas);
  const runs = useSaved($runs);
  const [found, setFound] = useState<Found | null>(null);
  const [begun, setBegun] = useState(false);
  useEffect(() => {
    const look = () => {
      findMeeting().then(setFound);
    };
    look();
    return onFragment(look);
  }, []);
  if (!found) return <Waiting />;
  const agenda = 'shared' in found ? found.shared : list.find(({ id }) => id === found.id);
  const run = agenda && runs[agenda.id];
  if (agenda && run && isOver(run, agenda.items)) return <Over agenda={agenda} run={run} focused={begun} />;
  if (!agenda || agenda.items.length === 0) return <Nothing agenda={agenda} />;
  if (run) return <Live agenda={agenda} run={run} focused={begun} />;
  const begin = () => {
    setBegun(true);
    setFound({ id: start(agenda) });
  };
  return <Ready agenda={agenda} shared={'shared' in found} onStart={begin} />;
}

/** The page of a meeting: before it begins, while it runs, and its minutes; above it what storage has to say. */
export const Run = () => (
  <>
    <div class="wrap">
      <Notices />
    </div>
    <Meeting />
  </>
);
