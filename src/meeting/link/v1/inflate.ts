import type { Bits } from './bits.ts';
import { distanceSymbols, type Lengths, lengthSymbols, literals, reader } from './huffman.ts';

/**
 * Goes on with `text` to the end of the block, no further than `most` characters.
 * @returns the text and whether it is whole; in a cut link it is what could be read
 */
export function inflate(bits: Bits, lengths: Lengths, before: string, most: number): [text: string, whole: boolean] {
  let text = before;
  try {
    const literal = reader(bits, lengths.slice(0, literals));
    const far = reader(bits, lengths.slice(literals));
    const range = ([base, extra]: [number, number]): number => base + bits.bits(extra);
    while (text.length <= before.length + most) {
      const symbol = literal();
      if (symbol === 256) return [text.slice(before.length), true];
      if (symbol < 256) text += String.fromCharCode(symbol);
      else {
        const length = range(lengthSymbols[symbol - 257]!);
        const distance = range(distanceSymbols[far()]!);
        if (distance > text.length) break;
        for (let left = length; left > 0; left--) text += text[text.length - distance];
      }
    }
  } catch {
    // The bits ended too early.
  }
  return [text.slice(before.length), false];
}
