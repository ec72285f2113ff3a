import { SelectField } from '../../kit/Field.tsx';
import { AmountField } from './Controls.tsx';
import type { JobFields } from './ModelFields.tsx';

const currencies = ['USD', 'EUR', 'GBP', 'CHF', 'JPY', 'CNY', 'INR', 'TWD', 'KRW', 'CAD', 'AUD', 'BRL'];

function priceHint({ job, tables, sheet }: JobFields): string {
  const card = tables.accelerators.find((one) => one.id === job.card.id);
  const dated = card?.priceUsdPerHour;
  return dated
    ? `Empty: the middle of $${dated.low}–${dated.high}, ${dated.basis === 'verified' ? 'read' : 'from memory'} ${dated.asOf}.`
    : `No price is on file. Enter yours in ${sheet.currency}, or see hours only.`;
}

/** What the answer takes for granted: speed, prices, power and rates, each the reader's to change. */
export function AssumptionFields(props: JobFields) {
  const { sheet, onChange, job, tables, expected } = props;
  const fields = { sheet, onChange };
  const card = tables.accelerators.find((one) => one.id === job.card.id) ?? job.card;
  return (
    <div class="assumed above-3">
      {expected > 0 && (
        <AmountField
          {...fields}
          of="utilisation"
          label="Utilisation, of the chip’s peak"
          unit="%"
          hint={
            sheet.measuredSeconds === null
              ? `Empty: ${Math.round(expected * 100)}%, from published runs of the same kind. Yours counts as measured.`
              : `Your measured step uses ${Math.round(expected * 100)}%. It goes before a number typed here.`
          }
        />
      )}
      <AmountField
        {...fields}
        of="pricePerHour"
        label="Price per card and hour"
        unit={sheet.currency}
        hint={priceHint(props)}
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
        <AmountField {...fields} of="powerPercent" label="Power drawn" unit="%" />
      </div>
      <AmountField {...fields} of="gridKgPerKwh" label="Grid" unit="kg/kWh" />
      <p class="small muted flush">
        PUE 1.2: an efficient site; surveyed sites average more. 80% of the rated {Math.round(card.tdpW)} W: ours, from
        runs that report it. 0.45 kg CO₂e a kWh: about the world’s grid. All from memory, November 2026.
      </p>
      <p class="small muted flush">
        {card.name}: {card.source}. Looked at {card.checked}.
      </p>
    </div>
  );
}
