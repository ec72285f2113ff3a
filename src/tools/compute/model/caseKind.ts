import { type Fields, number, text } from './fields.ts';
import type { ModelShape } from './types.ts';

const kinds: readonly (readonly [RegExp, ModelShape['arch']])[] = [
  [/moe|mixture|experts/, 'moe-decoder'],
  [/enc\w*[-_ ]?dec|seq2seq|t5|bart|whisper/, 'encdec'],
  [/encoder|bert|conformer|wav2vec|hubert|speech/, 'encoder'],
  [/unet|u-net|diffusion/, 'unet'],
  [/det|seg|rcnn|yolo/, 'det'],
  [/vit|dit|swin|mixer|clip|dino|ssl/, 'vit'],
  [/cnn|conv|resnet|efficientnet|gan|vgg|vision/, 'cnn'],
  [/decoder|lm|gpt|llama|mamba|ssm|rnn|lstm|rwkv|retnet|hybrid|transformer|lora|peft/, 'decoder'],
];

/** The kind of a model: as it is named, else by the category of the case, work per image, experts, family, name. Null when nothing is. */
export function archOf(raw: Fields, category: string | null, assumed: string[]): ModelShape['arch'] | null {
  const given = text(raw['arch'])?.toLowerCase() ?? '';
  const known = kinds.find(([, arch]) => arch === given) ?? kindIn(given);
  if (known) return known[1];
  assumed.push('model.arch');
  const sorted = kindIn(category);
  if (sorted) return sorted[1];
  if (number(raw['gmacs']) !== null) return 'cnn';
  if (number(raw['experts']) !== null) return 'moe-decoder';
  const guessed = kindIn(text(raw['family'])) ?? kindIn(text(raw['name']));
  if (guessed) return guessed[1];
  // Nearly every run that is told by its parameters alone is of a model that writes text.
  return ['params', 'layers', 'name'].some((key) => number(raw[key]) !== null || sizeIn(text(raw[key])) !== null)
    ? 'decoder'
    : null;
}

const kindIn = (words: string | null) => kinds.find(([spelling]) => spelling.test(words?.toLowerCase() ?? ''));

/** The parameters that a name speaks of: "Falcon-7B", "bert 335M". */
export function sizeIn(name: string | null): number | null {
  const [, size] = /(?:^|[^a-z\d.])(\d+(?:\.\d+)?[bm])(?![a-z\d])/i.exec(name ?? '') ?? [];
  return number(size);
}
