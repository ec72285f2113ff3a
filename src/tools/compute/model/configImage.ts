import { type Fields, number, record, text } from './fields.ts';
import type { VitShape } from './types.ts';

/** A vision transformer (ViT, DeiT, DINOv2) with counts of parameters, work and outputs from its shapes; null for other types. */
export function imageConfig(type: string, fields: Fields): VitShape | null {
  if (type !== 'vit' && type !== 'deit' && type !== 'dinov2') return null;
  const hidden = number(fields['hidden_size']) ?? 768;
  const layers = number(fields['num_hidden_layers']) ?? 12;
  const heads = number(fields['num_attention_heads']) ?? 12;
  const ffn = number(fields['intermediate_size']) ?? hidden * (number(fields['mlp_ratio']) ?? 4);
  const patch = number(fields['patch_size']) ?? (type === 'dinov2' ? 14 : 16);
  const imageSize = number(fields['image_size']) ?? 224;
  const tokens = Math.floor(imageSize / patch) ** 2 + 1;
  const layer = 4 * hidden * hidden + 2 * hidden * ffn + 9 * hidden + ffn;
  const scales = type === 'dinov2' ? 2 * hidden : 0;
  const maskToken = type === 'dinov2' ? hidden : 0;
  const labels = record(fields['id2label']);
  // DINOv2 is published without a classifier; ViT and DeiT name 1,000 classes unless they list their own.
  const classes = labels ? Object.keys(labels).length : type === 'dinov2' ? 0 : 1000;
  const stem = patch * patch * 3 * hidden + hidden + tokens * hidden + hidden;
  const perToken = layers * (4 * hidden * hidden + 2 * hidden * ffn + 2 * tokens * hidden);
  return {
    arch: 'vit',
    name: text(fields['_name_or_path'])?.slice(0, 80) ?? type,
    imageSize,
    patch,
    layers,
    hidden,
    heads,
    ffn,
    windowed: false,
    parameters: maskToken + stem + layers * (layer + scales) + 2 * hidden + (classes > 0 ? classes * (hidden + 1) : 0),
    gmacs: (tokens * perToken + tokens * patch * patch * 3 * hidden) / 1e9,
    activationsM: (layers * tokens * (5 * hidden + ffn + 2 * heads * tokens)) / 1e6,
  };
}
