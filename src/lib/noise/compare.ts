import { incompleteBeta, quantile, twoSided } from './special.ts';

/** Whether a change is larger than the noise. Our cut-offs: beyond two standard errors it is, below one it is not. */
export type Word = 'beyond-noise' | 'within-noise' | 'unknown';

export type Interval = readonly [low: number, high: number];

/** Two estimates with their 95% intervals and what stands between them. Shares are 0 to 1, not per cent. */
export interface Comparison {
  first: { value: number; interval: Interval };
  second: { value: number; interval: Interval };
  /** Second minus first. */
  difference: number;
  interval: Interval;
  standardError: number;
  /** The difference in standard errors, without its sign. */
  errors: number;
  word: Word;
}

const z95 = 1.959963984540054;

/** Sets below this say nothing for certain, whatever the sum says: our choice. */
export const fewItems = 10;
/** Seeds of each setting from which a spread can be named. */
export const fewSeeds = 3;

/** The word for a difference of so many standard errors. */
const wordFor = (errors: number): Word => (errors > 2 ? 'beyond-noise' : errors < 1 ? 'within-noise' : 'unknown');

/** The 95% interval of a share of hits. Wilson, Journal of the American Statistical Association 22 (1927), 209–212. */
export function wilson(hits: number, of: number, z = z95): Interval {
  const share = hits / of;
  const middle = (share + (z * z) / (2 * of)) / (1 + (z * z) / of);
  const half = (z / (1 + (z * z) / of)) * Math.sqrt((share * (1 - share)) / of + (z * z) / (4 * of * of));
  return [hits === 0 ? 0 : middle - half, hits === of ? 1 : middle + half];
}

export interface Counts {
  hits: number;
  of: number;
}

const errorOf = ({ hits, of }: Counts): number => {
  // A set without a single miss would claim to have no error. Agresti and Caffo (2000) add a hit and a miss.
  const [k, n] = hits === 0 || hits === of ? [hits + 1, of + 2] : [hits, of];
  return ((k / n) * (1 - k / n)) / n;
};

/**
 * Two models on sets of items, by their hits. The interval of the difference joins the two Wilson intervals
 * (Newcombe, Statistics in Medicine 17 (1998), 873–890, method 10).
 */
export function compareCounts(first: Counts, second: Counts): Comparison {
  const [one, two] = [first.hits / first.of, second.hits / second.of];
  const [low1, high1] = wilson(first.hits, first.of);
  const [low2, high2] = wilson(second.hits, second.of);
  const difference = two - one;
  const standardError = Math.sqrt(errorOf(first) + errorOf(second));
  const errors = Math.abs(difference) / standardError;
  const few = Math.min(first.of, second.of) < fewItems;
  return {
    first: { value: one, interval: [low1, high1] },
    second: { value: two, interval: [low2, high2] },
    difference,
    interval: [difference - Math.hypot(two - low2, high1 - one), difference + Math.hypot(high2 - two, one - low1)],
    standardError,
    errors,
    word: few && errors >= 1 ? 'unknown' : wordFor(errors),
  };
}

const meanOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const varianceOf = (values: readonly number[], mean: number) =>
  values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);

/** What Welch's comparison adds. */
export interface Welch extends Comparison {
  /** Degrees of freedom by Welch and Satterthwaite. */
  freedom: number;
  /** How often chance alone makes such a difference. */
  p: number;
}

/** Two settings by their values per seed, at least three each. Welch, Biometrika 34 (1947), 28–35. */
export function compareSeeds(first: readonly number[], second: readonly number[]): Welch {
  const [one, two] = [meanOf(first), meanOf(second)];
  const [spread1, spread2] = [varianceOf(first, one) / first.length, varianceOf(second, two) / second.length];
  const total = spread1 + spread2;
  const standardError = Math.sqrt(total);
  const difference = two - one;
  // Seeds that all agree to the last digit leave nothing to divide by: equal means are no change, others are one.
  const errors = difference === 0 ? 0 : Math.abs(difference) / standardError;
  const freedom =
    total === 0
      ? first.length + second.length - 2
      : total ** 2 / (spread1 ** 2 / (first.length - 1) + spread2 ** 2 / (second.length - 1));
  const half = quantile(0.05, freedom) * standardError;
  const around = (mean: number, spread: number, count: number): Interval => {
    const reach = quantile(0.05, count - 1) * Math.sqrt(spread);
    return [mean - reach, mean + reach];
  };
  return {
    first: { value: one, interval: around(one, spread1, first.length) },
    second: { value: two, interval: around(two, spread2, second.length) },
    difference,
    interval: [difference - half, difference + half],
    standardError,
    errors,
    word: wordFor(errors),
    freedom,
    p: errors === Number.POSITIVE_INFINITY ? 0 : twoSided(errors, freedom),
  };
}

/** Two models on the same items: only the items that one of them got right count. */
export interface Paired {
  /** The share of the disagreements that the second model won; one half is no difference. */
  share: number;
  interval: Interval;
  p: number;
  exact: boolean;
  word: Word;
}

/** Below this many disagreements the binomial is counted out. */
const exactBelow = 25;

/**
 * The same items judged by both models. McNemar, Psychometrika 12 (1947), 153–157: exact binomial below 25
 * disagreements, from there the chi-squared form with the correction of Edwards (1948).
 * The cut-offs are those of two standard errors and one, as chances: 4.55% and 31.7%.
 */
export function comparePairs(onlyFirst: number, onlySecond: number): Paired {
  const all = onlyFirst + onlySecond;
  const exact = all < exactBelow;
  const fewer = Math.min(onlyFirst, onlySecond);
  // P(X ≤ k) of a fair coin is an incomplete beta function.
  const tail = fewer === all ? 1 : incompleteBeta(0.5, all - fewer, fewer + 1);
  const corrected = Math.max(0, Math.abs(onlyFirst - onlySecond) - 1) / Math.sqrt(all);
  const p = all === 0 ? 1 : exact ? Math.min(1, 2 * tail) : twoSided(corrected, Number.POSITIVE_INFINITY);
  const word = p < 0.0455 ? 'beyond-noise' : p > 0.3173 ? 'within-noise' : 'unknown';
  return {
    share: all === 0 ? 0.5 : onlySecond / all,
    interval: all === 0 ? [0, 1] : wilson(onlySecond, all),
    p,
    exact,
    word,
  };
}
