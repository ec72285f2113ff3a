import type { Bits } from './bits.ts';
import { codesOf, distanceSymbols, type Lengths, lengthSymbols, literals, putCode } from './huffman.ts';

/** How many earlier places with the same three bytes are looked at. */
const patience = 64;
/** A likeness this long is good enough: no longer one is looked for. */
const enough = 64;
const farthest = 2 ** 14;

/** One byte, or how many to copy from how far back. */
export type Step = readonly [size: number, distance: number, byte: number];

/** The place of the last range that begins at or before a value. */
const symbolIn = (ranges: readonly [number, number][]): ((value: number) => number) => {
  const places = new Uint8Array(farthest + 1);
  ranges.forEach(([base], place) => {
    places.fill(place, base);
  });
  return (value) => places[value]!;
};
const lengthOf = symbolIn(lengthSymbols);
const distanceOf = symbolIn(distanceSymbols);

/** The cheapest way, in bits, to write `all` from `start` on under a code: shortest path over every byte and likeness. */
export function stepsOf(all: string, start: number, lengths: Lengths): [steps: Step[], bits: number] {
  const end = all.length;
  // Where three bytes with this sum stood last, and where before that.
  const newest = new Int32Array(2 ** 13).fill(-1);
  const older = new Int32Array(end);
  const cost = new Float64Array(end + 1).fill(1e9);
  const sizes = new Uint16Array(end + 1);
  const backs = new Uint16Array(end + 1);
  const costOf = (symbol: number): number => lengths[symbol] || 1e6;
  const offer = (place: number, bits: number, size: number, back: number): void => {
    if (bits >= cost[place]!) return;
    cost[place] = bits;
    sizes[place] = size;
    backs[place] = back;
  };
  cost[start] = 0;
  for (let place = 0; place < end; place++) {
    const byte = all.charCodeAt(place);
    const slot = (byte * 1283 + all.charCodeAt(place + 1) * 131 + all.charCodeAt(place + 2)) & 8191;
    let earlier = newest[slot]!;
    newest[slot] = place;
    older[place] = earlier;
    if (place < start) continue;
    const here = cost[place]!;
    offer(place + 1, here + costOf(byte), 1, 0);
    const most = Math.min(258, end - place);
    let next = 3;
    for (let left = patience; left > 0 && earlier >= 0 && next < enough; left--, earlier = older[earlier]!) {
      let size = 0;
      while (size < most && all.charCodeAt(earlier + size) === all.charCodeAt(place + size)) size++;
      const back = place - earlier;
      if (back > farthest) break;
      const far = distanceOf(back);
      const jump = here + costOf(literals + far) + distanceSymbols[far]![1];
      for (; next <= size; next++) {
        const symbol = lengthOf(next);
        offer(place + next, jump + costOf(257 + symbol) + lengthSymbols[symbol]![1], next, back);
      }
    }
  }
  const steps: Step[] = [];
  for (let place = end; place > start; ) {
    const step: Step = [sizes[place]!, backs[place]!, all.charCodeAt(place - 1)];
    steps.push(step);
    place -= step[0];
  }
  return [steps.reverse(), cost[end]! + costOf(256)];
}

/** The symbols of the steps and of the end, each with the bits that follow it. */
export function eachSymbol(steps: readonly Step[], does: (symbol: number, width: number, extra: number) => void): void {
  const ranged = (first: number, place: number, [base, width]: [number, number], value: number): void =>
    does(first + place, width, value - base);
  for (const [size, back, byte] of steps) {
    if (back) {
      const symbol = lengthOf(size);
      const far = distanceOf(back);
      ranged(257, symbol, lengthSymbols[symbol]!, size);
      ranged(literals, far, distanceSymbols[far]!, back);
    } else does(byte, 0, 0);
  }
  does(256, 0, 0);
}

/** Writes the steps and the end of the block. */
export function putSteps(bits: Bits, steps: readonly Step[], lengths: Lengths): void {
  const codes = [...codesOf(lengths.slice(0, literals)), ...codesOf(lengths.slice(literals))];
  eachSymbol(steps, (symbol, width, extra) => {
    putCode(bits, codes[symbol]!);
    bits.bits(width, extra);
  });
}
