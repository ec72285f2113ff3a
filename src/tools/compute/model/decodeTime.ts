import { matmulRate } from './accelerator.ts';
import { cacheBytesPerToken } from './activations.ts';
import { constants } from './constants.ts';
import { activeBodyParameters, embeddingParameters } from './parameters.ts';
import { frozenWeightBytes } from './states.ts';
import type { Accelerator, LanguageModel, Serving, Setup } from './types.ts';

/** Seconds to write one token for every sequence at once, with the prompt's share, by cause. model.md 3.4, 4.1. */
export function decodeSeconds(
  setup: Setup,
  model: LanguageModel,
  accelerator: Accelerator,
): { weights: number; cache: number; compute: number; prefill: number; launch: number } {
  const serving = setup.serving ?? defaultServing;
  const { concurrency, promptTokens, outputTokens } = serving;
  const slices = setup.parallel.tensor;
  const bandwidth = accelerator.bandwidthGbs * 1e9 * constants.decodeBandwidthShare * slices;
  const active = activeBodyParameters(model) + embeddingParameters(model);
  const held = Math.min(model.slidingWindow ?? Number.POSITIVE_INFINITY, promptTokens + outputTokens / 2);
  const rate = matmulRate(accelerator, setup.precision) * slices;
  return {
    weights: (active * frozenWeightBytes(setup)) / bandwidth,
    cache: (cacheBytesPerToken(model) * held * concurrency) / bandwidth,
    compute: (2 * active * concurrency) / rate,
    prefill: (2 * active * concurrency * promptTokens) / (rate * constants.prefillShare) / Math.max(1, outputTokens),
    launch: constants.launchSecondsPerLayer[setup.engine] * model.layers * unpacking(setup),
  };
}

// Kernels that unpack four-bit weights, and their scales where those are packed as well (litgpt on A100).
function unpacking(setup: Setup): number {
  if (frozenWeightBytes(setup) >= 1) return 1;
  return setup.doubleQuantised ? 1.55 : 1.4;
}

const defaultServing: Serving = { concurrency: 1, promptTokens: 512, outputTokens: 256 };
