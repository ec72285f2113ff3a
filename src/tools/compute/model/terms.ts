import { memoryParts, totalGb } from './memory.ts';
import { memoryTerms } from './memoryTerms.ts';
import { timeParts, withFullCard } from './time.ts';
import { timeTerms } from './timeTerms.ts';
import type { Accelerator, Setup, Term } from './types.ts';

/**
 * Each part of memory (GB) and of one step (seconds) with its formula, the numbers put in, its result and where the formula
 * is from. Apart from the estimate, because nearly every estimate is read without its workings.
 */
export function workings(setup: Setup, accelerator: Accelerator): Term[] {
  const memory = memoryParts(setup, accelerator);
  const time = withFullCard(timeParts(setup, accelerator), setup, accelerator, totalGb(memory));
  return [...memoryTerms(setup, memory), ...timeTerms(setup, accelerator, time)].filter((term) => term.result > 0);
}
