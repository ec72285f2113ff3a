import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareCounts, comparePairs, compareSeeds, wilson } from '../../src/lib/noise/compare.ts';
import { quantile, twoSided } from '../../src/lib/noise/special.ts';

interface Table {
  source: string;
  wilson: { in: [number, number]; interval: [number, number] }[];
  counts: {
    in: [number, number, number, number];
    first: [number, number];
    second: [number, number];
    interval: [number, number];
    standardError: number;
  }[];
  seeds: {
    in: [number[], number[]];
    t: number;
    df: number;
    p: number;
    interval: [number, number];
    first: [number, number];
    second: [number, number];
  }[];
  pairs: { in: [number, number]; exact: boolean; p: number; interval: [number, number] }[];
}
/** Computed by tests/noise/table.py with SciPy's binomtest, ttest_ind and chi2. */
const scipy: Table = JSON.parse(readFileSync('tests/noise/scipy.json', 'utf8'));

/** Equal to four digits after the point, and to four digits that count where the value is small. */
function same(found: readonly number[], expected: readonly number[]) {
  found.forEach((value, at) => {
    const other = expected[at] ?? Number.NaN;
    expect(Math.abs(value - other)).toBeLessThan(Math.max(1e-9, Math.abs(other) * 5e-5));
  });
}

describe(`agrees with ${scipy.source} to four digits`, () => {
  test.each(scipy.wilson)('on the Wilson interval of $in', ({ in: [hits, of], interval }) => {
    same(wilson(hits, of), interval);
  });
  test.each(scipy.counts)('on the counts $in', ({ in: [k1, n1, k2, n2], ...expected }) => {
    const found = compareCounts({ hits: k1, of: n1 }, { hits: k2, of: n2 });
    same(found.first.interval, expected.first);
    same(found.second.interval, expected.second);
    same([...found.interval, found.standardError], [...expected.interval, expected.standardError]);
  });
  test.each(scipy.seeds)('on the seeds $in', ({ in: [first, second], ...expected }) => {
    const found = compareSeeds(first, second);
    same([found.errors, found.freedom, found.p], [Math.abs(expected.t), expected.df, expected.p]);
    same(found.interval, expected.interval);
    same(found.first.interval, expected.first);
    same(found.second.interval, expected.second);
  });
  test.each(scipy.pairs)('on the disagreements $in', ({ in: [b, c], ...expected }) => {
    const found = comparePairs(b, c);
    expect(found.exact).toBe(expected.exact);
    same([found.p, ...found.interval], [expected.p, ...expected.interval]);
  });
});

describe('the words of the guide', () => {
  test('60 against 61 of 63 is 1.6 points, with a standard error of 3.5: within the noise', () => {
    const found = compareCounts({ hits: 60, of: 63 }, { hits: 61, of: 63 });
    expect([(found.difference * 100).toFixed(1), (found.standardError * 100).toFixed(1)]).toEqual(['1.6', '3.5']);
    expect(found.word).toBe('within-noise');
  });
  test('61 of 63 against 64 of 74 is 10.3 points, 2.3 standard errors: beyond', () => {
    const found = compareCounts({ hits: 61, of: 63 }, { hits: 64, of: 74 });
    expect([(found.difference * 100).toFixed(1), found.errors.toFixed(1)]).toEqual(['-10.3', '2.3']);
    expect(found.word).toBe('beyond-noise');
  });
  test.each([
    [0, 6, 'beyond-noise'],
    [1, 2, 'within-noise'],
    [3, 9, 'unknown'],
    [0, 0, 'within-noise'],
  ] as const)('%i against %i disagreements: %s', (one, two, word) => expect(comparePairs(one, two).word).toBe(word));
  test('a set of three items proves nothing, however different', () => {
    expect(compareCounts({ hits: 3, of: 3 }, { hits: 0, of: 3 }).word).toBe('unknown');
  });
  test('a set without a miss still has an error', () => {
    expect(compareCounts({ hits: 63, of: 63 }, { hits: 63, of: 63 })).toMatchObject({
      errors: 0,
      word: 'within-noise',
    });
    expect(compareCounts({ hits: 63, of: 63 }, { hits: 62, of: 63 }).errors).toBeLessThan(1);
  });
  test('seeds that agree to the last digit', () => {
    expect(compareSeeds([1, 1, 1], [1, 1, 1])).toMatchObject({ errors: 0, p: 1, word: 'within-noise' });
    expect(compareSeeds([1, 1, 1], [2, 2, 2])).toMatchObject({ p: 0, word: 'beyond-noise' });
  });
});

describe('whatever the numbers', () => {
  const counts = fc
    .integer({ min: 1, max: 5000 })
    .chain((of) => fc.record({ hits: fc.integer({ min: 0, max: of }), of: fc.constant(of) }));
  test('an interval holds its share, and narrows with more items', () => {
    fc.assert(
      fc.property(counts, ({ hits, of }) => {
        const [low, high] = wilson(hits, of);
        const [tenLow, tenHigh] = wilson(hits * 10, of * 10);
        expect(low).toBeLessThanOrEqual(hits / of + 1e-12);
        expect(high).toBeGreaterThanOrEqual(hits / of - 1e-12);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        expect(tenHigh - tenLow).toBeLessThan(high - low);
      }),
    );
  });
  test('it does not matter which of two models comes first', () => {
    fc.assert(
      fc.property(counts, counts, (one, two) => {
        const [there, back] = [compareCounts(one, two), compareCounts(two, one)];
        expect(back.word).toBe(there.word);
        expect(back.difference).toBeCloseTo(-there.difference, 12);
        expect(back.interval[0]).toBeCloseTo(-there.interval[1], 12);
      }),
    );
    fc.assert(
      fc.property(fc.nat(400), fc.nat(400), (b, c) => {
        const { p, word } = comparePairs(b, c);
        expect(comparePairs(c, b)).toMatchObject({ word });
        expect(p).toBeGreaterThanOrEqual(0);
        expect(p).toBeLessThanOrEqual(1);
      }),
    );
  });
  test('a quantile is where its share begins', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.001, max: 0.9, noNaN: true }),
        fc.double({ min: 1, max: 1e4, noNaN: true }),
        (share, df) => {
          expect(twoSided(quantile(share, df), df)).toBeCloseTo(share, 8);
        },
      ),
    );
  });
});
