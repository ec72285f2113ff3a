import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { acceleratorNamed } from '../../src/tools/compute/model/acceleratorNamed.ts';
import { readCase } from '../../src/tools/compute/model/case.ts';
import { predictCase } from '../../src/tools/compute/model/caseEstimate.ts';
import type { Setup } from '../../src/tools/compute/model/types.ts';
import { accelerators } from './tables.ts';

const text = { params: 7e9, layers: 32, hidden: 4096, heads: 32, kv_heads: 8, ffn: 14_336, vocab: 32_000 };
const small = { params: 335e6, layers: 24, hidden: 1024, heads: 16, ffn: 4096, vocab: 30_522 };
const kinds: Record<string, object> = {
  decoder: { arch: 'decoder', ...text, gated: true, seq_len: 2048 },
  'decoder of few words': { arch: 'decoder', params: 1.3e9 },
  experts: { arch: 'moe-decoder', ...text, params: 47e9, experts: 8, top_k: 2, active_params: 13e9, seq_len: 4096 },
  'experts with latent attention': { arch: 'moe-decoder', ...text, experts: 64, top_k: 6, attention_kind: 'MLA' },
  encoder: { arch: 'encoder', ...small, seq_len: 128 },
  encdec: { arch: 'encdec', ...small, dec_layers: 24, seq_len: 512, target_len: 128 },
  cnn: { arch: 'cnn', params: 25.6e6, img: 224, gmacs: 4.1, macts_m: 11.1, conv: 'dense' },
  'cnn without counts': { arch: 'cnn', params: 25.6e6, gmacs: null, macts_m: null },
  vit: { ...small, arch: 'vit', params: 86e6, img: 224, gmacs: 17.6, macts_m: 23.9, seq_len: 197 },
  'windowed vit': { arch: 'vit', params: 28e6, img: 224, gmacs: 4.5, macts_m: 17 },
  detector: { arch: 'det', params: 41e6, img: 1066, gmacs: 207, macts_m: 290, conv: 'depthwise' },
  unet: { arch: 'unet', params: 866e6, img: 512, gmacs: 402, macts_m: 1045 },
};
const loads = ['train', 'lora', 'qlora', 'infer', 'prefill', 'decode', 'eval'];

const caseOf = (model: object, load: string, accelerator: string, more: object = {}) => ({
  id: 'a-case',
  workload: load.endsWith('lora') ? 'train' : load,
  ...(load.endsWith('lora')
    ? { lora: { rank: 8, targets: 'all', ...(load === 'qlora' ? { quant: 'nf4' } : {}) } }
    : {}),
  model: { name: 'Stranger', family: 'stranger', ...model },
  hardware: { id: accelerator, count: 8 },
  work: { samples: 10_000 },
  ...more,
});

describe.each(Object.entries(kinds))('%s', (_, model) => {
  test.each(loads)('%s is answered on every accelerator, in order and without a hole', (load) => {
    for (const { id } of accelerators) {
      const { metrics } = predictCase(caseOf(model, load, id), accelerators);
      const wanted = ['samples_per_s', 'gpu_hours', 'peak_mem_gb'] as const;
      for (const metric of wanted) {
        const range = metrics?.[metric];
        if (!range) throw new Error(`${id}: no ${metric}`);
        expect(range.p10, `${id} ${metric}`).toBeGreaterThan(0);
        expect(range.p10 <= range.p50 && range.p50 <= range.p90 && Number.isFinite(range.p90), `${id} ${metric}`).toBe(
          true,
        );
      }
    }
  });
});

test('a faster card of the same make never takes longer', () => {
  const pairs = [
    ['v100-16gb-sxm2', 'a100-40gb-sxm'],
    ['a100-80gb-sxm', 'h100-sxm'],
    ['h100-sxm', 'b200'],
    ['t4', 'l4'],
    ['rtx-3090', 'rtx-4090'],
    ['tpu-v4', 'tpu-v5p'],
    ['gaudi2', 'gaudi3'],
  ] as const;
  for (const model of Object.values(kinds)) {
    for (const load of loads) {
      for (const [slow, fast] of pairs) {
        const rate = (id: string) =>
          predictCase(caseOf(model, load, id), accelerators).metrics?.samples_per_s?.p50 ?? 0;
        expect(rate(fast), `${load} on ${fast}`).toBeGreaterThanOrEqual(rate(slow));
      }
    }
  }
});

test.each([
  ['NVIDIA A100 80GB', 'a100-80gb-sxm'],
  ['A100', 'a100-80gb-sxm', 'a100-40gb-sxm'],
  ['A100-SXM4-40GB', 'a100-40gb-sxm'],
  ['A100 PCIe 80 GB', 'a100-80gb-pcie'],
  ['H100', 'h100-sxm'],
  ['H100 PCIe', 'h100-pcie'],
  ['Tesla V100-SXM2-16GB', 'v100-16gb-sxm2'],
  ['GeForce RTX 2080 Ti', 'rtx-2080-ti'],
  ['2080Ti', 'rtx-2080-ti'],
  ['GTX 1080', 'gtx-1080'],
  ['4090', 'rtx-4090'],
  ['RTX 6000 Ada', 'rtx-6000-ada'],
  ['A6000', 'rtx-a6000'],
  ['L40S', 'l40s'],
  ['TPU v3', 'tpu-v3'],
  ['tpuv4', 'tpu-v4'],
  ['Trillium', 'tpu-v6e'],
  ['Gaudi 2', 'gaudi2'],
  ['HL-225', 'gaudi2'],
  ['MI300X', 'mi300x'],
  ['Apple M3 Max', 'm3-max'],
])('“%s” is found', (name, ...ids) => {
  expect(ids).toContain(acceleratorNamed(name, accelerators)?.id);
});

