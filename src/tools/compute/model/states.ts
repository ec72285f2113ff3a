import { adapts, isLanguage, trains } from './kind.ts';
import { embeddingParameters } from './parameters.ts';
import type { Optimiser, Setup } from './types.ts';

/** Bytes per parameter of weights, gradients and optimiser, before any sharding. model.md 3.1. */
interface StateBytes {
  weights: number;
  gradients: number;
  optimiser: number;
}

// Moments kept per parameter, in bytes, where the optimiser keeps them in 32 bits.
const momentBytes: Record<Optimiser, number> = {
  none: 0,
  sgd: 0,
  momentum: 4,
  adamw: 8,
  lamb: 8,
  'adamw-8bit': 2,
  'paged-adamw-8bit': 2,
  adafactor: 0.1,
  lion: 4,
  muon: 4,
};

/** Bytes per parameter of the weights that are only read: frozen or serving. Four-bit weights keep one scale per 64. */
export function frozenWeightBytes(setup: Setup): number {
  if (setup.work === 'qlora' || setup.precision === 'nf4') return 0.5 + (setup.doubleQuantised ? 1.016 : 4) / 64;
  if (setup.precision === 'int8') return 1;
  return setup.precision === 'fp32' || setup.precision === 'tf32' ? 4 : 2;
}

/** Bytes per learning parameter by precision regime and optimiser. Sources: HF perf_train_gpu_one, Megatron theoretical_memory_usage. */
export function stateBytes(setup: Setup): StateBytes {
  const { precision, optimiser } = setup;
  if (!trains(setup.work)) return { weights: frozenWeightBytes(setup), gradients: 0, optimiser: 0 };
  const moments = momentBytes[optimiser] + (optimiser === 'muon' ? 4 * tableShare(setup) : 0);
  const pure = precision === 'bf16-pure' || precision === 'fp16-pure' || precision === 'nf4' || precision === 'int8';
  if (pure) {
    const small = optimiser === 'adamw-8bit' || optimiser === 'paged-adamw-8bit' ? moments : moments / 2;
    return { weights: 2, gradients: setup.optimiserInBackward ? 0 : 2, optimiser: small };
  }
  if (precision === 'fp32' || precision === 'tf32') return { weights: 4, gradients: 4, optimiser: moments };
  if (!adapts(setup.work) && keepsMaster(setup)) return { weights: 2, gradients: 4, optimiser: 4 + moments };
  return { weights: 4, gradients: 4, optimiser: moments };
}

// Muon keeps one moment of each matrix; tables are left to AdamW, which keeps two.
function tableShare({ model }: Setup): number {
  if (!isLanguage(model)) return 0;
  return Math.min(1, (embeddingParameters(model) * (model.tied ? 1 : 2)) / model.parameters);
}

/** Megatron-like stacks hold 16-bit weights and a 32-bit copy beside the optimiser, which they can shard. */
export function keepsMaster(setup: Setup): boolean {
  const { data, tensor, pipeline, expert, context, zero } = setup.parallel;
  return zero !== 3 && (tensor * pipeline * expert > 1 || (zero > 0 && data * context > 1));
}
