/** What a number field takes. */
export interface Bounds {
  least: number;
  most: number;
  /** A number of this kind, as it would be typed. */
  example: string;
  whole?: true;
  /** An empty field is an answer too, and reads as NaN. */
  empty?: true;
}

const powers: Record<string, number> = { '': 1, k: 1e3, m: 1e6, b: 1e9, bn: 1e9, g: 1e9, t: 1e12 };
// Groups of three may be parted by comma, space, thin space, apostrophe or underscore: 1,200,000.
const grouped = /^[+-]?\d{1,3}(?:[,\s'’_]\d{3})+(?:\.\d*)?$/;
const plain = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d{1,4})?$/i;

/** The number that a text means: "1,200,000", "1.2M", "3e4", "36 k"; NaN when it means none. */
export function numberIn(text: string): number {
  const typed = text.trim().replace(/^[−–]/, '-');
  const [, body = '', suffix = ''] = /^(.*?)\s*(k|m|b|bn|g|t)?$/is.exec(typed) ?? [];
  const power = powers[suffix.toLowerCase()] ?? 1;
  if (grouped.test(body)) return Number(body.replace(/[,\s'’_]/g, '')) * power;
  // 1.2 × 1e9 is 1,200,000,000.0000002 in some browsers' arithmetic: whole numbers stay whole.
  const value = plain.test(body) ? Number(body) * power : Number.NaN;
  return Math.abs(value - Math.round(value)) < 1e-6 ? Math.round(value) : value;
}

/**
 * Reads what was typed into a number field.
 * @returns the number (NaN for an empty field that may be empty), or a sentence: what happened, what is expected, an example
 */
export function readQuantity(text: string, bounds: Bounds): number | string {
  const typed = text.trim();
  const { least, most, example } = bounds;
  if (!typed) return bounds.empty ? Number.NaN : `Nothing is entered. Enter a number such as ${example}.`;
  const value = numberIn(typed);
  const shown = typed.length > 24 ? `${typed.slice(0, 24)}…` : typed;
  if (Number.isNaN(value)) return `“${shown}” is not a number. Enter one such as ${example}.`;
  if (value < least) return `${shown} is too little: at least ${writeQuantity(least)}, for example ${example}.`;
  if (value > most) return `${shown} is too much: at most ${writeQuantity(most)}, for example ${example}.`;
  if (bounds.whole && !Number.isInteger(value)) return `${shown} is not a whole number. Enter one such as ${example}.`;
  return value;
}

/** A number as it stands in a field: grouped digits, "" for none, an exponent beyond 1e15 and below 0.0001. */
export function writeQuantity(value: number): string {
  if (!Number.isFinite(value)) return '';
  const size = Math.abs(value);
  if (size !== 0 && (size >= 1e15 || size < 1e-4)) return value.toExponential().replace('e+', 'e');
  const [whole = '', part] = String(value).split('.');
  return whole.replace(/\B(?=(\d{3})+$)/g, ',') + (part ? `.${part}` : '');
}
