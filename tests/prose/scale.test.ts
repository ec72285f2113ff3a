import { expect, test } from 'vitest';
import { held, scale, steps, upright } from '../../src/prose/figures/scale.ts';

test('a value lies on the scale where it belongs, in percent across and pixels down', () => {
  expect([0, 15, 30].map(scale(0, 30))).toEqual(['0%', '50%', '100%']);
  expect([0, 12, 24].map(upright(0, 24, 10, 110))).toEqual([110, 60, 10]);
});

test('steps run from the first to the last, and stop before they overshoot', () => {
  expect(steps(0, 30, 10)).toEqual([0, 10, 20, 30]);
  expect(steps(0, 25, 10)).toEqual([0, 10, 20]);
  expect(steps(0.5, 1, 0.1)).toHaveLength(6);
  expect(steps(1, 0, 1)).toEqual([]);
});

test('a label at an end is held by that end', () => {
  expect(['0%', '50%', '100%'].map(held)).toEqual(['start', 'middle', 'end']);
});
