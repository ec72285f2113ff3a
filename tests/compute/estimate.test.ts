import { expect, test } from 'vitest';
import { defaultSetup, estimate, usableMemoryGb } from '../../src/tools/compute/model/index.ts';
import { accelerator, model } from './tables.ts';

test('a GPT-2 fits a 24 GB card and a Llama 3 8B does not', () => {
  const card = accelerator('rtx-4090');
  expect(estimate(defaultSetup(model('gpt2')), card).memoryGb.p90).toBeLessThan(usableMemoryGb(card));
  expect(estimate(defaultSetup(model('llama-3-8b')), card).memoryGb.p10).toBeGreaterThan(usableMemoryGb(card));
});

test('states of mixed-precision AdamW take sixteen bytes a parameter', () => {
  const { memoryParts, parameters } = estimate(defaultSetup(model('bert-base')), accelerator('rtx-4090'));
  const states = memoryParts.weightsGb + memoryParts.gradientsGb + memoryParts.optimiserGb;
  expect(states * 1e9).toBeGreaterThanOrEqual(16 * parameters);
  expect(states * 1e9).toBeLessThanOrEqual(18.01 * parameters);
});

test('every model of the table gets finite numbers on every accelerator of the table', async () => {
  const { accelerators, models } = await import('./tables.ts');
  for (const shape of models) {
    for (const chip of accelerators) {
      const result = estimate(defaultSetup(shape), chip);
      for (const range of [
        result.memoryGb,
        result.secondsPerStep,
        result.throughputPerSecond,
        result.hoursPerRun,
        result.energyKwh,
      ]) {
        expect(
          Number.isFinite(range.p10) && Number.isFinite(range.p90) && range.p10 > 0,
          `${shape.name} on ${chip.name}`,
        ).toBe(true);
      }
    }
  }
});
