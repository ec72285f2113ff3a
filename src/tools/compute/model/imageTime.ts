import { matmulRate, streamRate } from './accelerator.ts';
import { constants } from './constants.ts';
import { forwardFlopsPerImage, outputsPerImage } from './image.ts';
import { activationBytes, trains } from './kind.ts';
import { type MicroSeconds, passes } from './languageTime.ts';
import type { Accelerator, ImageModel, Setup } from './types.ts';

/** Seconds of one micro-batch of images on one device: arithmetic plus bytes moved, added because they alternate. */
export function imageSeconds(setup: Setup, model: ImageModel, accelerator: Accelerator): MicroSeconds {
  const images = setup.batch.micro / setup.parallel.tensor;
  // Backward stops at stages that do not learn.
  const learns = constants.learningStages[model.arch === 'det' && trains(setup.work) ? 'det' : 'all'];
  const times = passes(setup).body;
  const convolution = model.arch === 'cnn' || model.arch === 'det';
  const kind = convolution ? model.convolution : model.arch;
  const share = convolution ? constants.convolutionShare / constants.modelShare : 1;
  const flops = forwardFlopsPerImage(setup, model) * times * learns.work * images;
  const perStep = trains(setup.work) ? times / 3 : constants.convolutionInferShare;
  const moved =
    outputsPerImage(setup, model) *
    constants.convolutionBytes[kind] *
    activationBytes(setup.precision) *
    perStep *
    learns.outputs *
    images;
  // Graph compilers of other makers fetch ahead.
  const waits = accelerator.vendor === 'NVIDIA' || accelerator.vendor === 'AMD' ? constants.streamExponent : 0;
  const busy = Math.min(1, (constants.streamFromGbs / accelerator.bandwidthGbs) ** waits);
  return {
    matmul: flops / (matmulRate(accelerator, setup.precision) * share),
    attention: 0,
    traffic: moved / (streamRate(accelerator) * busy),
    launch: 0,
  };
}
