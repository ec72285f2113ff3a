import { expect, test } from 'vitest';
import { defaultLoader, defaultSetup, estimate, type Setup, type Term } from '../../src/tools/compute/model/index.ts';
import { workings } from '../../src/tools/compute/model/terms.ts';
import { accelerator, model } from './tables.ts';

const gpt2: Setup = { ...defaultSetup(model('gpt2')), batch: { micro: 8, gradAccum: 2 } };
const cases: [string, Setup][] = [
  ['GPT-2', gpt2],
  ['GPT-2 fully sharded', { ...gpt2, devices: 8, parallel: { ...gpt2.parallel, data: 8, zero: 3 } }],
  ['GPT-2 with QLoRA', { ...gpt2, work: 'qlora', lora: { rank: 16, targets: 'all' }, precision: 'bf16-pure' }],
  ['GPT-2 writing', { ...gpt2, work: 'decode', serving: { concurrency: 4, promptTokens: 100, outputTokens: 100 } }],
  ['ResNet-50', { ...defaultSetup(model('resnet-50')), loader: defaultLoader(1) }],
  ['a ViT', { ...defaultSetup(model('vit-b-16')), ema: true }],
  ['BERT', defaultSetup(model('bert-base'))],
];

const n = (term: Term, key: string): number => {
  const value = term.values[key];
  if (typeof value !== 'number') throw new Error(`${term.id}: no number "${key}"`);
  return value;
};

/** What a reader gets who puts the listed numbers into the formula. */
const byHand: Record<string, (term: Term) => number> = {
  weightsGb: (t) =>
    (n(t, 'parameters on the device') * n(t, 'bytes per weight')) / n(t, 'shards') / 1e9 +
    n(t, 'gathered, GB') +
    n(t, 'averaged copy, GB'),
  gradientsGb: (t) =>
    (n(t, 'learning parameters') * n(t, 'bytes per gradient')) / n(t, 'shards') / 1e9 + n(t, 'tables in backward, GB'),
  optimiserGb: (t) => (n(t, 'learning parameters') * n(t, 'bytes per parameter')) / n(t, 'shards') / 1e9,
  activationsGb: (t) =>
    'tokens' in t.values
      ? (n(t, 'tokens') * n(t, 'layers') * n(t, 'bytes kept per token and layer')) / n(t, 'tensor parallel') / 1e9
      : (n(t, 'images') * n(t, 'outputs of one image') * n(t, 'bytes') * n(t, 'copies kept') * n(t, 'part alive')) /
        n(t, 'tensor parallel') /
        1e9,
  logitsGb: (t) => (n(t, 'tokens') * n(t, 'vocabulary') * n(t, 'bytes per logit')) / n(t, 'tensor parallel') / 1e9,
  cacheGb: (t) =>
    (n(t, 'bytes per token') * n(t, 'tokens held') * n(t, 'sequences')) / n(t, 'devices of one copy') / 1e9,
  overheadGb: (t) => n(t, 'context, GB') + n(t, 'table copy, GB'),
  matmulSeconds: (t) => Number(Object.values(t.values)[0]) / n(t, 'TFLOP/s reached'),
  attentionSeconds: (t) =>
    Number(Object.values(t.values)[0]) / n(t, 'GB/s reached' in t.values ? 'GB/s reached' : 'TFLOP/s reached'),
  trafficSeconds: (t) => Number(Object.values(t.values)[0]) / n(t, 'GB/s reached'),
  optimiserSeconds: (t) => n(t, 'GB read and written') / n(t, 'GB/s reached'),
};

test.each(cases)('the terms of %s come out of the numbers they list', (_, setup) => {
  const chip = accelerator('a100-80gb-sxm');
  const terms = workings(setup, chip);
  const { memoryGb } = estimate(setup, chip);
  for (const term of terms) {
    const compute = byHand[term.id];
    if (compute) expect(compute(term), term.id).toBeCloseTo(term.result, 9);
  }
  const gb = terms.filter((term) => term.unit === 'GB').reduce((sum, term) => sum + term.result, 0);
  expect(gb).toBeCloseTo(memoryGb.p50, 9);
});

test('no device trains faster than its images are decoded', () => {
  const free: Setup = { ...defaultSetup(model('resnet-50')), batch: { micro: 128, gradAccum: 1 } };
  const fed: Setup = { ...free, loader: { ...defaultLoader(1), workers: 2 } };
  const chip = accelerator('h100-sxm');
  expect(estimate(free, chip).throughputPerSecond.p50).toBeGreaterThan(800);
  expect(estimate(fed, chip).throughputPerSecond.p50).toBeLessThanOrEqual(200);
  const slowDisk: Setup = { ...free, loader: { ...defaultLoader(64), storageMbPerSecond: 11 } };
  expect(estimate(slowDisk, chip).throughputPerSecond.p50).toBeLessThanOrEqual(100.001);
});
