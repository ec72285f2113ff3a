import { Icon } from '../../kit/Icon.tsx';
import { Ticks } from '../../kit/Ticks.tsx';
import { useSaved } from '../../kit/useSaved.ts';
import { plural } from '../../lib/plural.ts';
import type { ReadSoFar } from '../../lib/reading.ts';
import { to } from '../../lib/url.ts';
import type { Progress } from '../../meeting/model.ts';
import { $reading } from '../../meeting/reading.ts';
import { $progress } from '../../meeting/store.ts';

export interface Phase {
  key: 'prior' | 'intermediate' | 'final';
  name: string;
  when: string;
  guides: { id: string; order: number; title: string; tool: string }[];
}

const State = ({ progress, so }: { progress: Progress | undefined; so: ReadSoFar | undefined }) =>
  progress ? (
    <span class="st">
      {progress.ticks.length > 0 && <Ticks ticks={progress.ticks} />}
      <span>{progress.text}</span>
      {progress.openBlockers > 0 && (
        <span class="flag">
          <Icon name="block" small />
          {plural(progress.openBlockers, 'blocker')}
        </span>
      )}
    </span>
  ) : (
    <span class="st none needs-js">{so?.read ? 'Read' : so?.heading ? `Stopped at ${so.heading}` : 'Not started'}</span>
  );

/** A stop is filled once its tool was used, and ticked once its guide was read. */
const classes = (progress: Progress | undefined, so: ReadSoFar | undefined) =>
  [progress && 'begun', so?.read && 'read'].filter(Boolean).join(' ') || undefined;

/** The stops on their line, each with what its tool holds so far. */
export function Stops({ phases }: { phases: Phase[] }) {
  const progress = useSaved($progress);
  const reading = useSaved($reading);
  const begun = Object.keys(progress).length > 0 || Object.keys(reading).length > 0;
  return (
    <div id="line">
      <h2 class="vh">The practices</h2>
      <div class="cols" aria-hidden="true">
        <div>
          <span>Practice</span>
          <span>Tool</span>
          <span>{begun ? 'Your project' : ''}</span>
        </div>
      </div>
      {phases.map((phase) => (
        <section key={phase.key} class="phase" data-phase={phase.key} aria-labelledby={`phase-${phase.key}`}>
          <header>
            <h3 id={`phase-${phase.key}`}>{phase.name}</h3>
            <p>{phase.when}</p>
          </header>
          <ol class="stops" start={phase.guides[0]?.order}>
            {phase.guides.map((guide) => (
              <li key={guide.id} class={classes(progress[guide.id], reading[guide.id])}>
                <span class="n" aria-hidden="true">
                  {guide.order}
                </span>
                <a class="t" href={to(`/practices/${guide.id}/`)}>
                  {guide.title}
                  {reading[guide.id]?.read && <span class="vh"> (read)</span>}
                </a>
                <span class="k">{guide.tool}</span>
                {(begun || progress[guide.id]) && <State progress={progress[guide.id]} so={reading[guide.id]} />}
              </li>
            ))}
          </ol>
        </section>
      ))}
    </div>
  );
}
