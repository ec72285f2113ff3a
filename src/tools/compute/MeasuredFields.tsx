import { Icon } from '../../kit/Icon.tsx';
import { later } from '../../kit/Later.tsx';
import { AmountField } from './Controls.tsx';
import type { JobFields } from './ModelFields.tsx';
import type { Plan } from './model/index.ts';
import { about } from './model/sheet/figures.ts';
import { narrowed } from './model/sheet/narrowed.ts';
import { Unfold } from './Unfold.tsx';

const MeasureStep = later(() => import('./Parts.ts').then((part) => part.MeasureStep));

/** What one short run of the real code showed. It narrows the answer for exactly this set-up. */
export function MeasuredFields({ plan, ...props }: JobFields & { plan: Plan }) {
  const { sheet, onChange, job } = props;
  const rows = narrowed(job, plan);
  const tooFast = sheet.measuredSeconds !== null && plan.estimate.utilisation > 1;
  return (
    <>
      <h4 class="group-title">Measured</h4>
      <div class="pair">
        <AmountField {...{ sheet, onChange }} of="measuredSeconds" label="One step" unit="s" />
        <AmountField {...{ sheet, onChange }} of="measuredGb" label="Peak memory" unit="GB" />
      </div>
      {rows.length === 0 && (
        <p class="small muted flush">
          Fifty steps of your own code, with this set-up on this card. Empty until you have run them.
        </p>
      )}
      <div role="status">
        <dl class="small narrowed">
          {rows.map(({ name, before, now, times }) => (
            <div key={name}>
              <dt>{name}</dt>
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
      <Unfold title="Measure a step" aside="a PyTorch snippet">
        <MeasureStep {...props} />
      </Unfold>
    </>
  );
}
