import { constants } from './constants.ts';
import { activationBytes, adapts, trains } from './kind.ts';
import { layerCount } from './parameters.ts';
import type { LanguageModel, Setup } from './types.ts';

/**
 * Elements one token leaves behind in one layer for the backward pass: inputs and outputs of norms, q, k, v, attention,
 * MLP. Frozen matrices need no input kept; compilers recompute norms and the activation function. model.md 3.2.
 */
export function keptElementsPerToken(setup: Setup, model: LanguageModel): number {
  const { hidden, heads, kvHeads, headDim } = model;
  const targets = setup.lora?.targets ?? 'attention-qv';
  const learnsMlp = !adapts(setup.work) || targets === 'all' || targets === 'attention-qv-mlp';
  const compiled = setup.engine === 'compiled';
  const norms = (compiled ? 2 : learnsMlp ? 4 : 3) * hidden;
  const attention = 2 * heads * headDim + 2 * kvHeads * headDim;
  const width = mlpWidth(model);
  const gates = model.gated ? (compiled ? 2 : 3) : 1;
  const routed = model.arch === 'moe-decoder' ? 2 * model.topK * hidden : 0;
  return norms + attention + (gates + (learnsMlp && !compiled ? 1 : 0)) * width + routed;
}

/** Bytes one token leaves in one layer, without score matrices: elements, dropout masks, 32-bit copies of eager norms. */
function keptBytesPerToken(setup: Setup, model: LanguageModel): number {
  const bytes = activationBytes(setup.precision);
  const masks = model.gated || isPatches(model) ? 0 : 2 * model.hidden;
  const copies = isPlain(setup) && bytes === 2 ? constants.eagerNormBytes[normKind(setup, model)] * model.hidden : 0;
  const kept = keptElementsPerToken(setup, model) * bytes + masks + copies;
  return kept * (setup.work === 'qlora' && isPlain(setup) ? constants.dequantisedKept : 1);
}

/** Bytes of scores one token leaves in one layer of standard attention: softmax, dropout and mask. Korthikanti et al. 2022. */
function scoreBytesPerToken(setup: Setup, model: LanguageModel): number {
  if (setup.attention === 'flash') return 0;
  const bytes = activationBytes(setup.precision);
  // Autocast computes the softmax in 32 bits and keeps a 16-bit copy beside it.
  const autocast = isPlain(setup) && bytes === 2 && setup.precision.endsWith('mixed');
  return model.heads * setup.seqLen * (autocast ? 11 : 2 * bytes + 1);
}

/** Bytes of activations on the fullest device at the worst moment of a training step, or of one forward pass. */
export function activationBytesPerDevice(setup: Setup, model: LanguageModel): number {
  const { parallel, batch, recompute } = setup;
  const tokens = (batch.micro * meanLength(setup, model)) / parallel.context;
  const layers = layerCount(model) / parallel.pipeline;
  const hidden = keptBytesPerToken(setup, model);
  const scores = scoreBytesPerToken(setup, model) / parallel.context;
  const layer = hidden + scores;
  // Inference holds one layer at a time.
  if (!trains(setup.work)) return (tokens * layer) / parallel.tensor;
  const upcast = setup.work === 'qlora' && isPlain(setup) ? 2 : 1;
  const input = activationBytes(setup.precision) * model.hidden * upcast;
  // FSDP's selective recompute keeps what matrix multiplies put out; Megatron's drops the scores alone.
  const whole = keptElementsPerToken({ ...setup, engine: 'tuned' }, model) * activationBytes(setup.precision);
  const chosen = parallel.zero === 3 ? Math.min(hidden, whole * constants.selectiveKept) : hidden;
  const perLayer = setup.work === 'frozen' ? 0 : { none: layer, selective: chosen, full: input }[recompute];
  const live = recompute === 'full' ? layer * constants.liveLayers : layer;
  const inFlight = Math.min(parallel.pipeline, Math.max(1, batch.gradAccum));
  const extra = recompute === 'none' && setup.work !== 'frozen' ? 0 : live;
  const held = Math.min(perLayer * layers * inFlight + extra, Math.max(layers, 1) * layer * inFlight);
  return (tokens * held * constants.fragmentation[setup.engine]) / parallel.tensor;
}

/** Bytes of the output logits: 16-bit, 32-bit copy and its gradient, about 8 a value; fused losses keep a chunk. */
export function logitBytes(setup: Setup, model: LanguageModel): number {
  if (setup.objective === 'classify' || !trains(setup.work)) return 0;
  // With a pipeline the last stage holds the logits, while the first is the fullest.
  if (setup.parallel.pipeline > 1 && setup.batch.gradAccum > 1) return 0;
  const tokens =
    (setup.batch.micro * (model.arch === 'encdec' ? setup.targetLen : setup.seqLen)) / setup.parallel.context;
  const { mixed, full, compiled, fused } = constants.logitBytes;
  const whole = setup.precision.endsWith('mixed') && model.arch !== 'encoder';
  const chunked = setup.engine === 'compiled' ? compiled : full;
  const upcast = setup.work === 'qlora' && isPlain(setup) ? constants.dequantisedLogits : 1;
  const perValue = setup.loss === 'fused' ? fused : whole ? mixed : chunked * upcast;
  return (tokens * model.vocab * perValue) / setup.parallel.tensor;
}

/** Bytes of keys and values that one token leaves in the cache. MLA keeps one compressed vector. model.md 3.4. */
export function cacheBytesPerToken(model: LanguageModel): number {
  if (model.arch === 'moe-decoder' && model.latentAttention) {
    return 2 * model.layers * (model.latentAttention.kvRank + model.latentAttention.ropeDim);
  }
  return 4 * layerCount(model) * model.kvHeads * model.headDim;
}

function mlpWidth(model: LanguageModel): number {
  return model.arch === 'moe-decoder' ? (model.topK + model.sharedExperts) * model.ffn : model.ffn;
}

function normKind(setup: Setup, model: LanguageModel): keyof typeof constants.eagerNormBytes {
  if (isPatches(model)) return 'patches';
  if (setup.precision.endsWith('mixed')) return 'autocast';
  return model.gated ? 'rms' : 'layer';
}

/** Whether the tokens are patches of an image. */
export function isPatches(model: LanguageModel): boolean {
  return model.arch === 'encoder' && model.patches === true;
}

function isPlain(setup: Setup): boolean {
  return setup.engine === 'eager' || setup.engine === 'unknown';
}

// Encoder layers see the input, decoder layers the shorter or longer target.
function meanLength(setup: Setup, model: LanguageModel): number {
  if (model.arch !== 'encdec') return setup.seqLen;
  const { layers, decoderLayers } = model;
  return (layers * setup.seqLen + decoderLayers * setup.targetLen) / (layers + decoderLayers);
}
