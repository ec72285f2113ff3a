import { usableMemoryGb } from './accelerator.ts';
import { activationBytesPerDevice, cacheBytesPerToken, logitBytes } from './activations.ts';
import { constants } from './constants.ts';
import { keptBytesPerImage } from './image.ts';
import { asTokens } from './imageTokens.ts';
import { adapts, decodes, isLanguage, trains } from './kind.ts';
import { expertShareOfDevice, parametersPerDevice } from './layout.ts';
import { embeddingParameters, trainableParameters } from './parameters.ts';
import { frozenWeightBytes, keepsMaster, stateBytes } from './states.ts';
import type { Accelerator, MemoryParts, Setup } from './types.ts';

/** Parts of the peak memory of the fullest device in GB (1e9 bytes). All finite and not negative. */
export function memoryParts(setup: Setup, accelerator: Accelerator): MemoryParts {
  const states = statesGb(setup);
  const { model } = setup;
  const parts: MemoryParts = {
    ...states,
    activationsGb: 0,
    logitsGb: 0,
    cacheGb: 0,
    overheadGb:
      constants.contextGb[setup.memoryMeter] * (trains(setup.work) ? 1 : constants.inferenceContextShare) +
      tableCopyGb(setup),
  };
  const tokens = asTokens(setup);
  if (isLanguage(model)) {
    parts.activationsGb = decodes(setup.work) ? 0 : activationBytesPerDevice(setup, model) / 1e9;
    parts.logitsGb = logitBytes(setup, model) / 1e9;
    parts.cacheGb = decodes(setup.work) ? cacheGb(setup) : 0;
  } else if (tokens) {
    parts.activationsGb = activationBytesPerDevice(tokens.setup, tokens.model) / 1e9;
  } else {
    const kept = keptBytesPerImage(setup, model) * setup.batch.micro;
    const share = !trains(setup.work) ? 0.15 : setup.recompute === 'full' ? 0.3 : setup.work === 'frozen' ? 0.15 : 1;
    parts.activationsGb = (kept * share) / setup.parallel.tensor / 1e9;
  }
  // Paged optimisers leave for host memory what does not fit.
  if (setup.optimiser === 'paged-adamw-8bit') {
    const rest = totalGb(parts) - parts.optimiserGb;
    parts.optimiserGb = Math.min(parts.optimiserGb, Math.max(0, usableMemoryGb(accelerator) * 0.9 - rest));
  }
  return parts;
}

/** Sum of the parts in GB. */
export function totalGb(parts: MemoryParts): number {
  return Object.values(parts).reduce((sum, part) => sum + part, 0);
}

function statesGb(setup: Setup): Pick<MemoryParts, 'weightsGb' | 'gradientsGb' | 'optimiserGb'> {
  const { model, parallel, work } = setup;
  const device = parametersPerDevice(setup);
  const bytes = stateBytes(setup);
  const learning = (device * trainableParameters(setup)) / model.parameters;
  const shards = stateShards(setup);
  const frozen = adapts(work) || work === 'frozen' || !trains(work);
  const weightShards = parallel.zero === 3 ? shards : 1;
  // Autocast keeps a 16-bit copy of every weight until the end of the pass.
  const cast =
    (setup.engine === 'eager' || setup.engine === 'unknown') &&
    setup.precision.endsWith('mixed') &&
    bytes.weights === 4 &&
    weightsAreWhole(setup)
      ? 2
      : 0;
  const kept = frozen
    ? frozenBytes(setup, device) + (trains(work) ? learning * bytes.weights : 0)
    : device * (bytes.weights + cast);
  const gathered = parallel.zero === 3 && shards > 1 ? gatheredBytes(setup, device) : 0;
  const offloaded = setup.offload === 'all-states' ? 0 : 1;
  const optimiserOnDevice = setup.offload === 'none' ? 1 : 0;
  return {
    weightsGb: (Math.min(kept, kept / weightShards + gathered) + (setup.ema ? device * 4 : 0)) / 1e9,
    gradientsGb:
      (offloaded * learning * bytes.gradients + inBackwardBytes(setup)) / (parallel.zero >= 2 ? shards : 1) / 1e9,
    optimiserGb: (optimiserOnDevice * learning * bytes.optimiser) / (parallel.zero >= 1 ? shards : 1) / 1e9,
  };
}

// Quantisation touches the linear layers; embeddings and head stay at 16 bits.
function frozenBytes(setup: Setup, device: number): number {
  const { model } = setup;
  const fourBit = setup.work === 'qlora' || setup.precision === 'nf4';
  if (!fourBit || !isLanguage(model)) return device * frozenWeightBytes(setup);
  const tables = (embeddingParameters(model) * (model.tied ? 1 : 2)) / setup.parallel.tensor;
  return Math.max(0, device - tables) * frozenWeightBytes(setup) + Math.min(device, tables) * 2;
}

// Fully sharded training gathers a few layers and the embedding unit at a time.
function gatheredBytes(setup: Setup, device: number): number {
  const { model } = setup;
  const layers = isLanguage(model) ? model.layers / setup.parallel.pipeline : 12;
  return (2 * (2 * device)) / Math.max(2, layers);
}

function cacheGb(setup: Setup): number {
  const { model, serving, parallel } = setup;
  if (!isLanguage(model) || !serving) return 0;
  const held = Math.min(model.slidingWindow ?? Number.POSITIVE_INFINITY, serving.promptTokens + serving.outputTokens);
  return (
    (cacheBytesPerToken(model) * held * serving.concurrency) /
    Math.min(parallel.tensor, model.kvHeads) /
    parallel.pipeline /
    1e9
  );
}

// Copies that share the states. Experts are split over devices first, so fewer copies share each of theirs.
function stateShards(setup: Setup): number {
  const { parallel } = setup;
  const copies = Math.max(1, parallel.data * parallel.context);
  const experts = expertShareOfDevice(setup);
  return 1 / ((1 - experts) / copies + experts / Math.max(1, copies / parallel.expert));
}

function weightsAreWhole(setup: Setup): boolean {
  return setup.parallel.zero !== 3 || setup.parallel.data * setup.parallel.context === 1;
}

// Freed layer by layer: at most the two largest tables are alive at once.
function inBackwardBytes(setup: Setup): number {
  const { model } = setup;
  return setup.optimiserInBackward && isLanguage(model) ? 2 * embeddingParameters(model) * (model.tied ? 1 : 2) : 0;
}

// Megatron-like stacks hold the largest table once more at 16 bits while its gradient is summed. Open runs (SimuMax).
function tableCopyGb(setup: Setup): number {
  const { model, parallel } = setup;
  if (!isLanguage(model) || !trains(setup.work) || !keepsMaster(setup) || parallel.pipeline > 1) return 0;
  return (2 * embeddingParameters(model)) / parallel.tensor / 1e9;
}
