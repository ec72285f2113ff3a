/** A logarithmic axis from `low` to `high`, drawn from one coordinate to another. */
export interface Scale {
  at: (value: number) => number;
  /** Powers of ten on the axis, thinned to at most seven. */
  ticks: number[];
}

/** An axis that holds all values, from a power of ten below to one above (or to half a decade). */
export function logScale(values: readonly number[], from: number, to: number): Scale {
  const low = Math.floor(2 * Math.log10(Math.min(...values))) / 2;
  const high = Math.ceil(2 * Math.log10(Math.max(...values))) / 2;
  const at = (value: number) => Math.round(10 * (from + ((Math.log10(value) - low) / (high - low)) * (to - from))) / 10;
  const decades: number[] = [];
  for (let power = Math.ceil(low); power <= high; power++) decades.push(power);
  const step = Math.ceil(decades.length / 7);
  return { at, ticks: decades.filter((_, index) => index % step === 0).map((power) => 10 ** power) };
}

const names: [number, string][] = [
  [1e9, 'G'],
  [1e6, 'M'],
  [1e3, 'k'],
];

/** A value in three digits at most, unit on the same line: 12.3 k, 4.71 M, 0.043. */
export function brief(value: number): string {
  const [unit, name] = names.find(([size]) => value >= size) ?? [1, ''];
  const number = value / unit;
  const digits = number >= 100 ? 0 : number >= 10 ? 1 : number >= 0.1 ? 2 : 3;
  return `${String(Number(number.toFixed(digits)))}${name && `\u00A0${name}`}`;
}

/** A fraction as percent, whole from ten on: 0.034 is 3.4 %. */
export function percent(share: number): string {
  if (Number.isNaN(share)) return '–';
  return `${(100 * share).toFixed(share < 0.0995 ? 1 : 0)}\u00A0%`;
}
