import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
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
    ['k80', 'p100'],
    ['p40', 'v100s'],
    ['gtx-titan-x', 'titan-x-pascal'],
    ['rtx-2070', 'rtx-2080'],
    ['rtx-3060', 'rtx-3070'],
    ['rtx-3080', 'rtx-3080-ti'],
    ['rtx-4070', 'rtx-4080'],
    ['rtx-4080', 'rtx-4090'],
    ['rtx-5080', 'rtx-5090'],
    ['l20', 'l40'],
    ['a30', 'a100-40gb-pcie'],
    ['h100-pcie', 'h100-nvl'],
    ['h200', 'b300'],
    ['mi210', 'mi300a'],
    ['mi325x', 'mi355x'],
    ['trainium1', 'trainium2'],
    ['jetson-agx-orin', 'gb10'],
    ['m1', 'm1-pro'],
    ['m2-max', 'm2-ultra'],
    ['m4-pro', 'm4-max'],
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

// What people write, the row it means, and whether the name alone says so ('sure') or the row is the nearest ('near').
test.each([
  ['NVIDIA A100 80GB', 'near', 'a100-80gb-sxm'],
  ['NVIDIA A100-SXM4-80GB', 'sure', 'a100-80gb-sxm'],
  ['a100_80gb_sxm', 'sure', 'a100-80gb-sxm'],
  ['A100(80GB)', 'near', 'a100-80gb-sxm'],
  ['8xA100-80G', 'near', 'a100-80gb-sxm'],
  ['A100', 'near', 'a100-80gb-sxm', 'a100-40gb-sxm'],
  ['A100-SXM4-40GB', 'sure', 'a100-40gb-sxm'],
  ['A100 PCIe 80 GB', 'sure', 'a100-80gb-pcie'],
  ['A800', 'sure', 'a800'],
  ['H100', 'near', 'h100-sxm'],
  ['h100_sxm5', 'sure', 'h100-sxm'],
  ['NVIDIA H100 80GB HBM3', 'near', 'h100-sxm'],
  ['H100 SXM5 64GB', 'near', 'h100-sxm'],
  ['H100 PCIe', 'sure', 'h100-pcie'],
  ['H100 NVL', 'sure', 'h100-nvl'],
  ['GH200 480GB', 'near', 'gh200-96gb'],
  ['GB200 NVL72', 'near', 'gb200'],
  ['HGX B300', 'near', 'b300'],
  ['Tesla V100-SXM2-16GB', 'sure', 'v100-16gb-sxm2'],
  ['v100_32gb', 'near', 'v100-32gb-sxm2'],
  ['DGX-1', 'sure', 'v100-16gb-sxm2'],
  ['p4de.24xlarge', 'near', 'a100-80gb-sxm'],
  ['P100 PCIe', 'near', 'p100'],
  ['GeForce RTX 2080 Ti', 'sure', 'rtx-2080-ti'],
  ['2080Ti', 'sure', 'rtx-2080-ti'],
  ['GTX 1080', 'sure', 'gtx-1080'],
  ['GTX 1070', 'near', 'gtx-1080'],
  ['RTX 3090 24GB', 'near', 'rtx-3090'],
  ['RTX 4060', 'near', 'rtx-4060-ti'],
  ['4090', 'near', 'rtx-4090'],
  ['RTX 4090D', 'near', 'rtx-4090'],
  ['RTX 6000 Ada', 'sure', 'rtx-6000-ada'],
  ['Quadro RTX 6000', 'sure', 'quadro-rtx-6000'],
  ['RTX PRO 6000 Blackwell Server Edition', 'near', 'rtx-pro-6000-blackwell'],
  ['A6000', 'sure', 'rtx-a6000'],
  ['RTX A4500', 'near', 'rtx-a4000'],
  ['A30', 'sure', 'a30'],
  ['L40', 'sure', 'l40'],
  ['L40S', 'sure', 'l40s'],
  ['H20', 'sure', 'h20'],
  ['TPU v3', 'sure', 'tpu-v3'],
  ['tpuv4', 'sure', 'tpu-v4'],
  ['v5litepod-256', 'sure', 'tpu-v5e'],
  ['Trillium', 'sure', 'tpu-v6e'],
  ['TPU7x', 'sure', 'tpu-v7'],
  ['Gaudi 2', 'sure', 'gaudi2'],
  ['HL-225', 'sure', 'gaudi2'],
  ['trn2', 'sure', 'trainium2'],
  ['Ascend 910B', 'sure', 'ascend-910b'],
  ['AMD Instinct MI300X', 'sure', 'mi300x'],
  ['MI308X', 'near', 'mi300x'],
  ['MI50', 'near', 'mi100'],
  ['Apple M3 Max', 'sure', 'm3-max'],
  ['M4', 'near', 'm4-pro', 'm4-max'],
])('“%s” is found, %s', (name, sure, ...ids) => {
  const named = acceleratorNamed(name, accelerators);
  expect(ids).toContain(named?.accelerator.id);
  expect(named?.sure).toBe(sure === 'sure');
});

