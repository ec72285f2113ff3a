import { isLanguage } from './kind.ts';
import type { ModelShape, Setup } from './types.ts';

/** A usual way to train a model: full fine-tuning, mixed precision, AdamW, one device, three epochs of 10,000 samples. */
export function defaultSetup(model: ModelShape): Setup {
  const language = isLanguage(model);
  return {
    model,
    work: 'finetune-full',
    precision: 'bf16-mixed',
    optimiser: 'adamw',
    batch: { micro: language ? 1 : 16, gradAccum: 1 },
    devices: 1,
    parallel: { data: 1, tensor: 1, pipeline: 1, expert: 1, context: 1, zero: 0 },
    recompute: 'none',
    attention: 'flash',
    engine: 'eager',
    loss: 'full-logits',
    objective: model.arch === 'encoder' ? 'classify' : 'causal',
    seqLen: language ? (model.arch === 'decoder' || model.arch === 'moe-decoder' ? 2048 : 512) : 1,
    targetLen: model.arch === 'encdec' ? 128 : 0,
    imageSize: language ? 0 : model.imageSize,
    lora: null,
    serving: null,
    amount: { samplesPerEpoch: 10_000, epochs: 3 },
    ema: false,
    offload: 'none',
    optimiserInBackward: false,
    trainableShare: 0.01,
    loaderSamplesPerSecond: null,
    memoryMeter: 'reserved',
    assumed: [],
  };
}
