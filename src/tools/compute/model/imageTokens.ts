import type { EncoderShape, Setup } from './types.ts';

/** An image model that is a plain transformer over patches, seen as an encoder over tokens; null for all others. */
export function asTokens(setup: Setup): { setup: Setup; model: EncoderShape } | null {
  const { model } = setup;
  if (model.arch !== 'vit' || model.windowed || !model.layers || !model.hidden || !model.heads || !model.patch)
    return null;
  const seqLen = (setup.imageSize / model.patch) ** 2 + 1;
  const encoder: EncoderShape = {
    arch: 'encoder',
    name: model.name,
    parameters: model.parameters,
    layers: model.layers,
    hidden: model.hidden,
    heads: model.heads,
    kvHeads: model.heads,
    headDim: model.hidden / model.heads,
    ffn: model.ffn ?? 4 * model.hidden,
    gated: false,
    vocab: 1,
    tied: true,
    patches: true,
  };
  return { setup: { ...setup, seqLen, objective: 'classify' }, model: encoder };
}
