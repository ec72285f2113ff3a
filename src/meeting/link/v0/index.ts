// Version 0 of the link, sealed: it imports nothing of the site, and its fixtures must open for ever. Nothing writes it any more:
// JSON text as raw DEFLATE (RFC 1951) in blocks of base 62, between version, length and check.
import { Inflate } from 'fflate';
import { decode } from './base62.ts';
import { open } from './frame.ts';

const outputCap = 65_536;

/** Inflates until the end, the cap or the first fault. A bomb stops at the cap: 64 bytes go in at a time, at most 66 KB come out. */
function inflate(bytes: Uint8Array): { text: string; ended: boolean } {
  const parts: Uint8Array[] = [];
  let size = 0;
  let ended = false;
  const stream = new Inflate((part, final) => {
    parts.push(part);
    size += part.length;
    ended = final;
  });
  try {
    for (let at = 0; at < bytes.length && size <= outputCap; at += 64)
      stream.push(bytes.subarray(at, at + 64), at + 64 >= bytes.length);
  } catch {
    ended = false;
  }
  const all = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return { text: new TextDecoder().decode(all.subarray(0, outputCap)), ended: ended && size <= outputCap };
}

export type Decoded =
  | { state: 'whole'; json: string }
  /** `json` is the beginning that could still be read. */
  | { state: 'cut'; arrived: number; of: number; json: string }
  | { state: 'changed'; arrived: number; of: number }
  | { state: 'unreadable' };

/** Letters and digits as JSON text, or what happened to them. Never throws; bounded by the length of what comes in. */
export function read(text: string): Decoded {
  const framed = open(text);
  if (framed.state === 'changed') return framed;
  if (framed.state === 'cut') {
    const { arrived, of, body } = framed;
    // Only whole blocks of 43 can be read without their neighbours.
    const bytes = decode(body.slice(0, body.length - (body.length % 43)));
    return { state: 'cut', arrived, of, json: bytes ? inflate(bytes).text : '' };
  }
  const bytes = decode(framed.body);
  const { text: json, ended } = bytes ? inflate(bytes) : { text: '', ended: false };
  return ended ? { state: 'whole', json } : { state: 'unreadable' };
}
