import { expect, test } from 'vitest';
import { batchAt, memoryGb, stepMemory } from '../../src/prose/figures/memory.ts';
import { yaml } from '../content.ts';

const { compute } = yaml('example.yaml');
const { memoryGB, vitl, batch } = compute;
const base = stepMemory(memoryGB.weightsAndOptimiser, memoryGB.overhead, memoryGB.activationsBatch16, batch);
const large = stepMemory(vitl.weightsAndOptimiser, memoryGB.overhead, vitl.activationsBatch16, batch);

test('the line goes through the memory that the example states', () => {
  expect(memoryGb(base, batch)).toBeCloseTo(memoryGB.withOverhead, 5);
  expect(memoryGb(large, batch) - memoryGB.overhead).toBeCloseTo(vitl.totalBatch16GB, 5);
  // The brief rounds batch 32 from unrounded parts; the line is drawn through rounded ones.
  expect(memoryGb(base, 32) - memoryGB.overhead).toBeCloseTo(memoryGB.batch32, 0);
});

test('the base model fits the card at its batch, the large one only at half of it', () => {
  expect(memoryGb(base, batch)).toBeLessThan(compute.fillAtMostShare * memoryGB.gpu);
  expect(memoryGb(large, batch)).toBeGreaterThan(memoryGB.gpu);
  expect(memoryGb(large, vitl.smallBatch)).toBeLessThan(compute.fillAtMostShare * memoryGB.gpu);
});

test('the batch at some memory holds that memory', () => {
  expect(memoryGb(large, batchAt(large, 24))).toBeCloseTo(24, 9);
});
