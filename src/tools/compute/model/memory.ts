import { usableMemoryGb } from './accelerator.ts';
import { activationBytesPerDevice, logitBytes } from './activations.ts';
import { cacheGb } from './cache.ts';
import { constants } from './constants.ts';
import { stateNumbers, statesGb } from './deviceStates.ts';
import { keptBytesPerImage } from './image.ts';
import { asTokens } from './imageTokens.ts';
import { decodes, isLanguage, trains } from './kind.ts';
import { embeddingParameters } from './parameters.ts';
import { keepsMaster } from './states.ts';
import type { Accelerator, MemoryParts, Setup } from './types.ts';

/** Parts of the peak memory of the fullest device in GB (1e9 bytes). All finite and not negative. */
export function memoryParts(setup: Setup, accelerator: Accelerator): MemoryParts {
  const states = statesGb(stateNumbers(setup));
  const { model } = setup;
  const parts: MemoryParts = {
    ...states,
    activationsGb: 0,
    logitsGb: 0,
    cacheGb: 0,
    overheadGb: contextGb(setup) + tableCopyGb(setup),
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
    parts.activationsGb = (kept * keptShare(setup)) / setup.parallel.tensor / 1e9;
  }
  // Paged optimisers leave for host memory what does not fit.
  if (setup.optimiser === 'paged-adamw-8bit') {
    const rest = totalGb(parts) - parts.optimiserGb;
    parts.optimiserGb = Math.min(parts.optimiserGb, Math.max(0, usableMemoryGb(accelerator) * 0.9 - rest));
  }
  return parts;
}

/** Part of the layer outputs of a convolutional network that is alive at the worst moment. */
export function keptShare(setup: Setup): number {
  if (!trains(setup.work) || setup.work === 'frozen') return 0.15;
  return setup.recompute === 'full' ? 0.3 : 1;
}

/** Sum of the parts in GB. */
export function totalGb(parts: MemoryParts): number {
  return Object.values(parts).reduce((sum, part) => sum + part, 0);
}

/** Context, libraries and workspaces in GB as the meter of the set-up shows them. */
export function contextGb(setup: Setup): number {
  return constants.contextGb[setup.memoryMeter] * (trains(setup.work) ? 1 : constants.inferenceContextShare);
}

// The head's gradient exists once at 16 bits before it is added to the 32-bit main gradients, and that is at the start of
// backward, when activations are fullest. With a pipeline another stage is the fullest.
export function tableCopyGb(setup: Setup): number {
  const { model, parallel } = setup;
  if (!isLanguage(model) || !trains(setup.work) || !keepsMaster(setup) || parallel.pipeline > 1) return 0;
  return (2 * embeddingParameters(model)) / parallel.tensor / 1e9;
}
