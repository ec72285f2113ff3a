import { codesOf, distanceBase, distanceExtra, headerOrder, lengthBase, lengthExtra, lengthsOf } from './huffman.ts';
import type { Matches } from './matches.ts';

/** Code lengths of literals and lengths, and of distances. */
export type Lengths = readonly [literals: readonly number[], distances: readonly number[]];
/** A literal byte, or how many bytes to copy from how far back. */
export type Step = readonly [byteOrLength: number, distance: number];

/** The symbol whose range holds a value. */
const symbolIn = (bases: readonly number[]): Uint8Array => {
  const symbols = new Uint8Array(bases.at(-1)! + 8193);
  for (const [symbol, base] of bases.entries()) symbols.fill(symbol, base);
  return symbols;
};
const lengthSymbol = symbolIn(lengthBase);
const distanceSymbol = symbolIn(distanceBase);

/** The cheapest way, in bits, to write `text` with these matches under a code: shortest path over every literal and match. */
export function stepsOf(text: Uint8Array, matches: Matches, [literals, distances]: Lengths): [Step[], number] {
  const cost = new Float64Array(text.length + 1).fill(Number.POSITIVE_INFINITY);
  const size = new Uint16Array(text.length + 1);
  const from = new Uint16Array(text.length + 1);
  const costOf = (length: number): number => length || Number.POSITIVE_INFINITY;
  cost[0] = 0;
  for (let place = 0; place < text.length; place++) {
    const here = cost[place]!;
    const plain = here + costOf(literals[text[place]!]!);
    if (plain < cost[place + 1]!) {
      cost[place + 1] = plain;
      size[place + 1] = 1;
      from[place + 1] = 0;
    }
    let shortest = 3;
    for (const [most, distance] of matches[place]!) {
      const far = distanceSymbol[distance]!;
      const jump = here + costOf(distances[far]!) + distanceExtra[far]!;
      for (; shortest <= most; shortest++) {
        const symbol = lengthSymbol[shortest]!;
        const total = jump + costOf(literals[257 + symbol]!) + lengthExtra[symbol]!;
        if (total < cost[place + shortest]!) {
          cost[place + shortest] = total;
          size[place + shortest] = shortest;
          from[place + shortest] = distance;
        }
      }
    }
  }
  const steps: Step[] = [];
  for (let place = text.length; place > 0; place -= size[place]!)
    steps.push(from[place] ? [size[place]!, from[place]!] : [text[place - 1]!, 0]);
  return [steps.reverse(), cost[text.length]! + (literals[256] ?? 0)];
}

/** How often each symbol stands in the steps. */
export function countsOf(steps: readonly Step[]): [literals: number[], distances: number[]] {
  const literals = new Array<number>(286).fill(0);
  const distances = new Array<number>(30).fill(0);
  literals[256] = 1;
  for (const [what, distance] of steps) {
    literals[distance ? 257 + lengthSymbol[what]! : what]!++;
    if (distance) distances[distanceSymbol[distance]!]!++;
  }
  return [literals, distances];
}

/** Bits least significant first, as DEFLATE packs them. */
export class Pen {
  readonly bits: number[] = [];

  put(value: number, width: number): void {
    for (let place = 0; place < width; place++) this.bits.push((value >> place) & 1);
  }

  code(code: number, width: number): void {
    for (let place = width - 1; place >= 0; place--) this.bits.push((code >> place) & 1);
  }

  bytes(): Uint8Array {
    const bytes = new Uint8Array(Math.ceil(this.bits.length / 8));
    this.bits.forEach((bit, place) => {
      bytes[place >> 3]! |= bit << (place & 7);
    });
    return bytes;
  }
}

/** Writes the header of a final dynamic block: run lengths of zeros and repeats as RFC 1951, 3.2.7 has them. */
export function putHeader(pen: Pen, [literals, distances]: Lengths): void {
  const used = (lengths: readonly number[], least: number) => Math.max(least, lengths.findLastIndex(Boolean) + 1);
  const [literalCount, distanceCount] = [used(literals, 257), used(distances, 1)];
  const all = [...literals.slice(0, literalCount), ...distances.slice(0, distanceCount)];
  const runs: [symbol: number, extra: number, width: number][] = [];
  for (let place = 0; place < all.length; ) {
    const length = all[place]!;
    let times = 1;
    while (all[place + times] === length) times++;
    place += times;
    if (length) {
      runs.push([length, 0, 0]);
      times--;
    }
    while (times > 0) {
      const most = Math.min(times, length ? 6 : 138);
      if (most < 3) runs.push([length, 0, 0]);
      else if (length) runs.push([16, most - 3, 2]);
      else if (most < 11) runs.push([17, most - 3, 3]);
      else runs.push([18, most - 11, 7]);
      times -= most < 3 ? 1 : most;
    }
  }
  const counts = new Array<number>(19).fill(0);
  for (const [symbol] of runs) counts[symbol]!++;
  const own = lengthsOf(counts, 7);
  const told = Math.max(4, headerOrder.findLastIndex((symbol) => own[symbol]) + 1);
  pen.put(0b101, 3);
  pen.put(literalCount - 257, 5);
  pen.put(distanceCount - 1, 5);
  pen.put(told - 4, 4);
  for (const symbol of headerOrder.slice(0, told)) pen.put(own[symbol]!, 3);
  const codes = codesOf(own);
  for (const [symbol, extra, width] of runs) {
    pen.code(codes[symbol]!, own[symbol]!);
    pen.put(extra, width);
  }
}

/** Writes the steps and the end of the block. */
export function putSteps(pen: Pen, steps: readonly Step[], [literals, distances]: Lengths): void {
  const literalCodes = codesOf(literals);
  const distanceCodes = codesOf(distances);
  for (const [what, distance] of steps) {
    if (!distance) {
      pen.code(literalCodes[what]!, literals[what]!);
      continue;
    }
    const symbol = lengthSymbol[what]!;
    pen.code(literalCodes[257 + symbol]!, literals[257 + symbol]!);
    pen.put(what - lengthBase[symbol]!, lengthExtra[symbol]!);
    const far = distanceSymbol[distance]!;
    pen.code(distanceCodes[far]!, distances[far]!);
    pen.put(distance - distanceBase[far]!, distanceExtra[far]!);
  }
  pen.code(literalCodes[256]!, literals[256]!);
}
