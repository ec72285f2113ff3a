import { decoderShape, encoderShape, vitShape } from '../typedShapes.ts';
import type { ModelShape } from '../types.ts';
import type { Changes, Sheet } from './sheet.ts';

function shapeOf(sheet: Sheet): ModelShape | null {
  const { model, layers, hidden, heads, kvHeads, ffn, gated, vocab, patch, ownSide } = sheet;
  if (model === 'own-decoder') return decoderShape({ layers, hidden, heads, kvHeads, ffn, gated, vocab });
  if (model === 'own-encoder') return encoderShape({ layers, hidden, heads, ffn, vocab });
  if (model === 'own-vit') return vitShape({ layers, hidden, heads, ffn, patch, imageSize: ownSide });
  return null;
}

const three = (value: number): number => Number(value.toPrecision(4));

/** Weights, and for images work and outputs, as the typed shape gives them; empty where it says nothing. */
export function counts(sheet: Sheet): Changes {
  const shape = shapeOf(sheet);
  if (!shape) return {};
  const image = 'gmacs' in shape ? { gmacs: three(shape.gmacs), activationsM: three(shape.activationsM) } : {};
  return { weightsM: three(shape.parameters / 1e6), ...image };
}

// As many KV heads as heads, and an MLP of four times the width, stay so until one of them is typed.
function kin({ heads, kvHeads, hidden, ffn }: Sheet, patch: Changes): Changes {
  return {
    ...(patch.heads && kvHeads === heads ? { kvHeads: patch.heads } : {}),
    ...(patch.hidden && ffn === 4 * hidden ? { ffn: 4 * patch.hidden } : {}),
  };
}

/** What follows a change of the shape: sizes and counts that stood as the shape gave them, not those typed by hand. */
export function following(sheet: Sheet, typed: Changes): Changes {
  const patch = { ...kin(sheet, typed), ...typed };
  const before = counts(sheet);
  const after = counts({ ...sheet, ...patch });
  const keys = (Object.keys(after) as ('weightsM' | 'gmacs' | 'activationsM')[]).filter(
    (key) => !(key in patch) && before[key] === sheet[key],
  );
  return { ...patch, ...Object.fromEntries(keys.map((key) => [key, after[key]])) };
}
