import type { Range } from '../types.ts';

const two = new Intl.NumberFormat('en-US', { maximumSignificantDigits: 2 });
const three = new Intl.NumberFormat('en-US', { maximumSignificantDigits: 3 });
const shorter = new Intl.NumberFormat('en-US', { maximumSignificantDigits: 2, notation: 'compact' });
const short = new Intl.NumberFormat('en-US', { maximumSignificantDigits: 3, notation: 'compact' });

/** A number to two digits, "1.2M" beyond 100,000: an estimate does not know more. */
export const about = (value: number): string => (value >= 1e5 ? short : two).format(value);

/** A count of weights as people say it: "87M", "8B". */
export const counted = (weights: number): string => shorter.format(weights);

/** A range with one unit: "18–27"; one number where both ends read the same. */
function span(low: number, high: number, write: (value: number) => string = about): string {
  const [from, to] = [write(low), write(high)];
  return from === to ? from : `${from}–${to}`;
}

const units = [
  { hours: 1 / 60, below: 1.5, name: 'minute' },
  { hours: 1, below: 48, name: 'hour' },
  { hours: 24, below: 24 * 400, name: 'day' },
  { hours: 24 * 365.25, below: Number.POSITIVE_INFINITY, name: 'year' },
] as const;

/** A range of hours in the unit one would say it in: "35–50 minutes", "12–18 hours", "2.3–3.6 days". */
export function duration({ p10, p90 }: Pick<Range, 'p10' | 'p90'>): string {
  const unit = units.find((one) => (p10 + p90) / 2 < one.below) ?? units[3];
  const words = span(p10 / unit.hours, p90 / unit.hours);
  return `${words}\u00a0${unit.name}${words === '1' ? '' : 's'}`;
}

/** Gigabytes to three digits at most: "21.2 GB". */
export const gigabytes = (gb: number): string =>
  `${gb >= 1e5 ? short.format(gb) : gb < 10 ? two.format(gb) : three.format(gb)}\u00a0GB`;

const signs: Record<string, string> = { USD: '$', EUR: '€', GBP: '£', JPY: '¥' };

/** A cost in the reader's currency: "$149–479", "CHF 12". */
export function money({ p10, p90 }: Pick<Range, 'p10' | 'p90'>, currency: string, perUsd: number): string {
  return `${signs[currency] ?? `${currency} `}${span(p10 * perUsd, p90 * perUsd)}`;
}
