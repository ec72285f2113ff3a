import { Check } from '../../kit/Field.tsx';
import { AmountField, type Fields } from './Controls.tsx';

/** The shape of a model that is in no table. */
export function ShapeFields(fields: Fields) {
  const { sheet, onChange } = fields;
  const image = sheet.model === 'own-vit' || sheet.model === 'own-cnn';
  return (
    <>
      <AmountField
        {...fields}
        of="weightsM"
        label="Weights"
        unit="M"
        hint="As your framework counts them, in millions."
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
