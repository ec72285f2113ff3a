import { Icon } from '../../kit/Icon.tsx';
import type { Plan } from './model/index.ts';
import { about } from './model/sheet/figures.ts';
import type { Job } from './model/sheet/job.ts';
import { narrowed } from './model/sheet/narrowed.ts';

/** What the measured step did to the bands, and whether it can be true. */
export function Narrowed({ job, plan }: { job: Job; plan: Plan }) {
  const { sheet } = job;
  const rows = narrowed(job, plan);
  const tooFast = sheet.measuredSeconds !== null && plan.estimate.utilisation > 1;
  return (
    <>
      <div role="status">
        <dl class="small narrowed assumed">
          {rows.map(({ name, before, now, times }) => (
            <div key={name}>
              <dt>
                <b>{name}</b>
              </dt>
              <dd>
                <s>
                  <span class="vh">before </span>
                  {before}
                </s>{' '}
                {now}
                {times >= 1.05 && <span class="muted">, band {about(times)}× narrower</span>}
              </dd>
            </div>
          ))}
        </dl>
      </div>
      {tooFast && (
        <p class="error" role="status">
          <Icon name="warn" small /> A step of {about(sheet.measuredSeconds ?? 0)} s would use{' '}
          {about(plan.estimate.utilisation * 100)}% of the chip’s peak. Check its unit, the batch and the card: 310 ms
          is 0.31 s, for example.
        </p>
      )}
    </>
  );
}
