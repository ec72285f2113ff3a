import { codesOf, distanceBase, distanceExtra, headerOrder, lengthBase, lengthExtra } from './huffman.ts';

/** Bits of a DEFLATE stream, least significant first; beyond its end come zeros, and `spent` says so. */
export class Stream {
  place = 0;
  readonly bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  get spent(): boolean {
    return this.place > this.bytes.length * 8;
  }

  bit(): number {
    const byte = this.bytes[this.place >> 3] ?? 0;
    return (byte >> (this.place++ & 7)) & 1;
  }

  bits(width: number): number {
    let value = 0;
    for (let place = 0; place < width; place++) value |= this.bit() << place;
    return value;
  }
}

type Tree = Int16Array;

/** A code as a tree in an array: each node holds its two branches, a leaf its symbol as -1 - symbol. Null if it is none. */
function treeOf(lengths: readonly number[]): Tree | null {
  const codes = codesOf(lengths);
  const tree = new Int16Array(4096);
  let used = 2;
  for (let symbol = 0; symbol < lengths.length; symbol++) {
    const size = lengths[symbol]!;
    let node = 0;
    for (let place = size - 1; place >= 0; place--) {
      const branch = node + ((codes[symbol]! >> place) & 1);
      if (codes[symbol]! >> size || tree[branch]! < 0) return null;
      if (place === 0) tree[branch] = -1 - symbol;
      else if (tree[branch] === 0) {
        tree[branch] = used;
        used += 2;
      }
      node = tree[branch]!;
      if (used > 4094) return null;
    }
  }
  return tree;
}

function symbolOf(stream: Stream, tree: Tree): number {
  let node = 0;
  do {
    node = tree[node + stream.bit()]!;
    if (node === 0 || stream.spent) return -1;
  } while (node > 0);
  return -1 - node;
}

/** The code lengths of literals and lengths, and of distances, that the header of a dynamic block tells; null if none. */
export function readHeader(stream: Stream): [literals: number[], distances: number[]] | null {
  if (stream.bits(3) !== 0b101) return null;
  const literals = stream.bits(5) + 257;
  const distances = stream.bits(5) + 1;
  const own = new Array<number>(19).fill(0);
  for (let left = stream.bits(4) + 4, place = 0; left > 0; left--, place++) own[headerOrder[place]!] = stream.bits(3);
  const tree = treeOf(own);
  if (!tree || literals > 286 || distances > 30) return null;
  const lengths: number[] = [];
  while (lengths.length < literals + distances) {
    const symbol = symbolOf(stream, tree);
    if (symbol < 0 || (symbol === 16 && lengths.length === 0)) return null;
    if (symbol < 16) lengths.push(symbol);
    else {
      const times = symbol === 16 ? 3 + stream.bits(2) : symbol === 17 ? 3 + stream.bits(3) : 11 + stream.bits(7);
      const length = symbol === 16 ? lengths.at(-1)! : 0;
      for (let left = times; left > 0; left--) lengths.push(length);
    }
  }
  if (lengths.length > literals + distances) return null;
  return [lengths.slice(0, literals), lengths.slice(literals)];
}

/**
 * Reads a raw DEFLATE stream of one dynamic block, no further than `most` bytes.
 * @returns the bytes and where in the stream the next whole byte begins, or null where it is no such stream
 */
export function inflate(bytes: Uint8Array, dictionary: Uint8Array, most: number): [Uint8Array, number] | null {
  const stream = new Stream(bytes);
  const header = readHeader(stream);
  const literals = header && treeOf(header[0]);
  const distances = header && treeOf(header[1]);
  if (!literals || !distances) return null;
  const out = new Uint8Array(dictionary.length + most);
  out.set(dictionary);
  let end = dictionary.length;
  for (;;) {
    const symbol = symbolOf(stream, literals);
    if (symbol < 0 || symbol > 285 || stream.spent) return null;
    if (symbol === 256) return [out.slice(dictionary.length, end), (stream.place + 7) >> 3];
    if (symbol < 256) {
      if (end === out.length) return null;
      out[end++] = symbol;
      continue;
    }
    const length = lengthBase[symbol - 257]! + stream.bits(lengthExtra[symbol - 257]!);
    const far = symbolOf(stream, distances);
    if (far < 0 || far > 29) return null;
    const distance = distanceBase[far]! + stream.bits(distanceExtra[far]!);
    if (distance > end || end + length > out.length) return null;
    for (let left = length; left > 0; left--, end++) out[end] = out[end - distance]!;
  }
}
