import { isLanguage } from './kind.ts';
import { embeddingParameters, expertParameters } from './parameters.ts';
import type { Setup } from './types.ts';

/** Devices that hold one copy of the model. */
export function modelDevices(setup: Setup): number {
  const { tensor, pipeline, context } = setup.parallel;
  return Math.max(1, tensor * pipeline * context);
}

/** Parameters on the fullest device, before data-parallel sharding: its slice of the blocks, experts and embedding. */
export function parametersPerDevice(setup: Setup): number {
  const { model, parallel } = setup;
  const slices = parallel.tensor * parallel.pipeline;
  if (!isLanguage(model)) return model.parameters / slices;
  const experts = expertParameters(model);
  const embedding = embeddingParameters(model);
  const blocks = Math.max(0, model.parameters - experts - embedding * (model.tied ? 1 : 2));
  // First and last stage each carry one table; on a single stage an untied model carries both.
  const tables = embedding * (parallel.pipeline > 1 || model.tied ? 1 : 2);
  return blocks / slices + expertsPerDevice(setup) + tables / parallel.tensor;
}

/** Part of the parameters on a device that are experts': they shard over fewer devices, because they are split already. */
export function expertShareOfDevice(setup: Setup): number {
  const device = parametersPerDevice(setup);
  return device > 0 ? Math.min(1, expertsPerDevice(setup) / device) : 0;
}

// Dense layers stand in the first stages, so a later one holds nothing but layers of experts.
function expertsPerDevice({ model, parallel }: Setup): number {
  if (model.arch !== 'moe-decoder') return 0;
  const stage = Math.min(1, model.layers / parallel.pipeline / Math.max(1, model.layers - model.denseLayers));
  return (expertParameters(model) * stage) / Math.max(parallel.expert, parallel.tensor);
}

/** Micro-batches that one device works through in an optimiser step. */
export function microBatches(setup: Setup): number {
  return Math.max(1, setup.batch.gradAccum);
}

/** Samples of the whole job in one optimiser step. */
export function globalBatch(setup: Setup): number {
  return setup.batch.micro * microBatches(setup) * setup.parallel.data;
}
