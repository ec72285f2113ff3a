import {
  type Comparison,
  compareCounts,
  comparePairs,
  compareSeeds,
  fewItems,
  fewSeeds,
  type Interval,
  type Word,
} from '../../../lib/noise/compare.ts';
import { points, readValues, signed, span, whole, writer } from './values.ts';

/** How the reader compares: hits on sets, values per seed, or the same items judged by both. */
export const noiseWays = ['counts', 'seeds', 'pairs'] as const;
export type NoiseWay = (typeof noiseWays)[number];

/** What was typed into the helper, by field. */
export type NoiseInput = Readonly<Record<string, string>>;

/** One row of the picture; positions are percentages of its width. */
export interface NoiseRow {
  label: string;
  /** The estimate and its interval in words. */
  told: string;
  from: number;
  at: number;
  to: number;
  /** Where no difference would be; NaN where the row has no such place. */
  none: number;
}

export interface NoiseAnswer {
  word: Word;
  /** What was found, in two sentences. */
  sentence: string;
  /** The result with its interval in one line, for an update. */
  result: string;
  rows: NoiseRow[];
}

const words: Record<Word, string> = {
  'beyond-noise': 'This is beyond the noise.',
  'within-noise': 'This is within the noise.',
  unknown: 'This is neither within the noise nor beyond it: not known yet.',
};

const errorsOf = (errors: number): string =>
  Number.isFinite(errors) ? `${errors.toFixed(1)} standard errors` : 'with seeds that agree to the last digit';

/** Places on a line that holds all moments given, with a tenth of room on either side. */
function scaleOf(values: readonly number[]): (value: number) => number {
  const low = Math.min(...values);
  const width = Math.max(...values) - low || 1;
  return (value) => Math.round((10 + ((value - low) / width) * 80) * 10) / 10;
}

function picture(found: Comparison, write: (value: number) => string, unit: string): NoiseRow[] {
  const both = scaleOf([...found.first.interval, ...found.second.interval]);
  const between = scaleOf([...found.interval, 0]);
  const row = (
    label: string,
    value: number,
    interval: Interval,
    x: (value: number) => number,
    none: number,
    sign = false,
  ) => ({
    label,
    told: `${sign ? signed(write(value)) : write(value)}${sign && unit ? ' points' : unit} (${span(interval, write)})`,
    from: x(interval[0]),
    at: x(value),
    to: x(interval[1]),
    none,
  });
  return [
    row('First', found.first.value, found.first.interval, both, Number.NaN),
    row('Second', found.second.value, found.second.interval, both, Number.NaN),
    row('Difference', found.difference, found.interval, between, between(0), true),
  ];
}

function ofCounts(input: NoiseInput): NoiseAnswer | string {
  const [hits1, of1, hits2, of2] = ['hits1', 'of1', 'hits2', 'of2'].map((key) =>
    whole(input[key], key.startsWith('of') ? 1 : 0),
  );
  if (!(hits1! <= of1! && hits2! <= of2!))
    return 'Give whole numbers, hits at most as many as items, for example 60 of 63 and 61 of 63.';
  const found = compareCounts({ hits: hits1!, of: of1! }, { hits: hits2!, of: of2! });
  const few = Math.min(of1!, of2!) < fewItems;
  const interval = span(found.interval, points);
  const change = `${signed(points(found.difference))} points, 95% interval ${interval}, ${errorsOf(found.errors)}`;
  const caution = few ? ` A set of fewer than ${fewItems} items settles nothing: our choice.` : '';
  return {
    word: found.word,
    sentence: `The difference is ${change}. ${words[found.word]}${caution}`,
    result: `${hits2} of ${of2} against ${hits1} of ${of1}: ${change}.`,
    rows: picture(found, points, '%'),
  };
}

function ofSeeds(input: NoiseInput): NoiseAnswer | string {
  const [first, second] = [readValues(input['seeds1'] ?? ''), readValues(input['seeds2'] ?? '')];
  if (!first || !second) return 'Give numbers with spaces between, for example 0.937 0.921 0.937.';
  if (Math.min(first.length, second.length) < fewSeeds)
    return `Give at least ${fewSeeds} seeds of each setting. With fewer the spread is not known.`;
  const found = compareSeeds(first, second);
  const figure = writer(found.standardError);
  const change = `${signed(figure(found.difference))}, 95% interval ${span(found.interval, figure)}, ${errorsOf(found.errors)}`;
  const open = found.word === 'beyond-noise' && found.interval[0] < 0 && found.interval[1] > 0;
  const caution = open ? ' With so few seeds the 95% interval still includes no difference.' : '';
  return {
    word: found.word,
    sentence: `The means differ by ${change}. ${words[found.word]}${caution}`,
    result: `Mean ${figure(found.second.value)} over ${second.length} seeds against ${figure(found.first.value)} over ${first.length}: ${change}.`,
    rows: picture(found, figure, ''),
  };
}

function ofPairs(input: NoiseInput): NoiseAnswer | string {
  const [only1, only2] = [whole(input['only1'], 0), whole(input['only2'], 0)];
  if (Number.isNaN(only1 + only2)) return 'Give two whole numbers, for example 1 and 8.';
  const found = comparePairs(only1, only2);
  const chance = found.p < 0.001 ? 'less than 0.1%' : `${(found.p * 100).toFixed(1)}%`;
  const share = `${points(found.share)}%, 95% interval ${span(found.interval, points)}`;
  const test = found.exact ? 'exact binomial' : 'McNemar’s test';
  const counted = `Of ${only1 + only2} items on which they disagree the second is right on ${only2}`;
  return {
    word: found.word,
    sentence:
      `${counted} (${share}). Chance alone does this or more in ${chance} of cases, by the ${test}. ${words[found.word]}`.replace(
        'the McNemar',
        'McNemar',
      ),
    result: `${counted} (${share}; ${chance} by chance).`,
    rows: [
      {
        label: 'Second is right',
        told: `${points(found.share)}% (${span(found.interval, points)})`,
        from: Math.round(found.interval[0] * 1000) / 10,
        at: Math.round(found.share * 1000) / 10,
        to: Math.round(found.interval[1] * 1000) / 10,
        none: 50,
      },
    ],
  };
}

const ways = { counts: ofCounts, seeds: ofSeeds, pairs: ofPairs };
const fields: Record<NoiseWay, readonly string[]> = {
  counts: ['hits1', 'of1', 'hits2', 'of2'],
  seeds: ['seeds1', 'seeds2'],
  pairs: ['only1', 'only2'],
};

export const wayOf = (input: NoiseInput): NoiseWay => noiseWays.find((way) => way === input['way']) ?? 'counts';

/** Compares what was typed: the answer, a sentence about what is expected, or '' while a field is still empty. */
export function noiseOf(input: NoiseInput): NoiseAnswer | string {
  const way = wayOf(input);
  if (fields[way].some((key) => !(input[key] ?? '').trim())) return '';
  return ways[way](input);
}
