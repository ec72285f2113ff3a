import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { again, carried, sameRuns } from '../../src/tools/accuracy/model/measured.ts';
import type { LeftOut, Repeated } from '../../src/tools/accuracy/model/run.ts';
import { brief, logScale, percent } from '../../src/tools/accuracy/model/scale.ts';
import { categoryRows, closest, peerRows, worst } from '../../src/tools/accuracy/model/tables.ts';
import { categoryName } from '../../src/tools/accuracy/model/words.ts';
import { pointsOf } from '../bench/accuracy.ts';

const points = pointsOf();

test('the categories of one kind add up to all its values', () => {
  for (const kind of ['time', 'memory'] as const) {
    const [all, ...categories] = categoryRows(points, kind, []);
    expect(categories.reduce((sum, row) => sum + row.values, 0)).toBe(all?.values);
    for (const row of categories) expect(categoryName(row.category ?? '')).not.toBe(row.category);
  }
});

test('no category is further off than the naive rule', () => {
  for (const kind of ['time', 'memory'] as const)
    for (const row of categoryRows(points, kind, [])) expect(row.median, row.category ?? kind).toBeLessThan(row.naive);
});

test('every one of the ten worst has a reason', () => {
  for (const { run } of worst(points, 10)) expect(run.why, run.id).toBeTruthy();
});

test('other calculators come best first and the closest to a value is among them', () => {
  const rows = peerRows(points, 'memory');
  expect(rows.map((row) => row.theirs)).toEqual(rows.map((row) => row.theirs).sort((a, b) => a - b));
  const point = points.find((one) => Object.keys(one.run.peers[one.metric] ?? {}).length > 1);
  if (!point) throw new Error('no point with peers');
  expect(Object.keys(point.run.peers[point.metric] ?? {})).toContain(closest(point)?.name);
});

test('runs that were timed and run to their end are found, and relatives for a measurement', () => {
  expect(sameRuns(points).map((run) => run.name)).toContain('BLOOM-176B');
  expect(carried(points, 'memory').values).toBeGreaterThan(10);
  expect(carried(points, 'memory').after).toBeLessThanOrEqual(0.03);
});

test.each([
  [12_345, '12.3\u00A0k'],
  [4_710_000, '4.71\u00A0M'],
  [0.043, '0.043'],
  [76_000, '76\u00A0k'],
])('%d is written %s', (value, text) => {
  expect(brief(value)).toBe(text);
});

test('errors are written with as many digits as they deserve', () => {
  expect([0.034, 0.0996, 0.5, Number.NaN].map(percent)).toEqual(['3.4\u00A0%', '10\u00A0%', '50\u00A0%', '–']);
});

test('a logarithmic axis keeps order and holds every value', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 1e-3, max: 1e9, noNaN: true }), { minLength: 2 }), (values) => {
      const { at } = logScale([...values, 1, 20], 0, 100);
      for (const value of values) expect(at(value) >= 0 && at(value) <= 100).toBe(true);
      const sorted = [...values].sort((a, b) => a - b).map(at);
      expect(sorted).toEqual([...sorted].sort((a, b) => a - b));
    }),
  );
});

test('a measurement carries to the same set-up: within 5 % in time and 3 % in memory, in the middle and for nine of ten', () => {
  const rows: Repeated[] = parse(readFileSync('content/repeated-runs.yaml', 'utf8'));
  for (const [kind, most] of [
    ['time', 0.05],
    ['memory', 0.03],
  ] as const) {
    const found = again(rows, kind);
    expect(found.values).toBeGreaterThan(5);
    expect(found.median).toBeLessThanOrEqual(most);
    expect(found.within).toBeGreaterThanOrEqual(0.9);
  }
});

test('the band was set where runs were left out: it covers about eight of ten of those', () => {
  const rows: LeftOut[] = parse(readFileSync('content/left-out.yaml', 'utf8'));
  for (const id of ['time', 'memory']) {
    const row = rows.find((one) => one.id === id);
    for (const covered of [row?.covered, row?.accelerator?.covered]) {
      expect(covered, id).toBeGreaterThanOrEqual(0.75);
      expect(covered, id).toBeLessThanOrEqual(0.88);
    }
  }
});
