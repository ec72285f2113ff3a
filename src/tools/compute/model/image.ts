import { constants } from './constants.ts';
import { activationBytes } from './kind.ts';
import type { ImageModel, Setup } from './types.ts';

/** How much larger the work is at another image size: area for convolutions and windows, more for full attention. */
function imageScale(model: ImageModel, imageSize: number): number {
  const area = (imageSize / model.imageSize) ** 2;
  if (model.arch !== 'vit' || model.windowed || !model.hidden || !model.patch) return area;
  const tokens = (model.imageSize / model.patch) ** 2;
  const quadratic = tokens / (tokens + 6 * model.hidden);
  return area * (1 - quadratic) + area * area * quadratic;
}

/** Forward FLOPs of one image: two for each multiply-accumulate. */
export function forwardFlopsPerImage(setup: Setup, model: ImageModel): number {
  return 2e9 * model.gmacs * imageScale(model, setup.imageSize);
}

/** Elements put out by the layers for one image. */
export function outputsPerImage(setup: Setup, model: ImageModel): number {
  return 1e6 * model.activationsM * imageScale(model, setup.imageSize);
}

/** Bytes that one image leaves for the backward pass: outputs of convolution and norm. model.md 3.2. */
export function keptBytesPerImage(setup: Setup, model: ImageModel): number {
  return outputsPerImage(setup, model) * activationBytes(setup.precision) * constants.imageKept[model.arch];
}
