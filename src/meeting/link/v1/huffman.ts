import type { Bits } from './bits.ts';

/** Code lengths of 286 literals, lengths and the end, then of 28 distances: as RFC 1951 has them, with at most 16 KiB back. */
export type Lengths = readonly number[];
export const literals = 286;
export const distances = 28;

/** Extra bits and first value of the length symbols from 257 and of the distance symbols (RFC 1951, 3.2.5). */
const spread = (count: number, shift: number, first: number): [base: number, extra: number][] => {
  let base = first;
  return Array.from({ length: count }, (_, place) => {
    const extra = Math.max(0, (place >> shift) - 1);
    base += 2 ** extra;
    return [base - 2 ** extra, extra];
  });
};
export const lengthSymbols = spread(28, 2, 3).concat([[258, 0]]);
export const distanceSymbols = spread(distances, 1, 1);

/** The canonical code of each symbol (RFC 1951, 3.2.2), with a one before its first bit. */
export function codesOf(lengths: Lengths): number[] {
  const codes = lengths.map(() => 0);
  let code = 2;
  for (let size = 1; size < 16; size++, code *= 2)
    lengths.forEach((length, symbol) => {
      if (length === size) codes[symbol] = code++;
    });
  return codes;
}

export function putCode(bits: Bits, code: number): void {
  for (let place = Math.floor(Math.log2(code)); place > 0; place--) bits.bits(1, code >> (place - 1));
}

/** Reads one symbol of a code after another. */
export function reader(bits: Bits, lengths: Lengths): () => number {
  const symbols = new Map(codesOf(lengths).map((code, symbol) => [code, symbol]));
  return () => {
    for (let code = 1; code < 2 ** 15; ) {
      code = code * 2 + bits.bits(1);
      const symbol = symbols.get(code);
      if (symbol !== undefined) return symbol;
    }
    throw new RangeError();
  };
}
