import { expect, test } from 'vitest';
import { defaultSetup, estimate, type Setup, usableMemoryGb } from '../../src/tools/compute/model/index.ts';
import { accelerator, accelerators, model } from './tables.ts';

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

test('a card fills about the number on its box in decimal GB, and never more than it holds', () => {
  for (const row of accelerators) {
    expect(usableMemoryGb(row) / row.memoryGb, row.name).toBeCloseTo(1, 1);
    expect(usableMemoryGb(row)).toBeLessThan(row.memoryGb * 1.0737);
  }
  // 80 GB are 80 GiB: 85.9 decimal GB, of which the driver and ECC leave about 80.
  expect(usableMemoryGb(accelerator('h100-sxm'))).toBeCloseTo(79.9, 1);
});

test('the meters differ by what each of them sees, and by nothing else', () => {
  const setup = defaultSetup(model('gpt2'));
  const at = (memoryMeter: Setup['memoryMeter']) => estimate({ ...setup, memoryMeter }, accelerator('v100-16gb-sxm2'));
  expect(at('allocated').memoryGb.p50).toBeLessThan(at('reserved').memoryGb.p50);
  // The context of a process: 1,343 MiB on an empty V100 (Hugging Face, perf_train_gpu_one).
  expect(at('nvidia-smi').memoryGb.p50 - at('reserved').memoryGb.p50).toBeCloseTo(1.33, 2);
  expect(at('nvidia-smi').memoryParts.activationsGb).toBe(at('allocated').memoryParts.activationsGb);
});

test('optimisers need the bytes that their states have', () => {
  const card = accelerator('a100-80gb-sxm');
  const llama = defaultSetup(model('llama-3-8b'));
  const bytes = (optimiser: Setup['optimiser'], precision: Setup['precision'] = 'bf16-mixed') =>
    (estimate({ ...llama, optimiser, precision }, card).memoryParts.optimiserGb * 1e9) / llama.model.parameters;
  expect(bytes('adamw')).toBe(8);
  expect(bytes('lion')).toBe(4);
  expect(bytes('momentum')).toBe(4);
  expect(bytes('sgd')).toBe(0);
  expect(bytes('adamw-8bit')).toBe(2);
  expect(bytes('adafactor')).toBeLessThan(0.2);
  expect(bytes('adamw', 'bf16-pure')).toBe(4);
  // Two untied tables of 128,256 x 4,096 keep the two moments of AdamW, the matrices one.
  expect(bytes('muon')).toBeCloseTo(4 + (4 * 2 * 128_256 * 4096) / 8_030_261_248, 6);
});
