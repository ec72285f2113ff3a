import { constants } from './constants.ts';
import type { Setup } from './types.ts';

/** Seconds to load a model and warm up its engine once: fixed part plus weights over storage. */
export function startUpSeconds(setup: Setup): number {
  return constants.startUpSeconds + (2 * setup.model.parameters) / (constants.storageGbs * 1e9);
}
