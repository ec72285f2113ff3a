import { isLanguage } from './kind.ts';
import type { Accelerator, Setup } from './types.ts';

/** Factors between the middle and either end of the 80 % band. */
export interface Spread {
  memory: number;
  time: number;
}

/** Width of the band by kind of run, wider for every guessed field. Open runs, leave-group-out residuals. */
export function spread(setup: Setup, accelerator: Accelerator): Spread {
  const guessed = setup.assumed.length;
  const untested = accelerator.measuredBf16Tflops === null ? 1.05 : 1;
  const memory = isLanguage(setup.model) ? 1.15 : 1.3;
  const time = isLanguage(setup.model) ? 1.25 : 1.35;
  return { memory: memory * 1.03 ** guessed, time: time * untested * 1.03 ** guessed };
}
