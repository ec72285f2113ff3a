import { decoderConfig } from './configDecoder.ts';
import { encoderConfig } from './configEncoder.ts';
import { imageConfig } from './configImage.ts';
import type { CnnShape, Convolution, ModelShape, VitShape } from './types.ts';

/** What a reader types of a language model. Left out: kvHeads as many as heads, ffn four times the width. */
export interface TypedText {
  layers: number;
  hidden: number;
  heads: number;
  kvHeads?: number;
  ffn?: number;
  /** Three matrices in the MLP and norms without bias (Llama); else two with biases (GPT-NeoX). */
  gated?: boolean;
  vocab: number;
  tied?: boolean;
}

/** What a reader types of a vision transformer. */
export interface TypedVit {
  layers: number;
  hidden: number;
  heads: number;
  ffn?: number;
  patch: number;
  imageSize: number;
}

/** What a reader types of a convolutional network: nothing can be derived from fewer numbers. */
export interface TypedCnn {
  parameters: number;
  gmacs: number;
  /** Elements put out by the layers, in millions. Left out: 2.7 for each GMAC, as in ResNet-50. */
  activationsM?: number;
  imageSize: number;
  convolution?: Convolution;
}

/** A decoder with its parameters counted; null when a number is missing, zero or not finite. */
export function decoderShape(typed: TypedText): ModelShape | null {
  const gated = typed.gated ?? true;
  const fields = { ...textFields(typed), num_key_value_heads: typed.kvHeads, tie_word_embeddings: typed.tied ?? false };
  return named(decoderConfig(gated ? 'llama' : 'gpt_neox', fields, []), typed);
}

/** An encoder of BERT's family with its parameters counted; null when a number is missing, zero or not finite. */
export function encoderShape(typed: TypedText): ModelShape | null {
  return named(encoderConfig('bert', textFields(typed)), typed);
}

/** A vision transformer with parameters, work and outputs counted; null when a number is missing, zero or not finite. */
export function vitShape(typed: TypedVit): VitShape | null {
  const { layers, hidden, heads, ffn, patch, imageSize } = typed;
  const fields = {
    num_hidden_layers: layers,
    hidden_size: hidden,
    num_attention_heads: heads,
    intermediate_size: ffn,
    patch_size: patch,
    image_size: imageSize,
  };
  return named(imageConfig('vit', fields), typed);
}

/** A convolutional network by its counts; null when one is zero or not finite. */
export function cnnShape(typed: TypedCnn): CnnShape | null {
  const { activationsM = 2.7 * typed.gmacs, convolution = 'dense', ...counts } = typed;
  return named({ arch: 'cnn', name: '', activationsM, convolution, ...counts }, typed);
}

function textFields({ layers, hidden, heads, ffn, vocab }: TypedText): Record<string, number | undefined> {
  return {
    num_hidden_layers: layers,
    hidden_size: hidden,
    num_attention_heads: heads,
    intermediate_size: ffn,
    vocab_size: vocab,
  };
}

// Readers of config files fall back to defaults; a typed shape must not.
function named<Shape extends ModelShape>(shape: Shape | null, typed: object): Shape | null {
  const numbers = Object.values(typed).filter((value) => typeof value === 'number');
  const sound = numbers.every((value) => Number.isFinite(value) && value > 0);
  if (!shape || !sound || !Number.isFinite(shape.parameters) || shape.parameters > 1e14) return null;
  return { ...shape, name: 'Your model' };
}
