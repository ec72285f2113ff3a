import { dictionary, type Profile, profiles } from './data.ts';
import { countsOf, type Lengths, Pen, putHeader, putSteps, type Step, stepsOf } from './deflate.ts';
import { lengthsOf } from './huffman.ts';
import { inflate, readHeader, Stream } from './inflate.ts';
import { matchesOf } from './matches.ts';
import { join, lengthen, shorten, split } from './text.ts';

/** Number of the profile that is none: the three bits are then the start of an ordinary block with a code of its own. */
const ownCode = 0b101;
/** Most bytes that the joined texts of a valid document take in any profile. */
const mostBytes = 16_384;

interface Book {
  bytes: Uint8Array;
  lengths: Lengths;
}
const books = new Map<number, Book>();

/** The dictionary in the bytes of a profile, and the profile's code: worked out when first needed. */
function bookOf(profile: Profile | undefined): Book {
  const number = profile?.number ?? ownCode;
  let book = books.get(number);
  if (!book) {
    const lengths = profile && readHeader(new Stream(profile.prefix));
    book = { bytes: shorten(dictionary, profile?.tokens ?? new Map()), lengths: lengths ?? [[], []] };
    books.set(number, book);
  }
  return book;
}

/** The steps under a code made for this text, found in three rounds. */
function ownSteps(text: Uint8Array, book: Uint8Array): [Step[], Lengths] {
  let lengths: Lengths = [
    Array.from({ length: 286 }, (_, symbol) => (symbol < 256 ? 7 : 8)),
    new Array<number>(30).fill(5),
  ];
  let steps: Step[] = [];
  const matches = matchesOf(book, text);
  for (let round = 0; round < 4; round++) {
    [steps] = stepsOf(text, matches, lengths);
    const [literals, distances] = countsOf(steps);
    lengths = [lengthsOf(literals, 15), lengthsOf(distances, 15)];
  }
  return [steps, lengths];
}

/** Texts as the start of a payload: the number of the profile in three bits, then the rest of the DEFLATE stream. */
export function compress(texts: readonly string[]): Uint8Array {
  let best: { profile: Profile; text: Uint8Array; bits: number } | undefined;
  for (const profile of profiles) {
    const text = shorten(join(texts, profile.tokens), profile.tokens);
    const [literals] = bookOf(profile).lengths;
    const bits = text.reduce((sum, byte) => sum + literals[byte]!, 0);
    if (!best || bits < best.bits) best = { profile, text, bits };
  }
  const { profile, text } = best!;
  const { bytes, lengths } = bookOf(profile);
  const [steps, bits] = stepsOf(text, matchesOf(bytes, text), lengths);
  const known = new Pen();
  known.put(profile.number, 3);
  putSteps(known, steps, lengths);
  const own = shorten(join(texts, new Map()), new Map());
  // A code of its own pays only where the profile fits badly or the text is long.
  if (bits < own.length * 3) return known.bytes();
  const [ownBest, ownLengths] = ownSteps(own, bookOf(undefined).bytes);
  const pen = new Pen();
  putHeader(pen, ownLengths);
  putSteps(pen, ownBest, ownLengths);
  return pen.bits.length < known.bits.length ? pen.bytes() : known.bytes();
}

/** The texts at the start of a payload and where its next byte stands; null where there are none, or too much of them. */
export function expand(payload: Uint8Array): [texts: string[], next: number] | null {
  const number = payload[0]! & 7;
  const profile = profiles.find((one) => one.number === number);
  if (!payload.length || !(profile || number === ownCode)) return null;
  let stream = payload;
  if (profile) {
    // The last byte of the prefix holds three bits; the payload's first byte has its number in their place.
    const { prefix } = profile;
    stream = new Uint8Array(prefix.length - 1 + payload.length);
    stream.set(prefix);
    stream.set(payload, prefix.length - 1);
    stream[prefix.length - 1] = prefix.at(-1)! | (payload[0]! & 0xf8);
  }
  const found = inflate(stream, bookOf(profile).bytes, mostBytes);
  const text = found && lengthen(found[0], profile?.vocabulary ?? { tokens: [], words: [] });
  if (!found || text === null) return null;
  return [split(text), found[1] - (stream.length - payload.length)];
}
