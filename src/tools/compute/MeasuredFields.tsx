import { later } from '../../kit/Later.tsx';
import { AmountField, rounds } from './Controls.tsx';
import type { JobFields } from './ModelFields.tsx';
import type { Plan } from './model/index.ts';
import { Unfold } from './Unfold.tsx';

const MeasureStep = later(() => import('./Parts.ts').then((part) => part.MeasureStep));

const Narrowed = later(() => import('./Parts.ts').then((part) => part.Narrowed));

/** What one short run of the real code showed. It narrows the answer for exactly this set-up. */
export function MeasuredFields({ plan, ...props }: JobFields & { plan: Plan }) {
  const { sheet, onChange, job } = props;
  const measured = job.input.measured !== undefined;
  return (
    <>
      <h4 class="group-title">Measured</h4>
      <div class="pair">
        <AmountField {...{ sheet, onChange }} of="measuredSeconds" label="One step" unit="s" />
        <AmountField {...{ sheet, onChange }} of="measuredGb" label="Peak memory" unit="GB" />
      </div>
      {!measured && (
        <p class="small muted flush">
          Fifty steps of your own code, with this set-up on this card. Empty until you have run them.
        </p>
      )}
      {measured && <Narrowed job={job} plan={plan} />}
      <Unfold title="Measure a step" aside="a PyTorch snippet" round={rounds.now}>
        <MeasureStep {...props} />
      </Unfold>
    </>
  );
}
