import { fromLetters, toLetters } from './base62.ts';

const lengthLetters = 3;
const checkLetters = 6;
const headLetters = 1 + lengthLetters;

/** CRC-32 of ISO 3309, as in gzip and PNG, over ASCII text. */
export function crc32(text: string): number {
  let crc = 0xffffffff;
  for (let at = 0; at < text.length; at += 1) {
    crc ^= text.charCodeAt(at);
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}

/**
 * Version, whole length, body, check. The length stands in front, because a link that is cut loses its end; the
 * check stands last, so that a link never ends in a character a mail program would drop.
 */
export function seal(body: string): string {
  const length = headLetters + body.length + checkLetters;
  const text = `0${toLetters(BigInt(length), lengthLetters)}${body}`;
  return text + toLetters(BigInt(crc32(text)), checkLetters);
}

export type Framed =
  | { state: 'whole'; body: string }
  /** `of` is 0 where even the length was lost; `body` is what came before the cut. */
  | { state: 'cut'; arrived: number; of: number; body: string }
  | { state: 'changed'; arrived: number; of: number };

/** Takes the frame off letters and digits that begin with version 0, and says what is wrong with it. */
export function open(text: string): Framed {
  const arrived = text.length;
  if (arrived < headLetters) return { state: 'cut', arrived, of: 0, body: '' };
  const of = Number(fromLetters(text.slice(1, headLetters)));
  if (arrived < of) return { state: 'cut', arrived, of, body: text.slice(headLetters) };
  const end = arrived - checkLetters;
  if (
    arrived > of ||
    end < headLetters ||
    toLetters(BigInt(crc32(text.slice(0, end))), checkLetters) !== text.slice(end)
  )
    return { state: 'changed', arrived, of };
  return { state: 'whole', body: text.slice(headLetters, end) };
}
