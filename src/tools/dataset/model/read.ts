/**
 * Reads a number as a person types it: `6,000`, `1 500`, `0.75` or `0,75`.
 * @returns the number, or `otherwise`, a sentence with an example, where it is none or lies outside `low`–`high`
 */
export function readNumber(text: string, low: number, high: number, otherwise: string): number | string {
  const plain = text.trim().replace(/%$/, '').trim();
  const grouped = /^\d{1,3}([, \u00a0\u202f]\d{3})+(\.\d+)?$/.test(plain)
    ? plain.replace(/[, \u00a0\u202f]/g, '')
    : plain;
  const pointed = grouped.replace(/^(\d*),(\d+)$/, '$1.$2');
  if (!/^(\d+\.?\d*|\.\d+)$/.test(pointed)) return otherwise;
  const value = Number(pointed);
  return value >= low && value <= high ? value : otherwise;
}
