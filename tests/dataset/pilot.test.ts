import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lastWorkday } from '../../src/lib/workdays.ts';
import { workdaysUntil } from '../../src/tools/dataset/model/calendar.ts';
import { neededFor, rarest, readClasses, wilson } from '../../src/tools/dataset/model/classes.ts';
import { type Collection, effort, noCollection } from '../../src/tools/dataset/model/collection.ts';
import { asPart, noPilot, timed, toPilot } from '../../src/tools/dataset/model/pilot.ts';
import { reach } from '../../src/tools/dataset/model/reach.ts';
import { yaml } from '../content.ts';

const scuffwatch: Collection = {
  ...noCollection,
  items: 6000,
  secondsPerLabel: 25,
  labelsPerItem: 1.2,
  start: '2026-09-16',
};

describe('the stopwatch', () => {
  test('gives the mean, and the mean of each outer quarter', () => {
    expect(timed([10, 20, 30, 40, 50, 60, 70, 80].map((s) => s * 1000))).toEqual({
      items: 8,
      mean: 45,
      fast: 15,
      slow: 75,
    });
  });
  test('says nothing before four items, and never a time of nothing', () => {
    expect(timed([1000, 2000, 3000])).toBeNull();
    expect(timed([1, 1, 1, 1])).toMatchObject({ mean: 0.1, fast: 0.1 });
  });
  test('never has its quarters crossed', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 100, max: 1e6, noNaN: true }), { minLength: 4, maxLength: 300 }),
        (laps) => {
          const { fast, mean, slow } = timed(laps)!;
          expect(fast).toBeLessThanOrEqual(mean);
          expect(mean).toBeLessThanOrEqual(slow);
        },
      ),
    );
  });
});

describe('from a deadline', () => {
  test('the running example is what fits until its own last day, or a little more', () => {
    const { dates, workingDays } = yaml('example.yaml').data.labelling;
    const found = reach(scuffwatch, { ...noPilot, deadline: dates[1] });
    expect(found).toMatchObject({ workingDays });
    if (typeof found === 'string') throw new Error(found);
    expect(found.items).toBeGreaterThanOrEqual(6000);
    expect(found.train + found.validate + found.test).toBe(found.items);
    expect(effort({ ...scuffwatch, items: found.items })).toMatchObject({ workingDays });
  });
  test.each<[Partial<Collection>, string, string]>([
    [{ start: '' }, '2026-09-28', 'Enter the first day above.'],
    [{}, '', 'Enter the day the labels have to be ready.'],
    [{}, '2026-09-15', 'The deadline lies before the first day.'],
    [{ secondsPerLabel: 0, disagreement: 0 }, '2026-09-28', 'Enter how long one label takes.'],
    [{ people: 0 }, '2026-09-28', 'At least one person has to label.'],
  ])('%j until “%s” is answered with “%s”', (parts, deadline, says) => {
    expect(reach({ ...scuffwatch, ...parts }, { ...noPilot, deadline })).toBe(says);
  });
  test('is the estimate the other way round: what fits ends in time, and one more item does not', () => {
    const seconds = fc.double({ min: 1, max: 600, noNaN: true });
    fc.assert(
      fc.property(
        seconds,
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: 1, max: 5 }),
        (secondsPerLabel, days, people) => {
          const collection = { ...scuffwatch, secondsPerLabel, people };
          const deadline = lastWorkday(collection.start, days);
          const found = reach(collection, { ...noPilot, deadline });
          if (typeof found === 'string') throw new Error(found);
          const needs = (items: number) => (effort({ ...collection, items }) as { workingDays: number }).workingDays;
          expect(needs(found.items)).toBeLessThanOrEqual(days);
          expect(needs(found.items + 1)).toBeGreaterThan(days);
        },
      ),
    );
  });
  test('counts both ends, no weekends and no holidays', () => {
    expect(workdaysUntil('2026-09-16', '2026-09-28')).toBe(9);
    expect(workdaysUntil('2026-09-16', '2026-09-28', new Set(['2026-09-21', '2026-09-26']))).toBe(8);
    expect(workdaysUntil('2026-09-19', '2026-09-20')).toBe(0);
    expect(workdaysUntil('', '2026-09-20')).toBe(0);
    expect(workdaysUntil('2026-09-16', '2199-12-31')).toBeGreaterThan(5000);
  });
});

describe('examples per class', () => {
  // Checked against SciPy's and statsmodels' Wilson interval, as published in their documentation and our example.
  test.each([
    [61, 63, 0.891, 0.991],
    [0, 10, 0, 0.2775],
    [10, 10, 0.7225, 1],
    [5, 10, 0.2366, 0.7634],
    [90, 100, 0.8256, 0.9448],
  ])('%d of %d lie between %d and %d', (right, all, low, high) => {
    const found = wilson(right, all);
    expect(found.low).toBeCloseTo(low, 3);
    expect(found.high).toBeCloseTo(high, 3);
  });
  test('need the number that makes the interval narrow enough, and not one fewer', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.02, max: 0.5, noNaN: true }),
        fc.double({ min: 0.05, max: 0.95, noNaN: true }),
        (width, expected) => {
          const all = neededFor(width, expected);
          const of = (n: number) => wilson(expected * n, n).high - wilson(expected * n, n).low;
          expect(of(all)).toBeLessThanOrEqual(width);
          if (all > 1) expect(of(all - 1)).toBeGreaterThan(width);
        },
      ),
    );
  });
  test.each<[string, number, string[]]>([
    ['ok, 756, 162, 162\ndent, 294, 63, 63', 2, []],
    ['class, train, val, test\nok, 1,000, 200, 200', 1, []],
    ['dent; 294; 63; 63', 1, []],
    ['dent\t294\t63\t63\n\n', 1, []],
    ['dent, 294, 63', 0, ['dent, 294, 63']],
    ['dent, 294, -1, 63', 0, ['dent, 294, -1, 63']],
    ['<script>, 1, 2, 3', 1, []],
    ['', 0, []],
  ])('%j are %d classes', (text, count, odd) => {
    const found = readClasses(text);
    expect(found.classes).toHaveLength(count);
    expect(found.odd).toEqual(odd);
  });
  test('name the rarest by its test examples', () => {
    expect(rarest(readClasses('ok, 1, 1, 162\ndent, 900, 63, 63\ncrack, 5, 5, 64').classes)?.name).toBe('dent');
    expect(rarest([])).toBeNull();
  });
  test('are read from any text without breaking', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        for (const { train, validation, test: tests } of readClasses(text).classes) {
          expect(Math.min(train, validation, tests)).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });
});

describe('what the estimate keeps', () => {
  test('comes back as it was, and is read from any value', () => {
    const pilot = { ...noPilot, laps: [1200, 900], deadline: '2026-09-28', classes: 'dent, 1, 2, 3' };
    expect(toPilot(JSON.parse(JSON.stringify(asPart(pilot).value)))).toEqual(pilot);
    fc.assert(
      fc.property(fc.anything(), (value) => {
        const { train, validate } = toPilot(value);
        expect(train + validate).toBeLessThanOrEqual(1 + 1e-9);
      }),
    );
    expect(toPilot({ laps: ['x', -1, 1e30, 5], train: 2 })).toMatchObject({ laps: [8.64e7, 5], train: 1, validate: 0 });
  });
});
