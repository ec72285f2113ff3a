import { cacheBytesPerToken } from './activations.ts';
import { isLanguage } from './kind.ts';
import type { LanguageModel, Serving, Setup } from './types.ts';

/** GB of keys and values on the fullest device while all sequences are longest. */
export function cacheGb(setup: Setup): number {
  const { model, serving } = setup;
  if (!isLanguage(model) || !serving) return 0;
  const held = tokensHeld(model, serving);
  return (cacheBytesPerToken(model) * held * serving.concurrency) / cacheShards(setup, model) / 1e9;
}

/** Tokens of one sequence in the cache when it is longest. */
export function tokensHeld(model: LanguageModel, serving: Serving): number {
  return Math.min(model.slidingWindow ?? Number.POSITIVE_INFINITY, serving.promptTokens + serving.outputTokens);
}

/** Devices that the cache of one sequence is split over. */
export function cacheShards({ parallel }: Setup, model: LanguageModel): number {
  return Math.min(parallel.tensor, model.kvHeads) * parallel.pipeline;
}
