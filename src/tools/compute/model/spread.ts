import { adapts, decodes, isLanguage, trains } from './kind.ts';
import type { Accelerator, Setup } from './types.ts';

/** Factors between the middle and either end of the 80 % band: peak memory, one step, and a whole run. */
interface Spread {
  memory: number;
  step: number;
  run: number;
}

// 82 % of the leave-group-out residuals on the open runs lie inside these factors.
const steps = { language: 1.3, image: 1.32, inference: 1.22, pipelineEager: 2.2 };
const runs = { language: 1.4, image: 2, evaluation: 1.4 };
const memory = { tuned: 1.07, adapter: 1.11, quantised: 1.22, plain: 1.15, experts: 1.2, image: 1.38, inference: 1.1 };

/** Each guess beyond the usual two (batch and stack, which the residuals already hold) widens the band. */
const perGuess = 1.03;
/** Chips on which nobody published the best multiply are less certain. */
const unmeasured = 1.04;

/** Width of the band by kind of run. Open runs, leave-group-out residuals. */
export function spread(setup: Setup, accelerator: Accelerator): Spread {
  const guesses = perGuess ** Math.max(0, setup.assumed.length - 2);
  const chip = accelerator.measuredBf16Tflops === null ? unmeasured : 1;
  const step = stepFactor(setup) * guesses * chip;
  return { memory: memoryFactor(setup) * guesses, step, run: Math.max(step, runFactor(setup) * guesses) };
}

function stepFactor(setup: Setup): number {
  if (!isLanguage(setup.model)) return steps.image;
  if (!trains(setup.work)) return steps.inference;
  // Layouts of plain stacks with pipelines missed by up to five times.
  return (setup.engine === 'eager' || setup.engine === 'unknown') && setup.parallel.pipeline > 1
    ? steps.pipelineEager
    : steps.language;
}

function runFactor(setup: Setup): number {
  if (!trains(setup.work)) return runs.evaluation;
  return isLanguage(setup.model) ? runs.language : runs.image;
}

function memoryFactor(setup: Setup): number {
  if (!isLanguage(setup.model)) return memory.image;
  if (decodes(setup.work) || !trains(setup.work)) return memory.inference;
  if (setup.work === 'qlora') return memory.quantised;
  if (adapts(setup.work)) return memory.adapter;
  if (setup.model.arch === 'moe-decoder') return memory.experts;
  return setup.engine === 'tuned' ? memory.tuned : memory.plain;
}
