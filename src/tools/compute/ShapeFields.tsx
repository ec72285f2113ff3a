import { Check } from '../../kit/Field.tsx';
import { AmountField, type Fields } from './Controls.tsx';
import { counts, following } from './model/sheet/counts.ts';
import type { Changes } from './model/sheet/sheet.ts';

/** The shape of a model that is in no table. */
export function ShapeFields({ sheet, onChange: change }: Fields) {
  const onChange = (patch: Changes) => change(following(sheet, patch));
  const fields = { sheet, onChange };
  const counted = counts(sheet);
  const differs = counted.weightsM !== undefined && counted.weightsM !== sheet.weightsM;
  const image = sheet.model === 'own-vit' || sheet.model === 'own-cnn';
  return (
    <>
      <AmountField
        {...fields}
        of="weightsM"
        label="Weights"
        unit="M"
        hint={
          differs ? (
            <>
              The shape has {counted.weightsM} M.{' '}
              <button type="button" class="btn btn-quiet btn-s" onClick={() => change(counted)}>
                Take that
              </button>
            </>
          ) : (
            'In millions; counted from the shape until you type your own.'
          )
        }
      />
      {sheet.model !== 'own-cnn' && (
        <>
          <div class="pair">
            <AmountField {...fields} of="layers" label="Layers" />
            <AmountField {...fields} of="hidden" label="Width" />
          </div>
          <div class="pair">
            <AmountField {...fields} of="heads" label="Heads" />
            <AmountField {...fields} of="ffn" label="MLP width" />
          </div>
        </>
      )}
      {image ? (
        <>
          <div class="pair">
            <AmountField {...fields} of="gmacs" label="Forward pass" unit="GMAC" />
            <AmountField {...fields} of="activationsM" label="Activations" unit="M" />
          </div>
          <div class="pair">
            <AmountField {...fields} of="ownSide" label="Counted at" unit="px" />
            {sheet.model === 'own-vit' && <AmountField {...fields} of="patch" label="Patch" unit="px" />}
          </div>
        </>
      ) : (
        <>
          <div class="pair">
            <AmountField {...fields} of="kvHeads" label="KV heads" />
            <AmountField {...fields} of="vocab" label="Vocabulary" />
          </div>
          <Check
            label="Gated MLP"
            remark="three matrices: SwiGLU, GeGLU"
            checked={sheet.gated}
            onChange={(gated) => onChange({ gated })}
          />
        </>
      )}
    </>
  );
}
