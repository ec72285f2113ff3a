import { useMemo } from 'preact/hooks';
import { Check } from '../../kit/Field.tsx';
import { later } from '../../kit/Later.tsx';
import { AmountField, ChoiceField, GroupedField } from './Controls.tsx';
import type { JobFields } from './ModelFields.tsx';
import { isLanguage, trains } from './model/kind.ts';
import { cardName } from './model/sheet/names.ts';
import { readsText } from './model/sheet/setup.ts';
import type { Tables } from './model/sheet/sheet.ts';

const SliceField = later(() => import('./Parts.ts').then((part) => part.SliceField));

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

/** How much is done, on what. */
export function RunFields(props: JobFields) {
  const { sheet, onChange, job, tables } = props;
  const fields = { sheet, onChange };
  const { id } = job.card;
  const training = trains(job.setup.work);
  const chips = job.card.id.startsWith('tpu');
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
      {chips && <SliceField {...props} />}
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
