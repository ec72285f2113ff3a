const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const block = 32;

/** Value of a character of the alphabet 0–9 A–Z a–z; -1 for any other. */
export const digitOf = (character: string): number => alphabet.indexOf(character);

/** A number as base-62 digits of a fixed count. */
export const digits62 = (value: number, count: number): string =>
  Array.from({ length: count }, (_, place) => alphabet[Math.floor(value / 62 ** (count - 1 - place)) % 62]).join('');

/** How many digits of a base hold so many bytes: the least that can. */
const widthOf = (bytes: number, base: number): number => Math.ceil((bytes * 8) / Math.log2(base));

/** Bytes as digits: blocks of 32 bytes, each a big-endian number of 43 base-62 (or 78 decimal) digits; the last is shorter. */
export function toDigits(bytes: Uint8Array, base: 10 | 62): string {
  let text = '';
  for (let start = 0; start < bytes.length; start += block) {
    const part = bytes.subarray(start, start + block);
    let value = 0n;
    for (const byte of part) value = (value << 8n) | BigInt(byte);
    let digits = '';
    for (let left = widthOf(part.length, base); left > 0; left--) {
      digits = alphabet[Number(value % BigInt(base))] + digits;
      value /= BigInt(base);
    }
    text += digits;
  }
  return text;
}

/** Digits back to bytes; null where no bytes are written so. */
export function fromDigits(text: string, base: 10 | 62): Uint8Array | null {
  const full = widthOf(block, base);
  const bytes: number[] = [];
  for (let start = 0; start < text.length; start += full) {
    const digits = text.slice(start, start + full);
    const size = Math.floor((digits.length * Math.log2(base)) / 8);
    if (widthOf(size, base) !== digits.length) return null;
    let value = 0n;
    for (const digit of digits) value = value * BigInt(base) + BigInt(digitOf(digit));
    if (value >> BigInt(size * 8)) return null;
    for (let shift = size - 1; shift >= 0; shift--) bytes.push(Number((value >> BigInt(shift * 8)) & 255n));
  }
  return Uint8Array.from(bytes);
}
