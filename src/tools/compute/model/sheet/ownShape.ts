import type { Convolution } from '../types.ts';
import { configModel, type ModelRow, type Sheet } from './sheet.ts';

/** The shape that the reader typed, or whose config.json was read. Weights are the reader's count; heads share the width evenly. */
export function ownShape(sheet: Sheet): ModelRow {
  if (sheet.model === configModel && sheet.config) return { ...sheet.config.shape, id: sheet.model, family: 'own' };
  const named = { id: sheet.model, family: 'own', name: 'Your model', parameters: sheet.weightsM * 1e6 };
  const { layers, hidden, heads, ffn } = sheet;
  const image = { imageSize: sheet.ownSide, gmacs: sheet.gmacs, activationsM: sheet.activationsM };
  if (sheet.model === 'own-cnn') return { ...named, ...image, arch: 'cnn', convolution: 'dense' satisfies Convolution };
  if (sheet.model === 'own-vit')
    return { ...named, ...image, arch: 'vit', patch: sheet.patch, layers, hidden, heads, ffn, windowed: false };
  return {
    ...named,
    arch: sheet.model === 'own-encoder' ? 'encoder' : 'decoder',
    layers,
    hidden,
    heads,
    kvHeads: Math.min(sheet.kvHeads, heads),
    headDim: Math.max(1, Math.round(hidden / heads)),
    ffn,
    gated: sheet.gated,
    vocab: sheet.vocab,
    tied: false,
  };
}
