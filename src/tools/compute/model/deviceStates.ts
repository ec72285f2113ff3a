import { adapts, isLanguage, trains } from './kind.ts';
import { expertShareOfDevice, parametersPerDevice } from './layout.ts';
import { embeddingParameters, trainableParameters } from './parameters.ts';
import { frozenWeightBytes, stateBytes } from './states.ts';
import type { MemoryParts, Setup } from './types.ts';

/** What the states are the product of: parameters on the device, bytes of each, shards, and what is gathered or copied. */
export interface StateNumbers {
  device: number;
  learning: number;
  weightBytes: number;
  weightShards: number;
  gatheredGb: number;
  averagedGb: number;
  gradientBytes: number;
  gradientShards: number;
  inBackwardGb: number;
  optimiserBytes: number;
  optimiserShards: number;
}

/** The numbers behind weights, gradients and optimiser of a set-up. */
export function stateNumbers(setup: Setup): StateNumbers {
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
  return {
    device,
    learning,
    weightBytes: kept / Math.max(1, device),
    weightShards,
    gatheredGb: Math.min(kept - kept / weightShards, gathered) / 1e9,
    averagedGb: setup.ema ? (device * 4) / 1e9 : 0,
    gradientBytes: setup.offload === 'all-states' ? 0 : bytes.gradients,
    gradientShards: parallel.zero >= 2 && !staysGathered(setup) ? shards : 1,
    inBackwardGb: inBackwardBytes(setup) / (parallel.zero >= 2 ? shards : 1) / 1e9,
    optimiserBytes: setup.offload === 'none' ? bytes.optimiser : 0,
    optimiserShards: parallel.zero >= 1 ? shards : 1,
  };
}

/** Weights, gradients and optimiser on the fullest device in GB. */
export function statesGb(numbers: StateNumbers): Pick<MemoryParts, 'weightsGb' | 'gradientsGb' | 'optimiserGb'> {
  const { device, learning } = numbers;
  return {
    weightsGb:
      (Math.max(1, device) * numbers.weightBytes) / numbers.weightShards / 1e9 +
      numbers.gatheredGb +
      numbers.averagedGb,
    gradientsGb: (learning * numbers.gradientBytes) / numbers.gradientShards / 1e9 + numbers.inBackwardGb,
    optimiserGb: (learning * numbers.optimiserBytes) / numbers.optimiserShards / 1e9,
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
  // Four-bit weights travel as they are stored.
  const bytes = setup.work === 'qlora' ? frozenWeightBytes(setup) : 2;
  if (staysGathered(setup)) return bytes * device;
  return (2 * (bytes * device)) / Math.max(2, layers);
}

// A stage of a pipeline works through many micro-batches; FSDP leaves its weights gathered and its gradients whole between them.
function staysGathered({ parallel }: Setup): boolean {
  return parallel.zero === 3 && parallel.pipeline > 1;
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
