const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
/** Bytes of a block, and the letters and digits it takes: the least n with 62^n ≥ 256^bytes. */
const block = 32;
const width = (bytes: number): number => Math.ceil((bytes * 8) / Math.log2(62));

/** UTF-8 text as letters and digits only, which no mail program or chat changes. */
export function toLetters(text: string): string {
  const bytes = new TextEncoder().encode(text);
  let letters = '';
  for (let from = 0; from < bytes.length; from += block) {
    const part = bytes.subarray(from, from + block);
    let value = part.reduce((sum, byte) => sum * 256n + BigInt(byte), 0n);
    let word = '';
    for (; word.length < width(part.length); value /= 62n) word = digits[Number(value % 62n)] + word;
    letters += word;
  }
  return letters;
}

/** Letters and digits as the text they carry, or null where no text gives them. */
export function fromLetters(letters: string): string | null {
  const bytes: number[] = [];
  for (let from = 0; from < letters.length; from += width(block)) {
    const word = letters.slice(from, from + width(block));
    const size = Math.floor((word.length * Math.log2(62)) / 8);
    if (width(size) !== word.length) return null;
    let value = 0n;
    for (const letter of word) value = value * 62n + BigInt(digits.indexOf(letter));
    if (value < 0n || value >= 256n ** BigInt(size)) return null;
    for (let at = size - 1; at >= 0; at -= 1) bytes.push(Number((value >> BigInt(8 * at)) & 255n));
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes));
  } catch {
    return null;
  }
}