test.each(['abacus', 'CPU', 'Cerebras CS-2', 'Arc A770', '', '   ', '128', '____'])('“%s” is no row', (name) => {
  expect(acceleratorNamed(name, accelerators)).toBeNull();
});

test('every accelerator is found by its id and by its name', () => {
  for (const row of accelerators) {
    expect(acceleratorNamed(row.id, accelerators)).toEqual({ accelerator: row, sure: true });
    expect(acceleratorNamed(row.id.toUpperCase().replaceAll('-', '_'), accelerators)?.accelerator).toBe(row);
    expect(acceleratorNamed(row.name, accelerators)?.accelerator.name, row.name).toBe(row.name);
  }
});

test('a chip that no table knows is answered from its data sheet', () => {
  const sheet = { memory_gb: 128, memory_bandwidth_gbs: 3200, dense_tflops: { fp32: 60, bf16: 700 }, tdp_w: 600 };
  const told = caseOf(kinds['decoder'] ?? {}, 'train', 'abacus', {
    hardware: { id: 'Abacus 9', count: '16', ...sheet },
  });
  const { metrics, problem, notes } = { notes: [], ...predictCase(told, accelerators) };
  expect(problem).toBeUndefined();
  expect(notes.join()).toMatch(/^hardware.id: "Abacus 9"/);
  const rate = (count: number) =>
    predictCase({ ...told, hardware: { ...told.hardware, ...sheet, count } }, accelerators).metrics?.samples_per_s
      ?.p50 ?? 0;
  expect(metrics?.samples_per_s?.p50).toBe(rate(16));
  expect(rate(16)).toBeGreaterThan(rate(8));
});

test('a name that is only near says on standard error which row was taken', () => {
  const { notes } = { notes: [], ...predictCase(caseOf(kinds['cnn'] ?? {}, 'train', 'RTX 4090D'), accelerators) };
  expect(notes).toEqual(['hardware.id: "RTX 4090D" is taken as GeForce RTX 4090 (rtx-4090)']);
});

const setupOf = (more: object): Setup => {
  const read = readCase(caseOf(kinds['decoder'] ?? {}, 'train', 'h100-sxm', more), accelerators);
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
  [{ work: { tokens: '1.4T' } }, { amount: { tokens: 1.4e12 } }],
  [{ precision: 16 }, { precision: 'fp16-mixed' }],
  [{ precision: 'mxfp8' }, { precision: 'fp8-mixed' }],
  [
    { precision: 'nf4', lora: { rank: 16 } },
    { work: 'qlora', precision: 'bf16-pure' },
  ],
  [{ category: 'qlora', lora: null }, { work: 'qlora' }],
  [{ lora: true }, { work: 'lora' }],
  [
    { workload: 'infer', batch: { output: 128 } },
    { work: 'decode', serving: { outputTokens: 128 } },
  ],
  [
    { workload: undefined, category: 'evaluation' },
    { work: 'prefill', optimiser: 'none' },
  ],
  [{ batch: 4 }, { batch: { micro: 4 } }],
  [{ parallel: 'FSDP' }, { parallel: { data: 8, zero: 3 } }],
  [{ parallel: { fsdp: true } }, { parallel: { data: 8, zero: 3 } }],
])('%j is read as %j', (told, meant) => {
  expect(setupOf(told)).toMatchObject(meant);
});

