/** Fields of an object that nobody has checked yet. */
export type Fields = Readonly<Record<string, unknown>>;

/** The value as an object, or null. Arrays are not objects here. */
export function record(value: unknown): Fields | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : null;
}

/** A finite number above zero, or null; text that spells one counts. */
export function number(value: unknown): number | null {
  const read = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof read === 'number' && Number.isFinite(read) && read > 0 ? read : null;
}

/** Text that is not empty, or null. */
export function text(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}
