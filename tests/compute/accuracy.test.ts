import { expect, test } from 'vitest';
import { errorOf, isCovered, median, pointsOf } from '../bench/accuracy.ts';

const points = pointsOf();
const memory = points.filter((point) => point.metric === 'peak_mem_gb');
const time = points.filter((point) => point.metric !== 'peak_mem_gb');
const errors = (some: typeof points) => some.map((point) => errorOf(point.ours.p50, point.reported));
const share = (some: boolean[]) => some.filter(Boolean).length / some.length;

test('peak memory of published runs is within 7 % in the middle and within 25 % for 85 of 100', () => {
  expect(median(errors(memory))).toBeLessThanOrEqual(0.07);
  expect(share(errors(memory).map((error) => error <= 0.25))).toBeGreaterThanOrEqual(0.85);
});

test('time of published runs is within 15 % in the middle and within 25 % for 70 of 100', () => {
  expect(median(errors(time))).toBeLessThanOrEqual(0.15);
  expect(share(errors(time).map((error) => error <= 0.25))).toBeGreaterThanOrEqual(0.7);
});

test('about eight of ten published values lie in the band', () => {
  expect(share(points.map(isCovered))).toBeGreaterThanOrEqual(0.75);
  expect(share(points.map(isCovered))).toBeLessThanOrEqual(0.88);
});

test('no other calculator is closer on the values that it covers', () => {
  const names = new Set(points.flatMap((point) => Object.keys(point.run.peers[point.metric] ?? {})));
  for (const name of names) {
    for (const some of [memory, time]) {
      const same = some.filter((point) => point.run.peers[point.metric]?.[name] !== undefined);
      if (same.length === 0) continue;
      const theirs = median(same.map((point) => errorOf(point.run.peers[point.metric]?.[name] ?? 0, point.reported)));
      expect(median(errors(same)), name).toBeLessThanOrEqual(theirs);
    }
  }
});
