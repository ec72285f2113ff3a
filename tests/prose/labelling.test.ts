import { expect, test } from 'vitest';
import { labellingDays } from '../../src/prose/figures/labelling.ts';
import { yaml } from '../content.ts';

const { data } = yaml('example.yaml');

test('labelling takes the working days that the example states', () => {
  expect(labellingDays(data.own.photos, data.labelling)).toBe(data.labelling.workingDays);
});

test('more photos never take fewer days, and no photo takes none', () => {
  const days = [0, 400, 6000, 18_400].map((photos) => labellingDays(photos, data.labelling));
  expect(days).toEqual([0, 1, 9, 27]);
});
