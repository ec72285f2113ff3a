import { writeQuantity } from '../../../../lib/quantity.ts';
import type { ModelShape } from '../types.ts';

const kinds: Record<ModelShape['arch'], string> = {
  decoder: 'Decoder',
  encoder: 'Encoder',
  encdec: 'Encoder–decoder',
  'moe-decoder': 'Mixture of experts',
  vit: 'Vision transformer',
  cnn: 'Convolutional network',
  det: 'Detector',
  unet: 'Diffusion U-Net',
};

const names: [key: string, name: string][] = [
  ['layers', 'layers'],
  ['decoderLayers', 'decoder layers'],
  ['hidden', 'width'],
  ['heads', 'heads'],
  ['kvHeads', 'KV heads'],
  ['headDim', 'head size'],
  ['ffn', 'MLP width'],
  ['experts', 'experts'],
  ['topK', 'experts a token'],
  ['vocab', 'vocabulary'],
  ['patch', 'patch, px'],
  ['imageSize', 'image side, px'],
  ['slidingWindow', 'sliding window'],
];

/** A shape as a reader can check it against the file: "Decoder: 32 layers, width 4,096, …". */
export function shapeWords(shape: ModelShape): string {
  const row = shape as unknown as Record<string, unknown>;
  const parts = names
    .filter(([key]) => typeof row[key] === 'number')
    .map(([key, name]) => `${name} ${writeQuantity(row[key] as number)}`);
  const gated = 'gated' in shape ? [shape.gated ? 'gated MLP' : 'plain MLP'] : [];
  const tied = 'tied' in shape ? [shape.tied ? 'one table for input and head' : 'a table each for input and head'] : [];
  return `${kinds[shape.arch]}: ${[...parts, ...gated, ...tied].join(', ')}.`;
}
