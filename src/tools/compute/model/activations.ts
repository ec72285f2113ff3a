import { activationBytes, adapts, trains } from './kind.ts';
import { embeddingParameters, layerCount } from './parameters.ts';
import type { LanguageModel, Setup } from './types.ts';

/** Elements one token leaves behind in one layer for the backward pass: norms, q, k, v, attention, MLP. model.md 3.2. */
export function keptElementsPerToken(model: LanguageModel): number {
  const { hidden, heads, kvHeads, headDim, ffn } = model;
  const attention = 2 * heads * headDim + 2 * kvHeads * headDim;
  const width = model.arch === 'moe-decoder' ? (model.topK + model.sharedExperts) * ffn : ffn;
  const routed = model.arch === 'moe-decoder' ? 2 * model.topK * hidden : 0;
  return 4 * hidden + attention + (model.gated ? 4 : 2) * width + routed;
}

/** Bytes one token leaves in one layer, with the score matrix of standard attention where it is kept. */
export function keptBytesPerToken(setup: Setup, model: LanguageModel): number {
  const bytes = activationBytes(setup.precision);
  const kept = keptElementsPerToken(model) * bytes * (adapts(setup.work) ? 0.85 : 1);
  const dropoutMasks = model.gated ? 0 : 2 * model.hidden;
  if (setup.attention === 'flash') return kept + dropoutMasks;
  // Scores, softmax and its dropout mask: 5 a s bytes a token at 16 bits (Korthikanti et al. 2022).
  return kept + dropoutMasks + model.heads * setup.seqLen * (2 * bytes + 1);
}

/** Bytes of activations on the fullest device at the worst moment of a training step. */
export function activationBytesPerDevice(setup: Setup, model: LanguageModel): number {
  const { parallel, batch } = setup;
  const tokens = (batch.micro * setup.seqLen) / parallel.context;
  const layers = layerCount(model) / parallel.pipeline;
  const layer = keptBytesPerToken(setup, model);
  if (!trains(setup.work)) return (tokens * layer) / parallel.tensor / 2;
  const input = activationBytes(setup.precision) * model.hidden;
  const scores =
    setup.attention === 'flash' ? 0 : model.heads * setup.seqLen * (2 * activationBytes(setup.precision) + 1);
  const perLayer = { none: layer, selective: layer - scores, full: input }[setup.recompute];
  const live = setup.recompute === 'full' ? layer : 0;
  // One forward, one backward: the first stage holds one micro-batch for each stage behind it.
  const inFlight = Math.min(parallel.pipeline, Math.max(1, batch.gradAccum));
  return (tokens * (perLayer * layers * inFlight + live)) / parallel.tensor;
}

/** Bytes of the output logits: 16-bit, 32-bit copy and its gradient, about 8 a value; fused losses keep none. */
export function logitBytes(setup: Setup, model: LanguageModel): number {
  if (setup.objective === 'classify') return 0;
  const tokens =
    (setup.batch.micro * (model.arch === 'encdec' ? setup.targetLen : setup.seqLen)) / setup.parallel.context;
  const vocab = embeddingParameters(model) / model.hidden;
  const perValue = !trains(setup.work) ? 0 : setup.loss === 'fused' ? 1 : 8;
  return (tokens * vocab * perValue) / setup.parallel.tensor;
}

/** Bytes of keys and values that one token leaves in the cache. MLA keeps one compressed vector. model.md 3.4. */
export function cacheBytesPerToken(model: LanguageModel): number {
  if (model.arch === 'moe-decoder' && model.latentAttention) {
    return 2 * model.layers * (model.latentAttention.kvRank + model.latentAttention.ropeDim);
  }
  return 4 * layerCount(model) * model.kvHeads * model.headDim;
}
