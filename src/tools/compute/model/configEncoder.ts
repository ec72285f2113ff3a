import { pick } from './configDecoder.ts';
import { type Fields, number, text } from './fields.ts';
import { mlpParameters } from './parameters.ts';
import type { EncDecShape, EncoderShape } from './types.ts';

const bertLike = new Set(['bert', 'roberta', 'xlm-roberta', 'camembert', 'electra', 'distilbert']);

/** An encoder of BERT's family with its pooler, counted exactly; null for other types. */
export function encoderConfig(type: string, fields: Fields): EncoderShape | null {
  if (!bertLike.has(type)) return null;
  const hidden = pick(fields, 'hidden') ?? 768;
  const layers = pick(fields, 'layers') ?? 12;
  const heads = pick(fields, 'heads') ?? 12;
  const ffn = pick(fields, 'ffn') ?? 4 * hidden;
  const vocab = number(fields['vocab_size']) ?? 30_522;
  const positions = number(fields['max_position_embeddings']) ?? 512;
  const distilled = type === 'distilbert';
  const segments = distilled ? 0 : (number(fields['type_vocab_size']) ?? 2);
  const layer = 4 * hidden * hidden + 4 * hidden + mlpParameters(hidden, ffn, false) + ffn + hidden + 4 * hidden;
  const pooler = distilled ? 0 : hidden * hidden + hidden;
  return {
    arch: 'encoder',
    name: text(fields['_name_or_path'])?.slice(0, 80) ?? type,
    hidden,
    layers,
    heads,
    ffn,
    vocab,
    positions,
    parameters: (vocab + positions + segments) * hidden + 2 * hidden + layers * layer + pooler,
    kvHeads: heads,
    headDim: hidden / heads,
    gated: false,
    tied: true,
  };
}

/** T5's family and Whisper, counted exactly; null for other types. */
export function encoderDecoderConfig(type: string, fields: Fields): EncDecShape | null {
  if (type === 't5' || type === 'mt5' || type === 'longt5') return t5(fields);
  return type === 'whisper' ? whisper(fields) : null;
}

function t5(fields: Fields): EncDecShape {
  const hidden = number(fields['d_model']) ?? 512;
  const headDim = number(fields['d_kv']) ?? 64;
  const heads = number(fields['num_heads']) ?? 8;
  const ffn = number(fields['d_ff']) ?? 4 * hidden;
  const layers = number(fields['num_layers']) ?? 6;
  const decoderLayers = number(fields['num_decoder_layers']) ?? layers;
  const vocab = number(fields['vocab_size']) ?? 32_128;
  const gated = (text(fields['feed_forward_proj']) ?? 'relu').startsWith('gated');
  const tied = fields['tie_word_embeddings'] !== false;
  const attention = 4 * hidden * headDim * heads;
  const mlp = mlpParameters(hidden, ffn, gated);
  const buckets = (number(fields['relative_attention_num_buckets']) ?? 32) * heads;
  const blocks = layers * (attention + mlp + 2 * hidden) + decoderLayers * (2 * attention + mlp + 3 * hidden);
  return {
    arch: 'encdec',
    name: text(fields['_name_or_path'])?.slice(0, 80) ?? 't5',
    hidden,
    headDim,
    heads,
    kvHeads: heads,
    ffn,
    layers,
    decoderLayers,
    vocab,
    gated,
    tied,
    parameters: vocab * hidden * (tied ? 1 : 2) + blocks + 2 * buckets + 2 * hidden,
  };
}

function whisper(fields: Fields): EncDecShape {
  const hidden = number(fields['d_model']) ?? 384;
  const layers = number(fields['encoder_layers']) ?? 4;
  const decoderLayers = number(fields['decoder_layers']) ?? layers;
  const heads = number(fields['encoder_attention_heads']) ?? 6;
  const ffn = number(fields['encoder_ffn_dim']) ?? 4 * hidden;
  const vocab = number(fields['vocab_size']) ?? 51_865;
  const mels = number(fields['num_mel_bins']) ?? 80;
  const frames = number(fields['max_source_positions']) ?? 1500;
  const tokens = number(fields['max_target_positions']) ?? 448;
  // Keys carry no bias in Whisper.
  const attention = 4 * hidden * hidden + 3 * hidden + 2 * hidden;
  const mlp = mlpParameters(hidden, ffn, false) + ffn + hidden + 2 * hidden;
  const ears = 3 * mels * hidden + hidden + 3 * hidden * hidden + hidden + frames * hidden;
  return {
    arch: 'encdec',
    name: text(fields['_name_or_path'])?.slice(0, 80) ?? 'whisper',
    hidden,
    heads,
    kvHeads: heads,
    headDim: hidden / heads,
    ffn,
    layers,
    decoderLayers,
    vocab,
    gated: false,
    tied: true,
    parameters:
      ears +
      layers * (attention + mlp) +
      2 * hidden +
      (vocab + tokens) * hidden +
      decoderLayers * (2 * attention + mlp) +
      2 * hidden,
  };
}
