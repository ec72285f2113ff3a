import { bothFactors } from './band.ts';
import { constants } from './constants.ts';
import { adapts, decodes, isLanguage, trains } from './kind.ts';
import type { Accelerator, Setup } from './types.ts';

/** Factors between the middle and either end of the 80 % band: peak memory, one step, and a whole run. */
interface Spread {
  memory: number;
  step: number;
  run: number;
}

// About 82 % of the residuals of each kind lie inside these factors where the family or the accelerator was left out of the fit.
const steps = {
  decoder: 1.17,
  experts: 1.45,
  encoder: 1.21,
  encdec: 1.45,
  adapter: 1.32,
  image: 1.22,
  vit: 1.29,
  unet: 1.33,
  imageInference: 1.12,
  inference: 1.17,
  pipelineEager: 2.2,
};
/**
 * What a whole run adds to the band of its steps, as an independent factor: on one machine little is left, because the
 * reader types restarts and evaluation; on several machines people decide on stops, stages and what counts as an hour.
 */
const runs = { machine: 1.12, cluster: 1.27, imagesCluster: 1.5, evaluation: 1.25 };
const memory = {
  tuned: 1.05,
  compiled: 1.25,
  adapter: 1.08,
  quantised: 1.27,
  plain: 1.1,
  experts: 1.12,
  image: 1.33,
  inference: 1.08,
};

/** Each guess beyond the usual two (batch and stack, which the residuals already hold) widens the band. */
const perGuess = 1.03;
/** Chips on which nobody published the best multiply are less certain. */
const unmeasured = 1.04;

/** Width of the band by kind of run. Open runs, leave-group-out residuals. */
export function spread(setup: Setup, accelerator: Accelerator): Spread {
  const guesses = perGuess ** Math.max(0, setup.assumed.length - 2);
  const chip = accelerator.measuredBf16Tflops === null ? unmeasured : 1;
  const step = stepFactor(setup) * guesses * chip;
  return { memory: memoryFactor(setup) * guesses, step, run: bothFactors(step, runFactor(setup)) };
}

function stepFactor(setup: Setup): number {
  if (!isLanguage(setup.model)) {
    const { arch } = setup.model;
    return trains(setup.work) ? steps[arch === 'vit' || arch === 'unet' ? arch : 'image'] : steps.imageInference;
  }
  if (!trains(setup.work)) return steps.inference;
  // Layouts of plain stacks with pipelines missed by up to five times.
  if ((setup.engine === 'eager' || setup.engine === 'unknown') && setup.parallel.pipeline > 1)
    return steps.pipelineEager;
  if (adapts(setup.work)) return steps.adapter;
  if (setup.model.arch === 'moe-decoder') return steps.experts;
  return steps[setup.model.arch];
}

function runFactor(setup: Setup): number {
  if (!trains(setup.work)) return runs.evaluation;
  if (setup.devices <= constants.devicesPerMachine) return runs.machine;
  return isLanguage(setup.model) || setup.model.arch === 'unet' ? runs.cluster : runs.imagesCluster;
}

function memoryFactor(setup: Setup): number {
  if (!isLanguage(setup.model)) return memory.image;
  if (decodes(setup.work) || !trains(setup.work)) return memory.inference;
  if (setup.work === 'qlora') return memory.quantised;
  if (adapts(setup.work)) return memory.adapter;
  if (setup.model.arch === 'moe-decoder') return memory.experts;
  return setup.engine === 'tuned' ? memory.tuned : setup.engine === 'compiled' ? memory.compiled : memory.plain;
}
