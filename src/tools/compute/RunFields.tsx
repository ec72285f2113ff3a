import { useMemo } from 'preact/hooks';
import { Check } from '../../kit/Field.tsx';
import { AmountField, ChoiceField, type Fields, GroupedField } from './Controls.tsx';
import { isLanguage } from './model/kind.ts';
import { type Job, readsText } from './model/sheet/job.ts';
import { cardName } from './model/sheet/names.ts';
import type { Tables } from './model/sheet/sheet.ts';

interface Props extends Fields {
  job: Job;
  tables: Tables;
}

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
export function RunFields({ sheet, onChange, job, tables }: Props) {
  const fields = { sheet, onChange };
  const { id } = job.card;
  const groups = useMemo(() => cardGroups(tables, sheet.mine), [tables, sheet.mine.join()]);
  return (
    <>
      <h4 class="group-title">Run</h4>
      {isLanguage(job.model) && (
        <ChoiceField
          {...fields}
          of="amount"
          label="Data counted in"
          words={{ samples: 'Sequences and epochs', tokens: 'Tokens' }}
        />
      )}
      {readsText(sheet, job.model) ? (
        <AmountField {...fields} of="tokens" label="Tokens" />
      ) : (
        <div class="pair">
          <AmountField {...fields} of="samples" label={isLanguage(job.model) ? 'Sequences' : 'Images'} />
          <AmountField {...fields} of="epochs" label="Epochs" />
        </div>
      )}
      <div class="pair">
        <AmountField {...fields} of="runs" label="Runs, with seeds" />
        <AmountField {...fields} of="atOnce" label="At once" />
      </div>
      <GroupedField
        label="Card"
        value={id}
        groups={groups}
        onChange={(card) => onChange({ card, pricePerHour: null })}
      />
      <Check
        label="This card is ours"
        checked={sheet.mine.includes(id)}
        onChange={(ours) => onChange({ mine: ours ? [...sheet.mine, id] : sheet.mine.filter((one) => one !== id) })}
      />
      <div class="pair">
        <AmountField {...fields} of="cards" label="Cards per run" />
        {sheet.cards > 1 && (
          <ChoiceField
            {...fields}
            of="zero"
            label="Across cards"
            words={{ 0: 'Copies (DDP)', 1: 'ZeRO 1', 2: 'ZeRO 2', 3: 'FSDP, ZeRO 3' }}
          />
        )}
      </div>
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
    </>
  );
}
