import { useMemo } from 'preact/hooks';
import { Check, SelectField } from '../../kit/Field.tsx';
import { plural } from '../../lib/plural.ts';
import { AmountField, ChoiceField, GroupedField } from './Controls.tsx';
import type { JobFields } from './ModelFields.tsx';
import { isLanguage, trains } from './model/kind.ts';
import { readsText } from './model/sheet/job.ts';
import { cardName } from './model/sheet/names.ts';
import type { Tables } from './model/sheet/sheet.ts';
import { slicesOf } from './model/sheet/slices.ts';

function cardGroups({ accelerators }: Tables, mine: readonly string[]) {
  const option = (card: Tables['accelerators'][number]) => ({ value: card.id, label: cardName(card) });
  const held = accelerators.filter((card) => mine.includes(card.id));
  const vendors = [...new Set(accelerators.map((card) => card.vendor))];
  const groups = vendors.map((name) => ({
    name,
    options: accelerators.filter((card) => card.vendor === name && !mine.includes(card.id)).map(option),
  }));
  return [{ name: 'Yours', options: held.map(option) }, ...groups].filter((group) => group.options.length > 0);
}

const noSlice = 'other';

/** Which slice of a pod, in the maker's words; another number can be typed beside it. */
function SliceField({ sheet, onChange, job }: JobFields) {
  const slices = slicesOf(job.card);
  if (slices.length === 0) return null;
  const now = slices.find(({ chips }) => chips === sheet.cards);
  const options = slices.map(({ name, chips }) => ({
    value: String(chips),
    label: `${name}, ${plural(chips, 'chip')}`,
  }));
  return (
    <SelectField
      label="Which slice"
      value={now ? String(now.chips) : noSlice}
      options={
        now ? options : [{ value: noSlice, label: `${plural(sheet.cards, 'chip')}, no slice on sale` }, ...options]
      }
      onChange={(chips) => chips !== noSlice && onChange({ cards: Number(chips) })}
      hint="A TPU may be one chip or a thousand. Google Cloud’s names, from memory, November 2026."
    />
  );
}

/** How much is done, on what. */
export function RunFields(props: JobFields) {
  const { sheet, onChange, job, tables } = props;
  const fields = { sheet, onChange };
  const { id } = job.card;
  const training = trains(job.setup.work);
  const chips = slicesOf(job.card).length > 0;
  const groups = useMemo(() => cardGroups(tables, sheet.mine), [tables, sheet.mine.join()]);
  return (
    <>
      <h4 class="group-title">Run</h4>
      {isLanguage(job.model) && (
        <ChoiceField
          {...fields}
          of="amount"
          label="Data counted in"
          words={{ samples: training ? 'Sequences and epochs' : 'Sequences', tokens: 'Tokens' }}
        />
      )}
      {readsText(sheet, job.model) ? (
        <AmountField {...fields} of="tokens" label="Tokens" />
      ) : (
        <div class="pair">
          <AmountField {...fields} of="samples" label={isLanguage(job.model) ? 'Sequences' : 'Images'} />
          {training && <AmountField {...fields} of="epochs" label="Epochs" />}
        </div>
      )}
      <div class="pair">
        <AmountField {...fields} of="runs" label={training ? 'Settings tried' : 'Passes'} />
        {training && <AmountField {...fields} of="seeds" label="Seeds for each" />}
      </div>
      <GroupedField
        label="Card"
        value={id}
        groups={groups}
        onChange={(card) => onChange({ card, pricePerHour: null })}
      />
      <SliceField {...props} />
      <Check
        label="This card is ours"
        checked={sheet.mine.includes(id)}
        onChange={(ours) => onChange({ mine: ours ? [...sheet.mine, id] : sheet.mine.filter((one) => one !== id) })}
      />
      <AmountField {...fields} of="cards" label={chips ? 'Chips per run' : 'Cards per run'} />
      {training && (
        <div class="pair">
          <ChoiceField
            {...fields}
            of="evaluate"
            label="Evaluation"
            words={{ minutes: 'Minutes', examples: 'Examples', none: 'None' }}
          />
          {sheet.evaluate === 'minutes' && <AmountField {...fields} of="evalMinutes" label="For each run" unit="min" />}
          {sheet.evaluate === 'examples' && <AmountField {...fields} of="evalExamples" label="For each run" />}
        </div>
      )}
    </>
  );
}
