/** The order in which a DEFLATE header tells the lengths of its own codes (RFC 1951, 3.2.7). */
export const headerOrder = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15] as const;

const spread = (extra: readonly number[], first: number): number[] => {
  const bases: number[] = [];
  let base = first;
  for (const bits of extra) {
    bases.push(base);
    base += 2 ** bits;
  }
  return bases;
};

/** Extra bits and first value of the length symbols 257…285 and of the distance symbols 0…29 (RFC 1951, 3.2.5). */
export const lengthExtra = Array.from({ length: 29 }, (_, place) => (place < 8 || place === 28 ? 0 : (place >> 2) - 1));
export const lengthBase = spread(lengthExtra, 3).with(28, 258);
export const distanceExtra = Array.from({ length: 30 }, (_, place) => (place < 4 ? 0 : (place >> 1) - 1));
export const distanceBase = spread(distanceExtra, 1);

/** The canonical code of each symbol by the lengths of all (RFC 1951, 3.2.2), most significant bit first. */
export function codesOf(lengths: readonly number[]): number[] {
  const codes = new Array<number>(lengths.length).fill(0);
  let code = 0;
  for (let size = 1; size <= 15; size++) {
    lengths.forEach((length, symbol) => {
      if (length === size) codes[symbol] = code++;
    });
    code <<= 1;
  }
  return codes;
}

/** Code lengths for symbols seen so often, none longer than `most`: package-merge, ties by symbol. Unseen symbols get 0. */
export function lengthsOf(counts: readonly number[], most: number): number[] {
  const lengths = new Array<number>(counts.length).fill(0);
  type Package = { count: number; symbols: number[] };
  const leaves = counts
    .map((count, symbol): Package => ({ count, symbols: [symbol] }))
    .filter(({ count }) => count > 0)
    .sort((one, two) => one.count - two.count || one.symbols[0]! - two.symbols[0]!);
  if (leaves.length === 1) lengths[leaves[0]!.symbols[0]!] = 1;
  if (leaves.length < 2) return lengths;
  let row = leaves;
  for (let level = 1; level < most; level++) {
    const pairs: Package[] = [];
    for (let place = 0; place + 1 < row.length; place += 2) {
      const [one, two] = [row[place]!, row[place + 1]!];
      pairs.push({ count: one.count + two.count, symbols: [...one.symbols, ...two.symbols] });
    }
    row = [...leaves, ...pairs].sort((one, two) => one.count - two.count);
  }
  for (const { symbols } of row.slice(0, 2 * leaves.length - 2)) for (const symbol of symbols) lengths[symbol]!++;
  return lengths;
}