test('every accelerator is found by its id and by its name', () => {
  for (const row of accelerators) {
    expect(acceleratorNamed(row.id, accelerators)).toBe(row);
    expect(acceleratorNamed(row.name, accelerators)?.name, row.name).toBe(row.name);
  }
});

const setupOf = (more: object): Setup => {
  const read = readCase(caseOf(kinds['decoder'] ?? {}, 'train', 'h100-sxm', more));
  if ('problem' in read) throw new Error(read.problem);
  return read.setup;
};

test.each([
  [{ precision: 'FP32' }, { precision: 'fp32' }],
  [{ precision: 'bfloat16' }, { precision: 'bf16-pure' }],
  [{ precision: 'bf16-mixed' }, { precision: 'bf16-mixed' }],
  [{ precision: 'AMP' }, { precision: 'fp16-mixed' }],
  [{ precision: 'fp8_e4m3' }, { precision: 'fp8-mixed' }],
  [{ optimizer: 'AdamW' }, { optimiser: 'adamw' }],
  [{ optimizer: 'paged_adamw_8bit' }, { optimiser: 'paged-adamw-8bit' }],
  [{ optimizer: 'bnb_adamw8bit' }, { optimiser: 'adamw-8bit' }],
  [{ optimizer: 'Lion' }, { optimiser: 'lion' }],
  [{ optimizer: 'Adafactor' }, { optimiser: 'adafactor' }],
  [{ optimizer: 'rmsprop' }, { optimiser: 'momentum' }],
  [
    { engine: 'vllm', workload: 'decode' },
    { work: 'decode', engine: 'serving' },
  ],
  [{ engine: 'huggingface transformers' }, { engine: 'eager' }],
  [{ workload: 'generation' }, { work: 'decode' }],
  [{ workload: 'fine-tuning' }, { work: 'train-scratch' }],
  [{ recompute: true }, { recompute: 'full' }],
  [{ recompute: 'every-other' }, { recompute: 'selective' }],
  [{ lora: { r: 64, targets: ['q_proj', 'v_proj'] } }, { work: 'lora', lora: { rank: 64, targets: 'attention-qv' } }],
  [{ lora: { quant: true } }, { work: 'qlora' }],
  [{ work: { steps: 100 }, batch: { global: 64 } }, { amount: { samplesPerEpoch: 6400, epochs: 1 } }],
  [{ work: { tokens_per_epoch: 1e6, epochs: 3 } }, { amount: { tokens: 3e6 } }],
])('%j is read as %j', (told, meant) => {
  expect(setupOf(told)).toMatchObject(meant);
});

test('copies of the model never outnumber the devices', () => {
  expect(setupOf({ parallel: { dp: 64, tp: 2 } }).parallel.data).toBe(4);
  expect(setupOf({ parallel: { zero: 'fsdp' } }).parallel).toMatchObject({ data: 8, zero: 3 });
});

test('a model without a count of parameters is counted by its shapes', () => {
  const { params: _, ...shapes } = { arch: 'decoder', ...text, gated: true, tied: false };
  const read = readCase(caseOf(shapes, 'train', 'h100-sxm'));
  expect('setup' in read && read.setup.model.parameters / 7.5e9).toBeCloseTo(1, 0);
  expect('setup' in read && read.setup.assumed).toContain('model.params');
});

test('the command answers what it can, names the field of what it cannot, and says so by its exit', () => {
  const folder = mkdtempSync(join(tmpdir(), 'estimate-'));
  const file = join(folder, 'cases.json');
  const good = { ...caseOf(kinds['cnn'] ?? {}, 'train', 'T4'), id: 'good' };
  const cases = [
    { ...good, id: 'no-hardware', hardware: {} },
    { ...good, id: 'stranger', hardware: { id: 'abacus' } },
    { ...good, id: 'no-work', work: {}, wanted: ['gpu_hours', 'peak_mem_gb'] },
    { ...good, id: 'no-model', model: {} },
    null,
    good,
  ];
  writeFileSync(file, JSON.stringify({ cases }));
  const { stdout, stderr, status } = spawnSync(process.execPath, ['scripts/estimate.mjs', file], { encoding: 'utf8' });
  expect(status).toBe(1);
  expect(Object.keys(JSON.parse(stdout))).toEqual(['no-work', 'good']);
  for (const [id, field] of [
    ['no-hardware', 'hardware.id'],
    ['stranger', 'hardware.id'],
    ['no-work', 'work'],
    ['no-model', 'model.arch'],
  ])
    expect(stderr).toMatch(new RegExp(`^${id}: ${field}`, 'm'));
});

test('every published run is answered in every metric that was reported of it', () => {
  const runs = parse(readFileSync('content/calibration.yaml', 'utf8'));
  for (const { id, input, reported } of runs) {
    const answer = predictCase({ id, ...input, wanted: Object.keys(reported) }, accelerators);
    expect(answer.problem, id).toBeUndefined();
  }
});

test('an evaluation that writes answers takes longer than one that reads, and start-up is paid once', () => {
  const read = { work: { samples: 1000 }, precision: 'bf16' };
  const hours = (more: object) =>
    predictCase(caseOf(kinds['decoder'] ?? {}, 'eval', 'a100-80gb-sxm', { ...read, ...more }), accelerators).metrics
      ?.gpu_hours?.p50 ?? Number.NaN;
  expect(hours({ batch: { output: 128 } })).toBeGreaterThan(hours({}));
  expect(hours({ batch: { output: 512 } })).toBeGreaterThan(hours({ batch: { output: 128 } }));
  expect(hours({ work: { samples: 2000 } })).toBeLessThan(2 * hours({}));
});
