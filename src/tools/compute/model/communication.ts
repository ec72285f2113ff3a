import { neighbours } from './accelerator.ts';
import { constants } from './constants.ts';
import { isLanguage, trains } from './kind.ts';
import { modelDevices, parametersPerDevice } from './layout.ts';
import { layerCount, trainableParameters } from './parameters.ts';
import type { Accelerator, Setup } from './types.ts';

/** Bytes per second and device that a collective over a group of neighbours reaches; across machines the network limits. */
function linkRate(accelerator: Accelerator, group: number): number {
  const inside = (accelerator.interconnectGbs / 2) * constants.linkShare;
  const across = Math.min(inside, networkGbs(accelerator));
  return Math.max(1, group > neighbours(accelerator) ? across : inside) * 1e9;
}

function networkGbs({ year }: Accelerator): number {
  const { until2019, until2021, since } = constants.networkGbs;
  return year <= 2019 ? until2019 : year <= 2021 ? until2021 : since;
}

/** Seconds of tensor-parallel all-reduces in one micro-batch: four of b s h a layer, not hidden. model.md 4.3. */
export function tensorSeconds(setup: Setup, accelerator: Accelerator): number {
  const { model, parallel, batch } = setup;
  if (parallel.tensor < 2 || !isLanguage(model)) return 0;
  const bytes = 2 * batch.micro * (setup.seqLen / parallel.context) * model.hidden;
  const reduces = trains(setup.work) ? (setup.recompute === 'full' ? 6 : 4) : 2;
  const ring = (2 * (parallel.tensor - 1)) / parallel.tensor;
  const moved = ((1 - constants.tensorOverlap) * reduces * ring * bytes * layerCount(model)) / parallel.pipeline;
  return moved / linkRate(accelerator, parallel.tensor);
}

/** Seconds of expert-parallel exchanges in one micro-batch: two all-to-alls each way and layer. */
export function expertSeconds(setup: Setup, accelerator: Accelerator): number {
  const { model, parallel, batch } = setup;
  if (parallel.expert < 2 || model.arch !== 'moe-decoder') return 0;
  const bytes = 2 * batch.micro * (setup.seqLen / parallel.context) * model.topK * model.hidden;
  const exchanges = trains(setup.work) ? 4 : 2;
  const near = neighbours(accelerator);
  const group = Math.max(parallel.expert, near);
  // Experts in the same machine are reached over its links, the others over the network.
  const inside = (Math.min(parallel.expert, near) - 1) / parallel.expert / linkRate(accelerator, 1);
  const across = (1 - near / group) / linkRate(accelerator, group);
  return (
    ((1 - constants.expertOverlap) * exchanges * (inside + across) * bytes * (model.layers - model.denseLayers)) /
    parallel.pipeline
  );
}

/** Seconds of data-parallel traffic in one step that backward does not hide, given the seconds it could hide behind. */
export function dataSeconds(setup: Setup, accelerator: Accelerator, computeSeconds: number): number {
  const { parallel, batch } = setup;
  if (parallel.data < 2 || !trains(setup.work)) return 0;
  const share = trainableParameters(setup) / setup.model.parameters;
  const group = parallel.data * modelDevices(setup);
  const ring = (parallel.data - 1) / parallel.data;
  const device = parametersPerDevice(setup);
  const gathers = parallel.zero === 3 ? 2 * 2 * device * batch.gradAccum : 0;
  const reduce = 2 * 2 * device * share * (parallel.zero === 3 ? batch.gradAccum / 2 : 1);
  const seconds = (ring * (gathers + reduce)) / ringRate(accelerator, group, modelDevices(setup));
  return Math.max(seconds * (1 - constants.overlapShare), seconds - computeSeconds * constants.overlapShare);
}

// A ring over whole machines crosses the network once per machine and uses every adapter of the machine at once.
function ringRate(accelerator: Accelerator, group: number, perCopy: number): number {
  const near = neighbours(accelerator);
  if (group <= near) return linkRate(accelerator, group);
  const adapters = Math.max(1, constants.devicesPerMachine / perCopy);
  return Math.min(linkRate(accelerator, 1), networkGbs(accelerator) * adapters * 1e9);
}
