import { useEffect, useRef } from 'preact/hooks';
import { Icon } from '../../kit/Icon.tsx';
import { say } from '../../kit/toast.ts';
import { to } from '../../lib/url.ts';
import type { Agenda } from '../../meeting/model.ts';
import { Leave } from './Leave.tsx';
import { minutes } from './model/minutes.ts';
import { progress } from './model/progress.ts';
import type { Run } from './model/run.ts';
import { Next } from './Next.tsx';
import { Notes } from './Notes.tsx';
import { Paper } from './Paper.tsx';
import { forget, goOn, setTitle, zoneHere } from './store.ts';
import { useDrawn } from './useDrawn.ts';

interface Props {
  agenda: Agenda;
  run: Run;
  /** It ended on this page a moment ago: focus follows. */
  focused: boolean;
}

/** The meeting once it is over: its minutes, how they leave this browser, and the meeting after. */
export function Over({ agenda, run, focused }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  const drawn = useDrawn();
  useEffect(() => {
    if (focused) heading.current?.focus();
  }, [focused]);
  useEffect(() => setTitle('Minutes · Meet on Results'), []);
  // The meeting is over, so the present moment changes nothing.
  const at = progress(run, agenda, 0);
  const made = minutes(agenda, run, at, zoneHere());
  const again = () => say('The clock is set back. Decisions and actions stay.', forget(agenda.id));
  return (
    <main id="main" class="wrap agenda-view minutes-page">
      <div class="row between no-print below-4">
        <p class="muted flush">The meeting is over. Its minutes are kept in this browser.</p>
        <div class="row">
          <button type="button" class="btn btn-s btn-quiet" onClick={again}>
            Run it again
          </button>
          <button type="button" class="btn btn-s" onClick={() => goOn(agenda.id)}>
            Go on with the meeting
          </button>
          <a class="btn btn-s" href={`${to('/agenda/')}?open=${agenda.id}`}>
            <Icon name="edit" small /> Open the agenda
          </a>
        </div>
      </div>
      <div class="minutes-with">
        <Paper agenda={agenda} minutes={made} rows={drawn && at.rows} heading={heading} />
        <Leave agenda={agenda} minutes={made} at={at} />
      </div>
      {drawn && (
        <>
          <section class="no-print above-5" aria-labelledby="minutes-more">
            <h2 id="minutes-more">Something is missing</h2>
            <Notes agenda={agenda} run={run} owner="" />
          </section>
          <Next agenda={agenda} at={at} since={at.end} />
        </>
      )}
    </main>
  );
}
