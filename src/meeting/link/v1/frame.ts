const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const block = 32;

/** Version 1 in letters and digits; `2` before the same bytes in decimal digits, for QR codes. */
export type Form = '1' | '2';
const baseOf = { 1: 62, 2: 10 } as const;
const tailOf = { 1: 4, 2: 8 } as const;
/** A length in base 62 has two digits, of which the first is below this, or three whose first is not. */
const short = 56;

function toDigits(value: bigint, width: number, base: number): string {
  let digits = '';
  for (let rest = value, left = width; left > 0; left--, rest /= BigInt(base))
    digits = alphabet[Number(rest % BigInt(base))] + digits;
  return digits;
}

function fromDigits(digits: string, base: number): bigint {
  let value = 0n;
  for (const digit of digits) value = value * BigInt(base) + BigInt(alphabet.indexOf(digit));
  return value;
}

/** How many digits hold so many bytes: the least that can. */
const widthOf = (bytes: number, base: number): number => Math.ceil((bytes * 8) / Math.log2(base));

/**
 * The check of a text: the polynomial of its digits at a primitive root of the largest prime that four base-62 digits
 * can hold. No change of one character and no swap of two goes unseen.
 */
function checkOf(text: string): bigint {
  let sum = 1;
  for (const digit of text) sum = (sum * 1_000_033 + alphabet.indexOf(digit) + 1) % 14_776_331;
  return BigInt(sum);
}

/** A payload as a fragment: form, count of characters, digits in blocks of 32 bytes, check. */
export function seal(bytes: readonly number[], form: Form): string {
  const base = baseOf[form];
  const tail = tailOf[form];
  let body = '';
  for (let start = 0; start < bytes.length; start += block) {
    const part = bytes.slice(start, start + block);
    const value = part.reduce((sum, byte) => sum * 256n + BigInt(byte), 0n);
    body += toDigits(value, widthOf(part.length, base), base);
  }
  const rest = 1 + body.length + tail;
  const head = form === '2' ? 5 : rest + 2 < short * 62 ? 2 : 3;
  const length = rest + head + (head === 3 ? short * 62 ** 2 : 0);
  const text = form + toDigits(BigInt(length), head, base) + body;
  return text + toDigits(checkOf(text), tail, base);
}

/** Digits back to bytes, block by block, up to one that no bytes give. */
function fromBlocks(digits: string, base: number): number[] {
  const bytes: number[] = [];
  const full = widthOf(block, base);
  for (let start = 0; start < digits.length; start += full) {
    const part = digits.slice(start, start + full);
    let value = fromDigits(part, base);
    const size = Math.floor((part.length * Math.log2(base)) / 8);
    if (value >> BigInt(size * 8)) break;
    const here: number[] = [];
    for (let left = size; left > 0; left--, value >>= 8n) here.unshift(Number(value & 255n));
    bytes.push(...here);
  }
  return bytes;
}

export interface Unsealed {
  /** Whether all characters arrived as they were sent. */
  whole: boolean;
  /** How many characters the link was made with; 0 where too few arrived to say. */
  of: number;
  /** The bytes that could be read. */
  bytes: number[];
}

/** Takes the frame off letters and digits that begin with one of the forms. */
export function unseal(text: string): Unsealed {
  const form = text[0] as Form;
  const base = baseOf[form];
  const tail = tailOf[form];
  const head = form === '2' ? 5 : alphabet.indexOf(text[1] ?? '') < short ? 2 : 3;
  const length = Number(fromDigits(text.slice(1, 1 + head), base));
  const of = text.length > head ? length - (head === 3 ? short * 62 ** 2 : 0) : 0;
  const end = text.length - (of > text.length ? 0 : tail);
  const whole = of === text.length && toDigits(checkOf(text.slice(0, end)), tail, base) === text.slice(end);
  return { whole, of, bytes: fromBlocks(text.slice(1 + head, end), base) };
}
