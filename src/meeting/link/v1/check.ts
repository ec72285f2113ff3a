import { digitOf } from './base62.ts';

/**
 * The largest prime that four base-62 digits can hold, and a primitive root of it. No change of one character and no
 * swap of two goes unseen: digits differ by less than the prime, and powers of a primitive root repeat only after prime - 1.
 */
const prime = 14_776_331;
const root = 1_000_033;

/** The check of a text of letters and digits: the polynomial of its digits at the root, modulo the prime. */
export function sumOf(text: string): number {
  let sum = 1;
  for (const character of text) sum = (sum * root + digitOf(character) + 1) % prime;
  return sum;
}
