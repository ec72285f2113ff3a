import { AmountField, type Fields } from './Controls.tsx';

/** What one short run of the real code showed. It narrows the answer for exactly this set-up. */
export const MeasuredFields = (fields: Fields) => (
  <>
    <h4 class="group-title">Measured</h4>
    <div class="pair">
      <AmountField {...fields} of="measuredSeconds" label="One step" unit="s" />
      <AmountField {...fields} of="measuredGb" label="Peak memory" unit="GB" />
    </div>
    <p class="small muted flush">
      Fifty steps of your own code, with this set-up on this card. Empty until you have run them.
    </p>
  </>
);
