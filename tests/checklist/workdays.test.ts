import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { asDay, isWorkday, lastWorkday, readDays } from '../../src/lib/workdays.ts';

describe('the last working day', () => {
  test.each<[string, number, string[], string]>([
    ['2026-09-16', 9, [], '2026-09-28'],
    ['2026-09-16', 1, [], '2026-09-16'],
    ['2026-09-18', 2, [], '2026-09-21'],
    ['2026-09-19', 1, [], '2026-09-21'],
    ['2026-09-16', 9, ['2026-09-21'], '2026-09-29'],
    ['2026-09-16', 1, ['2026-09-16', '2026-09-17'], '2026-09-18'],
    ['2026-09-16', 0, [], ''],
    ['2026-09-16', 1e30, [], ''],
    ['2026-09-16', Number.NaN, [], ''],
    ['', 3, [], ''],
    ['2026-02-30', 3, [], ''],
  ])('from %s after %d days, with %j off, is “%s”', (start, days, off, end) => {
    expect(lastWorkday(start, days, new Set(off))).toBe(end);
  });

  test('is a working day, and exactly as many working days later', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40_000 }), fc.integer({ min: 1, max: 400 }), (offset, days) => {
        const start = new Date(offset * 86_400_000).toISOString().slice(0, 10);
        const end = lastWorkday(start, days);
        expect(isWorkday(end)).toBe(true);
        let counted = 0;
        for (let at = Date.parse(start); at <= Date.parse(end); at += 86_400_000) {
          if (isWorkday(new Date(at).toISOString().slice(0, 10))) counted += 1;
        }
        expect(counted).toBe(days);
      }),
      { numRuns: 50 },
    );
  });
});

describe('a day', () => {
  test.each([
    ['2026-11-27', '2026-11-27'],
    ['2026-02-29', ''],
    ['27.11.2026', ''],
    ['<script>', ''],
    [20261127, ''],
    [null, ''],
  ])('%j reads as “%s”', (value, day) => {
    expect(asDay(value)).toBe(day);
  });

  test('is read from a list as people write it, and what is none is named', () => {
    expect(readDays('2026-12-25, 2026-12-26; Boxing\n2026-13-01')).toEqual({
      days: ['2026-12-25', '2026-12-26'],
      odd: ['Boxing', '2026-13-01'],
    });
  });
});
