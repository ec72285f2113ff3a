import { Bits } from './bits.ts';
import { eachSymbol, type Step, stepsOf } from './deflate.ts';
import { codesOf, distances, type Lengths, literals, putCode, reader } from './huffman.ts';

/** A code made for one link has lengths from 3 to 12, and for distances always these. */
const longest = 12;
const flat = Array.from({ length: distances }, (_, place) => (place > 17 && place < 22 ? 4 : 5));

/** Its header has always the same code for lengths: here by symbol, in the order in which RFC 1951, 3.2.7 tells them. */
const told = [3, 0, 0, 6, 6, 4, 3, 3, 3, 3, 4, 6, 6, 0, 0, 0, 4, 4, 4];
const order = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3];

/** Lengths near the best ones, of which none is left over: first each rounded up, then the room that is left given away. */
function lengthsOf(counts: readonly number[]): number[] {
  const total = counts.reduce((sum, count) => sum + count);
  const lengths = counts.map((count) => count && Math.min(longest, Math.max(3, Math.ceil(Math.log2(total / count)))));
  const often = [...lengths.keys()].filter((symbol) => lengths[symbol]).sort((one, two) => counts[two]! - counts[one]!);
  let room = 2 ** longest;
  for (const symbol of often) room -= 2 ** (longest - lengths[symbol]!);
  for (let before = 0; room > 0 && before !== room; ) {
    before = room;
    for (const symbol of often) {
      const gain = 2 ** (longest - lengths[symbol]!);
      if (lengths[symbol]! < 4 || gain > room) continue;
      lengths[symbol]!--;
      room -= gain;
    }
  }
  return room ? [] : lengths;
}

/** Steps, the code they are written in, and the bits of both. */
export interface Way {
  steps: Step[];
  lengths: Lengths;
  cost: number;
}

/** The steps under a code made for this text, found in three rounds; null where the text is too short for that. */
export function ownWay(all: string, start: number): Way | null {
  let lengths: Lengths = [...new Array<number>(literals).fill(8), ...flat];
  for (let round = 0; ; round++) {
    const [steps, cost] = stepsOf(all, start, lengths);
    if (round === 3) {
      const header = new Bits();
      putHeader(header, lengths);
      return { steps, lengths, cost: cost + header.place };
    }
    const counts = new Array<number>(literals).fill(0);
    eachSymbol(steps, (symbol) => {
      counts[symbol]!++;
    });
    const next = lengthsOf(counts.slice(0, literals));
    if (!next.length) return null;
    lengths = [...next, ...flat];
  }
}

/** The header of a last block with a code of its own: how many lengths, the code they are told in, and they. */
export function putHeader(bits: Bits, lengths: Lengths): void {
  bits.bits(3, 5);
  bits.bits(5, literals - 257);
  bits.bits(5, distances - 1);
  bits.bits(4, order.length - 4);
  for (const symbol of order) bits.bits(3, told[symbol]);
  const codes = codesOf(told);
  for (let place = 0; place < lengths.length; ) {
    const length = lengths[place]!;
    let times = 1;
    while (lengths[place + times] === length && times < (length ? 7 : 138)) times++;
    place += times;
    if (length) {
      putCode(bits, codes[length]!);
      times--;
    }
    if (times > 10) {
      putCode(bits, codes[18]!);
      bits.bits(7, times - 11);
    } else if (times > 2) {
      putCode(bits, codes[length ? 16 : 17]!);
      bits.bits(length ? 2 : 3, times - 3);
    } else for (; times > 0; times--) putCode(bits, codes[length]!);
  }
}

/** The lengths that the header tells after its first three bits. A header of another kind was not written by us. */
export function takeHeader(bits: Bits): Lengths {
  bits.bits(14 + 3 * order.length);
  const next = reader(bits, told);
  const lengths: number[] = [];
  while (lengths.length < literals + distances) {
    const symbol = next();
    let times = 1;
    if (symbol === 16) times = 3 + bits.bits(2);
    if (symbol === 17) times = 3 + bits.bits(3);
    if (symbol === 18) times = 11 + bits.bits(7);
    const length = symbol < 16 ? symbol : symbol === 16 ? lengths.at(-1)! : 0;
    for (; times > 0; times--) lengths.push(length);
  }
  return lengths;
}
