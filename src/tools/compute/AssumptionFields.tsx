import { SelectField } from '../../kit/Field.tsx';
import { AmountField, ChoiceField, type Fields } from './Controls.tsx';
import { isLanguage } from './model/kind.ts';
import type { Job } from './model/sheet/job.ts';

interface Props extends Fields {
  job: Job;
  /** Share of the chip's peak that the cost model expects. */
  utilisation: number;
  /** The card as its table has it, without the reader's price. */
  dated: { low: number; high: number; asOf: string; basis: string } | null;
}

const currencies = ['USD', 'EUR', 'GBP', 'CHF', 'JPY', 'CNY', 'INR', 'TWD', 'KRW', 'CAD', 'AUD', 'BRL'];

const priceHint = (dated: Props['dated'], currency: string) =>
  dated
    ? `Empty: the middle of $${dated.low}–${dated.high}, ${dated.basis === 'verified' ? 'read' : 'from memory'} ${dated.asOf}.`
    : `No price is on file. Enter yours in ${currency}, or see hours only.`;

/** What the answer takes for granted. The efficiency is the model's; prices, power and rates are the reader's. */
export function AssumptionFields({ sheet, onChange, job, utilisation, dated }: Props) {
  const fields = { sheet, onChange };
  return (
    <details>
      <summary class="tall">
        <b>Assumptions</b> <small class="muted">speed, prices, power</small>
      </summary>
      <div class="assumed above-3">
        <p class="muted small flush">
          The sum expects {Math.round(utilisation * 100)}% of the chip’s peak, from published runs of the same kind.
        </p>
        <div class="pair">
          <ChoiceField
            {...fields}
            of="engine"
            label="Software"
            words={{ eager: 'Eager', compiled: 'Compiled', tuned: 'Tuned stack' }}
          />
          <ChoiceField {...fields} of="attention" label="Attention" words={{ flash: 'Flash', standard: 'Standard' }} />
        </div>
        {isLanguage(job.model) && (
          <ChoiceField
            {...fields}
            of="loss"
            label="Cross-entropy"
            words={{ 'full-logits': 'All logits at once', fused: 'Fused or in chunks' }}
          />
        )}
        <div class="pair">
          <AmountField {...fields} of="queueHours" label="Queue" unit="h" />
          <AmountField {...fields} of="repeatPercent" label="Repeated runs" unit="%" />
        </div>
        <AmountField
          {...fields}
          of="pricePerHour"
          label="Price per card and hour"
          unit={sheet.currency}
          hint={priceHint(dated, sheet.currency)}
        />
        <div class="pair">
          <SelectField
            label="Currency"
            value={sheet.currency}
            options={currencies.map((value) => ({ value, label: value }))}
            onChange={(currency) => onChange({ currency, ...(currency === 'USD' ? { perUsd: 1 } : {}) })}
          />
          <AmountField {...fields} of="perUsd" label="For one USD" unit={sheet.currency} />
        </div>
        {sheet.currency !== 'USD' && sheet.perUsd === 1 && (
          <p class="small muted flush">Enter today’s rate: prices on file are in USD.</p>
        )}
        <div class="pair">
          <AmountField {...fields} of="pue" label="PUE" />
          <AmountField {...fields} of="gridKgPerKwh" label="Grid" unit="kg/kWh" />
        </div>
        <p class="small muted flush">
          PUE 1.2: an efficient site; the average of surveyed sites is higher. 0.45 kg CO₂e a kWh: about the world’s
          grid. Both from memory, November 2026; put in your own.
        </p>
      </div>
    </details>
  );
}
