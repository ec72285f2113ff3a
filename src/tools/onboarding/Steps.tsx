import { useSaved } from '../../kit/useSaved.ts';
import { to } from '../../lib/url.ts';
import { dayOf } from '../../lib/walltime.ts';
import { $reading } from '../../meeting/reading.ts';
import { type Guide, minutesOf, type Path, standing, summary } from './model.ts';
import { tick } from './store.ts';

interface Props {
  path: Path;
  guides: Guide[];
  today: string;
}

/** A path as a checklist; a tick is the same as having read the guide. */
export function Steps({ path, guides, today }: Props) {
  const reading = useSaved($reading);
  return (
    <>
      <p class="around-2" role="status">
        <b>{summary(path, reading, today)}</b>
        <span class="muted">, {minutesOf(path, guides)} minutes in all</span>
      </p>
      <ol class="around-4">
        {path.steps.map((step) => {
          const guide = guides.find(({ id }) => id === step.guide);
          const state = standing(step, reading, today);
          if (!guide)
            return (
              <li key={step.guide} class="muted">
                A guide that this site does not have: {step.guide}
              </li>
            );
          return (
            <li key={step.guide} class="around-4">
              <label class="check">
                <input
                  type="checkbox"
                  checked={state === 'read'}
                  onChange={(event) => tick(step.guide, event.currentTarget.checked, today)}
                />
                <span>
                  <a class="semibold" href={to(`/practices/${guide.id}/`)}>
                    {guide.order} {guide.title}
                  </a>
                  <small class="muted">
                    {[step.who, `${guide.minutes} minutes`, step.by && `by ${dayOf(step.by)}`]
                      .filter(Boolean)
                      .join(', ')}
                    {state === 'begun' && `. You stopped at ${reading[step.guide]?.heading}`}
                    {state === 'late' && <b class="in-stop"> Late</b>}
                  </small>
                </span>
              </label>
            </li>
          );
        })}
      </ol>
    </>
  );
}
