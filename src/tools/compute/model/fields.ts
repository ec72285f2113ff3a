/** Fields of an object that nobody has checked yet. */
export type Fields = Readonly<Record<string, unknown>>;

/** The value as an object, or null. Arrays are not objects here. */
export function record(value: unknown): Fields | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : null;
}

const scales: Record<string, number> = { '': 1, k: 1e3, m: 1e6, b: 1e9, t: 1e12 };

/** A finite number above zero, or null; text that spells one counts, as in "4096", "4,096", "1e9" or "7B". */
export function number(value: unknown): number | null {
  const [, digits, scale = ''] = /^\s*([\d.,_]+(?:e[+-]?\d+)?)\s*([kmbt]?)\s*$/i.exec(String(value)) ?? [];
  const spelled = digits ? Number(digits.replace(/[,_]/g, '')) * (scales[scale.toLowerCase()] ?? 1) : Number.NaN;
  const read = typeof value === 'string' ? spelled : value;
  return typeof read === 'number' && Number.isFinite(read) && read > 0 ? read : null;
}

/** Text that is not empty, or null; a number counts as its digits. */
export function text(value: unknown): string | null {
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  return typeof value === 'string' && value.trim() !== '' ? value : null;
}
