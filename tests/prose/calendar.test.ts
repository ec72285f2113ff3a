import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayAfter, daysBetween, mondayOf, roomIn, spread, weeksOf } from '../../src/prose/figures/calendar.ts';

test('a moment lies in its week to the minute', () => {
  expect(daysBetween('2026-09-28', '2026-10-01T12:00')).toBe(3.5);
  expect(mondayOf('2026-10-04')).toBe('2026-09-28');
  expect(mondayOf('2026-10-05')).toBe('2026-10-05');
  expect(dayAfter('2026-10-31', 1)).toBe('2026-11-01');
});

test('a month has the weeks in which it has a working day', () => {
  expect(weeksOf('2026-10')).toEqual(['2026-09-28', '2026-10-05', '2026-10-12', '2026-10-19', '2026-10-26']);
  // August 2026 begins on a Saturday and ends on a Monday.
  expect(weeksOf('2026-08')).toEqual(['2026-08-03', '2026-08-10', '2026-08-17', '2026-08-24', '2026-08-31']);
});

test('labels keep their order and their distance, and none moves up', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 700 })), fc.integer({ min: 1, max: 40 }), (places, distance) => {
      const sorted = places.sort((a, b) => a - b);
      const labels = spread(sorted, distance);
      labels.forEach((label, at) => {
        expect(label).toBeGreaterThanOrEqual(sorted[at] ?? 0);
        if (at > 0) expect(label - (labels[at - 1] ?? 0)).toBeGreaterThanOrEqual(distance);
      });
    }),
  );
});

test('a name finds the widest free stretch, or none', () => {
  expect(roomIn(0, 100, [20], 10, 20)).toBe(65);
  expect(roomIn(0, 100, [], 10, 20)).toBe(50);
  expect(roomIn(0, 30, [-5, 15], 10, 20)).toBeNull();
});
