import { memoryTerms } from './memoryTerms.ts';
import { timeTerms } from './timeTerms.ts';
import type { Accelerator, MemoryParts, Setup, Term, TimeParts } from './types.ts';

/** Each part of memory and time with its formula, the numbers put in, its result and where the formula is from. */
export function termsOf(setup: Setup, accelerator: Accelerator, memory: MemoryParts, time: TimeParts): Term[] {
  return [...memoryTerms(setup, memory), ...timeTerms(setup, accelerator, time)].filter((term) => term.result > 0);
}