test('copies of the model never outnumber the devices', () => {
  expect(setupOf({ parallel: { dp: 64, tp: 2 } }).parallel.data).toBe(4);
  expect(setupOf({ parallel: { zero: 'fsdp' } }).parallel).toMatchObject({ data: 8, zero: 3 });
});

test('a model without a count of parameters is counted by its shapes', () => {
  const { params: _, ...shapes } = { arch: 'decoder', ...text, gated: true, tied: false };
  const read = readCase(caseOf(shapes, 'train', 'h100-sxm'), accelerators);
  expect('setup' in read && read.setup.model.parameters / 7.5e9).toBeCloseTo(1, 0);
  expect('setup' in read && read.setup.assumed).toContain('model.params');
});

test.each([
  [{ name: 'Falcon-7B' }, 'llm-pretrain', 'decoder'],
  [{ name: 'Stranger', params: '7B' }, '', 'decoder'],
  [{ name: 'Stranger', params: 110e6, arch: 'BertForMaskedLM' }, '', 'encoder'],
  [{ name: 'Stranger', params: 86e6 }, 'vision-vit', 'vit'],
  [{ name: 'Stranger', params: 25e6 }, 'vision-cnn', 'cnn'],
  [{ name: 'Stranger', params: 44e6 }, 'vision-det', 'det'],
  [{ name: 'Stranger', params: 866e6 }, 'diffusion', 'unet'],
  [{ name: 'Stranger', params: 47e9 }, 'moe-train', 'moe-decoder'],
  [{ name: 'Stranger', params: 770e6 }, 'encdec', 'encdec'],
  [{ name: 'whisper-large', params: 1.55e9 }, 'speech', 'encoder'],
  [{ family: 'wav2vec2', params: 95e6 }, '', 'encoder'],
])('%j in “%s” is a model of the kind %s', (model, category, arch) => {
  const read = readCase({ id: 'a', category, model, hardware: 'T4' }, accelerators);
  expect('setup' in read && read.setup.model.arch).toBe(arch);
});

const published: { id: string; category: string; input: Record<string, unknown>; reported: object }[] = parse(
  readFileSync('content/calibration.yaml', 'utf8'),
);
const oneOfEach = [...new Map(published.map((run) => [run.category, run])).values()];
const odd = [undefined, null, 'gibberish', '', 0, -1, 1e30, [], {}, true];

describe.each(oneOfEach)('a run of $category', ({ id, input, reported }) => {
  const parts = Object.keys(input).filter((key) => !['model', 'hardware', 'work'].includes(key));
  const inner = ['model', 'batch', 'parallel', 'lora', 'hardware'].flatMap((part) =>
    Object.keys((input[part] as object | null) ?? {}).map((key) => [part, key] as const),
  );
  const holds = (changed: object, says: string) => {
    const { metrics, problem } = predictCase({ id, ...changed, wanted: Object.keys(reported) }, accelerators);
    expect(problem, says).toBeUndefined();
    for (const [metric, { p10, p50, p90 }] of Object.entries(metrics ?? {}))
      expect(0 < p10 && p10 <= p50 && p50 <= p90 && Number.isFinite(p90), `${says}: ${metric}`).toBe(true);
  };

  test('is answered with any other field missing or odd', () => {
    for (const part of parts) for (const value of odd) holds({ ...input, [part]: value }, `${part} = ${value}`);
  });

  test('is answered with any part of a field missing or odd', () => {
    for (const [part, key] of inner) {
      if (part === 'hardware' && key === 'id') continue;
      for (const value of odd) {
        const changed = { ...(input[part] as object), [key]: value };
        holds({ ...input, [part]: changed }, `${part}.${key} = ${JSON.stringify(value)}`);
      }
    }
  });
});

test('nothing that JSON can hold throws', () => {
  fc.assert(
    fc.property(
      fc.record({ model: fc.jsonValue(), hardware: fc.jsonValue(), batch: fc.jsonValue(), work: fc.jsonValue() }),
      fc.constantFrom(...oneOfEach),
      (changed, { input }) => {
        const { problem, metrics } = predictCase({ ...input, ...changed }, accelerators);
        expect(problem ?? metrics).toBeDefined();
      },
    ),
  );
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
  for (const { id, input, reported } of published) {
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
