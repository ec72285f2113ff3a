import { clockOf, dayInFull, dayOf } from '../lib/walltime.ts';

/** A date of the example as wall time: `2026-10-01` or `2026-10-01T17:30`. */
export const wall = (value: unknown): string =>
  value instanceof Date
    ? value.toISOString().slice(0, value.getUTCHours() + value.getUTCMinutes() ? 16 : 10)
    : String(value);

/** A number as the site writes it: commas for thousands, a true minus, at most three decimals unless told. */
export const number = (value: unknown, digits?: number): string =>
  new Intl.NumberFormat(
    'en-GB',
    digits === undefined
      ? { maximumFractionDigits: 3 }
      : { minimumFractionDigits: digits, maximumFractionDigits: digits },
  )
    .format(Number(value))
    .replace('-', '−');

/** How a value of the running example is written: `as` names the form, `digits` the decimals of a number. */
export const forms = {
  number,
  points: number,
  percent: (value: unknown, digits = 0) => `${number(Number(value) * 100, digits)}%`,
  date: (value: unknown) => dayInFull(wall(value)),
  day: (value: unknown) => dayOf(wall(value)),
  time: (value: unknown) => clockOf(wall(value)),
  daytime: (value: unknown) => `${dayOf(wall(value))}, ${clockOf(wall(value))}`,
  text: String,
} satisfies Record<string, (value: unknown, digits?: number) => string>;

export type Form = keyof typeof forms;
