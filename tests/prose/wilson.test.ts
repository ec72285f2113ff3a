import { expect, test } from 'vitest';
import { wilson } from '../../src/prose/figures/wilson.ts';
import { yaml } from '../content.ts';

const { results, watch } = yaml('example.yaml');

test.each([
  [watch.steel.caught, watch.steel.defective, watch.steel.wilson95],
  [results.valThresholdRun.caught, results.valThresholdRun.of, results.valThresholdRun.wilson95],
])('%i of %i has the interval that the example states', (k, n, stated) => {
  expect(wilson(k, n).map((end) => Number(end.toFixed(3)))).toEqual(stated);
});

test('nothing of nothing says nothing', () => {
  expect(wilson(0, 0)).toEqual([0, 1]);
});
