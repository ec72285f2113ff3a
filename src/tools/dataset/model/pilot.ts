import { asArray, asNumber, asRecord, asText } from '../../../lib/believe.ts';
import { asDay } from '../../../lib/workdays.ts';
import type { Part } from './parts.ts';

/** What the estimate keeps beside its numbers. */
export interface Pilot {
  /** Milliseconds of each item timed with the stopwatch. */
  laps: readonly number[];
  /** The last day labels may be made, or ''. */
  deadline: string;
  /** Shares of the items that train and validate; the rest tests. */
  train: number;
  validate: number;
  /** One class a line: name, train, validation, test. */
  classes: string;
  /** The share of a class that a model is hoped to get right, for the width of its interval. */
  expected: number;
}

/** 70, 15 and 15 in 100, and nine right in ten, are our choice. */
export const noPilot: Pilot = { laps: [], deadline: '', train: 0.7, validate: 0.15, classes: '', expected: 0.9 };
export const mostLaps = 2000;

/** Any value as a pilot. */
export function toPilot(value: unknown): Pilot {
  const row = asRecord(value);
  const train = asNumber(row['train'], 0, 1, noPilot.train);
  return {
    laps: asArray(row['laps'], mostLaps)
      .map((lap) => asNumber(lap, 0, 8.64e7, 0))
      .filter((lap) => lap > 0),
    deadline: asDay(row['deadline']),
    train,
    validate: asNumber(row['validate'], 0, 1 - train, Math.min(noPilot.validate, 1 - train)),
    classes: asText(row['classes'], 5000),
    expected: asNumber(row['expected'], 0.01, 0.99, noPilot.expected),
  };
}

/** The pilot as a part keeps it: the counts are evidence, the rest is not. */
export const asPart = (pilot: Pilot): Part => ({
  value: pilot,
  known: { 'ds-enough-volume': pilot.classes.trim() },
  said: '',
});

export interface Timed {
  items: number;
  /** Seconds an item: of all, of the fastest quarter, of the slowest. */
  mean: number;
  fast: number;
  slow: number;
}

const meanOf = (some: readonly number[]): number => some.reduce((sum, one) => sum + one, 0) / some.length;
const tenths = (value: number): number => Math.max(0.1, Math.round(value * 10) / 10);

/**
 * What the stopwatch found, in seconds to the tenth; null before four items, of which a quarter is one.
 * The mean and not the median is the likely time, because what is estimated is a sum.
 */
export function timed(laps: readonly number[]): Timed | null {
  if (laps.length < 4) return null;
  const sorted = laps.map((lap) => lap / 1000).sort((one, other) => one - other);
  const quarter = Math.floor(sorted.length / 4);
  return {
    items: sorted.length,
    mean: tenths(meanOf(sorted)),
    fast: tenths(meanOf(sorted.slice(0, quarter))),
    slow: tenths(meanOf(sorted.slice(-quarter))),
  };
}
