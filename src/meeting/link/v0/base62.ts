const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const blockBytes = 32;

/** How many letters and digits hold so many bytes: the least n with 62^n ≥ 256^bytes. 32 bytes take 43. */
const lettersFor = (bytes: number): number => Math.ceil((bytes * 8) / Math.log2(62));
const blockLetters = lettersFor(blockBytes);

/** A whole number as letters and digits, the most valuable first, filled with zeros to `length`. */
export function toLetters(value: bigint, length: number): string {
  let text = '';
  for (let rest = value, at = 0; at < length; at += 1, rest /= 62n) text = digits[Number(rest % 62n)] + text;
  return text;
}

/** Letters and digits as a whole number. The caller has checked the alphabet. */
export function fromLetters(text: string): bigint {
  let value = 0n;
  for (const letter of text) value = value * 62n + BigInt(digits.indexOf(letter));
  return value;
}

/** Bytes as letters and digits: 43 for each block of 32 bytes, the last block as many as it needs. */
export function encode(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += blockBytes) {
    const block = bytes.subarray(at, at + blockBytes);
    let value = 0n;
    for (const byte of block) value = value * 256n + BigInt(byte);
    text += toLetters(value, lettersFor(block.length));
  }
  return text;
}

/** Letters and digits as bytes, or null where a block has a length or a value that no bytes give. */
export function decode(text: string): Uint8Array | null {
  const bytes: number[] = [];
  for (let at = 0; at < text.length; at += blockLetters) {
    const block = text.slice(at, at + blockLetters);
    const count = Math.floor((block.length * Math.log2(62)) / 8);
    if (lettersFor(count) !== block.length) return null;
    let value = fromLetters(block);
    const start = bytes.length;
    for (let left = count; left > 0; left -= 1, value /= 256n) bytes[start + left - 1] = Number(value % 256n);
    if (value > 0n) return null;
  }
  return Uint8Array.from(bytes);
}
