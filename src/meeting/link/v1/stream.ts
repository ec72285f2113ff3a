import type { Bits } from './bits.ts';
import { ownCode, profiles } from './data.ts';
import { putSteps, stepsOf } from './deflate.ts';
import { inflate } from './inflate.ts';
import { ownWay, putHeader, takeHeader } from './own.ts';
import { join, split } from './text.ts';

/** Most bytes that the joined texts of a valid document take. */
const mostBytes = 16_384;

/** Writes texts: the number of a profile in three bits, then a block under its code; or a whole stream of its own. */
export function putTexts(bits: Bits, texts: readonly string[]): void {
  const plain = profiles[ownCode]!();
  const utf8 = join(texts, plain.vocabulary);
  const [best] = profiles
    .filter((_, number) => number !== ownCode)
    .map((make) => {
      const profile = make();
      const text = join(texts, profile.vocabulary);
      const cost = Array.from(text).reduce((sum, byte) => sum + profile.lengths[byte.charCodeAt(0)]!, 0);
      return { profile, text, cost };
    })
    .sort((one, two) => one.cost - two.cost);
  const { profile, text } = best!;
  const before = profile.before();
  const [steps, cost] = stepsOf(before + text, before.length, profile.lengths);
  // A code of its own pays only where the profile fits badly.
  const own = cost > 4 * utf8.length ? ownWay(plain.before() + utf8, plain.before().length) : null;
  if (own && own.cost < cost) {
    putHeader(bits, own.lengths);
    putSteps(bits, own.steps, own.lengths);
  } else {
    bits.bits(3, profile.number);
    putSteps(bits, steps, profile.lengths);
  }
}

/** Reads texts; not whole where the end is missing. */
export function takeTexts(bits: Bits): [texts: string[], whole: boolean] {
  const make = profiles[bits.bits(3)];
  if (!make) return [[], false];
  const { number, vocabulary, before, lengths } = make();
  const code = number === ownCode ? takeHeader(bits) : lengths;
  const [bytes, whole] = inflate(bits, code, before(), mostBytes);
  return [split(vocabulary.lengthen(bytes)), whole];
}
