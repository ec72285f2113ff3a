import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { noiseOf, noiseWays } from '../../src/tools/readiness/model/noise.ts';
import { readValues } from '../../src/tools/readiness/model/values.ts';

const told = (input: Record<string, string>) => {
  const found = noiseOf(input);
  if (typeof found === 'string') throw new Error(found);
  return found;
};

describe('the helper says', () => {
  test('one item of 63 in words that can be sent', () => {
    const found = told({ way: 'counts', hits1: '60', of1: '63', hits2: '61', of2: '63' });
    expect(found.sentence).toBe(
      'The difference is +1.6 points, 95% interval −6.7 to 10.2, 0.5 standard errors. This is within the noise.',
    );
    expect(found.result).toContain('61 of 63 against 60 of 63: +1.6 points, 95% interval −6.7 to 10.2');
    expect(found.rows.map(({ told }) => told)).toEqual([
      '95.2% (86.9 to 98.4)',
      '96.8% (89.1 to 99.1)',
      '+1.6 points (−6.7 to 10.2)',
    ]);
  });
  test('that few seeds leave room for doubt even beyond two standard errors', () => {
    const found = told({ way: 'seeds', seeds1: '1 1 2.1', seeds2: '3; 2,2; 2.0' });
    expect(found.sentence).toMatch(/beyond the noise\..*still includes no difference/);
  });
  test('no more digits than the spread of the seeds bears out', () => {
    expect(told({ way: 'seeds', seeds1: '0.937 0.921 0.937', seeds2: '0.952 0.968 0.968' }).sentence).toBe(
      'The means differ by +0.0310, 95% interval 0.0101 to 0.0519, 4.1 standard errors. This is beyond the noise.',
    );
  });
  test('how often chance makes such disagreements', () => {
    expect(told({ way: 'pairs', only1: '0', only2: '6' }).sentence).toBe(
      'Of 6 items on which they disagree the second is right on 6 (100.0%, 95% interval 61.0 to 100.0). Chance alone does this or more in 3.1% of cases, by the exact binomial. This is beyond the noise.',
    );
  });
  test('nothing while a field is empty, and a sentence where one cannot be read', () => {
    expect(noiseOf({})).toBe('');
    expect(noiseOf({ way: 'counts', hits1: '64', of1: '63', hits2: '1', of2: '2' })).toMatch(/for example 60 of 63/);
    expect(noiseOf({ way: 'seeds', seeds1: '1 2', seeds2: '1 2 3' })).toMatch(/at least 3 seeds/);
    expect(noiseOf({ way: 'seeds', seeds1: '<script>', seeds2: '1' })).toMatch(/with spaces between/);
    expect(noiseOf({ way: 'pairs', only1: '-1', only2: '1e30' })).toMatch(/two whole numbers/);
  });
  test.each([
    ['0.937, 0.921, 0.937', [0.937, 0.921, 0.937]],
    ['0,937 0,921', [0.937, 0.921]],
    ['0.9,0.8,0.7', [0.9, 0.8, 0.7]],
    ['1;2\n3', [1, 2, 3]],
    ['−1 +2', [-1, 2]],
    ['1e30', null],
    ['NaN', null],
  ])('what “%s” means', (text, values) => expect(readValues(text)).toEqual(values));

  test('something for any input, with places inside the picture', () => {
    const text = fc.oneof(
      fc.string(),
      fc.nat(200).map(String),
      fc.array(fc.float(), { maxLength: 5 }).map((all) => all.join(' ')),
    );
    const keys = ['hits1', 'of1', 'hits2', 'of2', 'seeds1', 'seeds2', 'only1', 'only2'];
    fc.assert(
      fc.property(
        fc.constantFrom(...noiseWays),
        fc.record(Object.fromEntries(keys.map((key) => [key, text]))),
        (way, input) => {
          const found = noiseOf({ ...input, way });
          if (typeof found === 'string') return;
          expect(found.sentence + found.result).not.toMatch(/NaN|undefined|Infinity/);
          for (const { from, at, to } of found.rows) {
            expect(from).toBeGreaterThanOrEqual(0);
            expect(at).toBeGreaterThanOrEqual(from);
            expect(to).toBeGreaterThanOrEqual(at);
            expect(to).toBeLessThanOrEqual(100);
          }
        },
      ),
      { numRuns: 500 },
    );
  });
});
