import { isStacked, matmulRate, peakTflops, streamRate } from './accelerator.ts';
import { isPatches, keptElementsPerToken } from './activations.ts';
import { constants } from './constants.ts';
import { activationBytes, adapts, trains } from './kind.ts';
import { activeBodyParameters, attentionParameters, embeddingParameters, layerCount } from './parameters.ts';
import type { Accelerator, LanguageModel, Setup } from './types.ts';

/** Seconds that one device spends on one micro-batch, by cause, before bubbles and communication. */
export interface MicroSeconds {
  matmul: number;
  attention: number;
  traffic: number;
  launch: number;
}

/** Forward FLOPs of the matrices for one sample: active parameters twice a token, head where it predicts. */
export function forwardMatmulFlops(setup: Setup, model: LanguageModel): { body: number; head: number } {
  const head = 2 * embeddingParameters(model);
  const body = activeBodyParameters(model);
  if (model.arch === 'encdec') {
    const cross = model.decoderLayers * attentionParameters(model);
    const blocks = Math.max(0, body - cross);
    const encoderShare = model.layers / Math.max(1, model.layers + model.decoderLayers);
    const encoder = blocks * encoderShare * setup.seqLen;
    const decoder = blocks * (1 - encoderShare) * setup.targetLen;
    return {
      body: 2 * (encoder + decoder + (cross * (setup.seqLen + setup.targetLen)) / 2),
      head: head * setup.targetLen,
    };
  }
  const predicted = { causal: 1, masked: 0.15, classify: 0 }[setup.objective];
  return { body: 2 * body * setup.seqLen, head: head * predicted * setup.seqLen };
}

/** Forward FLOPs of scores and values for one sample: 4 d s^2 a layer, less what causal kernels skip. */
export function forwardAttentionFlops(setup: Setup, model: LanguageModel): number {
  const span = Math.min(setup.seqLen, model.slidingWindow ?? Number.POSITIVE_INFINITY);
  const causal = model.arch === 'decoder' || model.arch === 'moe-decoder';
  const seen = causal && setup.attention === 'flash' ? constants.causalShare : 1;
  const width = model.heads * model.headDim;
  if (model.arch === 'encdec') {
    const { seqLen: s, targetLen: t } = setup;
    return 4 * width * (model.layers * s * s + model.decoderLayers * (t * t + t * s));
  }
  return 4 * model.layers * width * setup.seqLen * span * seen;
}

/** Times the forward work is done in a step: forward, input gradients, weight gradients, recomputation. model.md 2. */
export function passes(setup: Setup): { body: number; head: number; attention: number } {
  if (!trains(setup.work)) return { body: 1, head: 1, attention: 1 };
  const frozen = setup.work === 'frozen';
  const backward = frozen ? 3 * setup.trainableShare : adapts(setup.work) ? 1 : 2;
  const again = setup.recompute === 'full' && !frozen ? 1 : 0;
  const scores = setup.recompute === 'selective' ? 1 : again;
  const flash = setup.attention === 'flash' && !frozen ? 0.5 : 0;
  return { body: 1 + backward + again, head: 1 + backward, attention: (frozen ? 1 : 3) + flash + scores };
}

/** Seconds of one micro-batch on one device: its slice of the layers, heads and sequence. */
export function microSeconds(setup: Setup, model: LanguageModel, accelerator: Accelerator): MicroSeconds {
  const { tensor, pipeline, context } = setup.parallel;
  const slices = tensor * pipeline * context;
  const harness = setup.work === 'prefill' ? constants.evaluationShare : 1;
  const { hidden } = model;
  const rate =
    matmulRate(accelerator, setup.precision) *
    harness *
    widthShare(hidden / tensor ** constants.tensorWidth, accelerator);
  const times = passes(setup);
  const matmul = forwardMatmulFlops(setup, model);
  const attention = forwardAttentionFlops(setup, model);
  const attentionPrecision = setup.precision === 'fp8-mixed' ? 'bf16-mixed' : setup.precision;
  const plain = setup.engine === 'tuned' || setup.engine === 'serving' || !isStacked(accelerator);
  const flash = constants.flashShare[setup.engine] * (plain ? 1 : constants.flashOnStacked);
  const attentionRate = matmulRate(accelerator, attentionPrecision) * flash * harness;
  const expertShare = model.arch === 'moe-decoder' ? constants.expertShare : 1;
  const layers = layerCount(model);
  const tokens = setup.batch.micro * (setup.seqLen + (model.arch === 'encdec' ? setup.targetLen : 0));
  const bytes = activationBytes(setup.precision);
  const share = trains(setup.work) ? times.body / 3 : 1 / 4;
  const kept =
    keptElementsPerToken({ ...setup, work: 'finetune-full' }, model) *
    bytes *
    tokens *
    layers *
    constants.trafficPasses[isPatches(model) && setup.engine !== 'compiled' ? 'patches' : setup.engine] *
    share;
  const unfused =
    setup.attention === 'standard'
      ? constants.scorePasses[setup.engine] * bytes * model.heads * setup.seqLen * tokens * layers * share
      : 0;
  const predicted =
    setup.objective === 'classify' || !trains(setup.work) ? 0 : setup.batch.micro * predictedTokens(setup, model);
  const logits = (predicted * model.vocab * constants.logitTraffic[setup.loss]) / tensor / context;
  // Four-bit weights are written out at 16 bits before each use.
  const unpacked = setup.work === 'qlora' ? constants.dequantiseBytes * activeBodyParameters(model) * times.body : 0;
  const weights = unpacked / tensor / pipeline;
  return {
    // The last stage of a pipeline carries the whole head, and every stage waits for it.
    matmul:
      (setup.batch.micro * ((matmul.body * times.body) / expertShare + matmul.head * times.head * pipeline)) /
      slices /
      rate,
    attention: (setup.batch.micro * attention * times.attention) / slices / attentionRate,
    traffic: ((kept + unfused) / slices + logits + weights) / streamRate(accelerator),
    launch: (constants.launchSecondsPerLayer[setup.engine] * layers * times.body * exchanges(setup)) / pipeline,
  };
}

/** Share of the rate that multiplies of a width reach: a chip twice as fast needs twice the work to be as busy. Open runs. */
function widthShare(width: number, accelerator: Accelerator): number {
  const busyWidth = (constants.busyWidth * peakTflops(accelerator, 'bf16-mixed')) / 312;
  return width / (width + busyWidth);
}

function predictedTokens(setup: Setup, model: LanguageModel): number {
  if (model.arch === 'encdec') return setup.targetLen;
  return setup.objective === 'masked' ? 0.15 * setup.seqLen : setup.seqLen;
}

// Plain stacks issue each exchange between devices from the host as well, and wait for it.
function exchanges(setup: Setup): number {
  if (setup.engine === 'tuned' || setup.engine === 'serving') return 1;
  return 1 + (setup.parallel.tensor > 1 ? 1 : 0) + (setup.parallel.pipeline > 1 ? 1 : 0);
}
