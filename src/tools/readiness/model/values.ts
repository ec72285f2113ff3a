import type { Interval } from '../../../lib/noise/compare.ts';

/** Writes figures with the digits their standard error bears out: two of its own; four that count where it is 0. */
export const writer = (standardError: number) => {
  const decimals = Math.min(12, Math.max(0, 1 - Math.floor(Math.log10(standardError))));
  return (value: number): string =>
    (standardError > 0 ? value.toFixed(decimals) : String(Number(value.toPrecision(4)))).replace('-', '−');
};
/** A share in points, to one digit after the point. */
export const points = (share: number): string =>
  (share * 100)
    .toFixed(1)
    .replace('-', '−')
    .replace(/^−0\.0$/, '0.0');
/** A written number with a plus where it is above 0. */
export const signed = (text: string): string => (/^[−0]/.test(text) && !/^0\.\d*[1-9]/.test(text) ? text : `+${text}`);
/** An interval in words. */
export const span = ([low, high]: Interval, write: (value: number) => string): string =>
  `${write(low)} to ${write(high)}`;

/** A whole number of at most seven digits and at least `least`; NaN for anything else. */
export function whole(text: string | undefined, least: number): number {
  const value = /^\s*\d{1,7}\s*$/.test(text ?? '') ? Number(text) : Number.NaN;
  return value >= least ? value : Number.NaN;
}

/** Values as people write them: points or commas inside, spaces, semicolons or line breaks between. */
export function readValues(text: string): number[] | null {
  const parts = text
    .split(/[\s;]+|,(?=\s)|,$/)
    .flatMap((part) => (/\..*,|,.*,|,.*\./.test(part) ? part.split(',') : [part.replace(',', '.')]))
    .filter(Boolean);
  const values = parts.map((part) =>
    /^[-−+]?(\d+\.?\d*|\.\d+)$/.test(part) ? Number(part.replace('−', '-')) : Number.NaN,
  );
  return values.length <= 100 && values.every((value) => Math.abs(value) <= 1e9) ? values : null;
}
