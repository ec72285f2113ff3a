import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { withoutStale } from '../../src/tools/compute/model/sheet/changes.ts';
import { narrowed } from '../../src/tools/compute/model/sheet/narrowed.ts';
import { asMeasured, readMeasured } from '../../src/tools/compute/model/sheet/readMeasured.ts';
import { snippet } from '../../src/tools/compute/model/sheet/snippet.ts';
import { workOut } from '../../src/tools/compute/model/sheet/workOut.ts';
import { accelerators, models } from '../compute/tables.ts';

const tables = { accelerators, models };
const line =
  '{"seconds_per_step": 0.31, "loader_share": 0.4, "batch": 8, "accumulate": 2, "devices": 1, "device": "NVIDIA GeForce RTX 4090", "peak_allocated_gb": 9.1, "peak_reserved_gb": 10.2, "device_used_gb": 11.5}';
const nothing = { seconds: null, gb: null, batch: null, accumulate: null, cards: null, device: '', loaderShare: null };

describe('a pasted measurement', () => {
  test.each<[string, string]>([
    ['alone', line],
    ['at the end of a log', `epoch 1 loss 0.3\n[rank0] ${line}\n`],
    ['over several lines', JSON.stringify(JSON.parse(line), null, 2)],
  ])('is found %s', (_, text) => {
    expect(readMeasured(text, 'reserved')).toEqual({
      seconds: 0.31,
      gb: 10.2,
      batch: 8,
      accumulate: 2,
      cards: 1,
      device: 'NVIDIA GeForce RTX 4090',
      loaderShare: 0.4,
    });
  });

  test('gives the memory of the meter that the sheet is in', () => {
    expect(readMeasured(line, 'allocated')).toMatchObject({ gb: 9.1 });
    expect(readMeasured(line, 'nvidia-smi')).toMatchObject({ gb: 11.5 });
  });

  test.each<[string, number | null, number | null]>([
    ['0.31 s, 10.2 GB', 0.31, 10.2],
    ['310 ms', 0.31, null],
    ['3.2 it/s', 0.3125, null],
    ['1.5s/it, peak 9.5 GiB', 1.5, 10.200547],
    ['max memory 9728 MiB', null, 10.200547],
  ])('is understood in words: %s', (text, seconds, gb) => {
    const step = readMeasured(text, 'reserved');
    if (typeof step === 'string') throw new Error(step);
    const near = (value: number | null) => (value === null ? null : expect.closeTo(value, 5));
    expect(step).toEqual({ ...nothing, seconds: near(seconds), gb: near(gb) });
  });

  test.each([
    ['hello', /No step is found.*“0.31 s, 10.2 GB”/],
    ['', /No step is found/],
    ['{"seconds_per_step": "fast"}', /its numbers are not.*0\.31/],
    ['{"seconds_per_step": 1e40, "__proto__": {"batch": 5}}', /its numbers are not/],
    ['-4 s', /./],
  ])('that is none gets a sentence with an example: %s', (text, sentence) => {
    const read = readMeasured(text, 'reserved');
    if (typeof read === 'string') expect(read).toMatch(sentence);
    else expect(read.seconds).toBeGreaterThan(0);
  });

  test('is a step within its bounds or a sentence, whatever was pasted', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        const read = readMeasured(text, 'reserved');
        if (typeof read === 'string') expect(read).toMatch(/\.$/);
        else for (const value of Object.values(asMeasured(read))) expect(Number.isFinite(value)).toBe(true);
      }),
    );
  });
});

test('what was measured narrows its bands, and says by how much', () => {
  const { job, plan } = workOut({ measuredSeconds: 0.31, measuredGb: 10.2 }, tables);
  const rows = narrowed(job, plan);
  expect(rows.map(({ name }) => name)).toEqual(['One step', 'The whole plan', 'Memory']);
  for (const row of rows) expect(row.times, row.name).toBeGreaterThan(1.2);
  expect(narrowed(workOut({}, tables).job, workOut({}, tables).plan)).toEqual([]);
});

test('a utilisation that the reader saw says how long a step takes', () => {
  const { plan } = workOut({ utilisation: 20 }, tables);
  expect(plan.estimate.utilisation).toBeCloseTo(0.2, 6);
});

describe('a measurement belongs to one set-up', () => {
  const before = { measuredSeconds: 0.31, batch: 8 };
  test('another batch takes it back', () => {
    expect(withoutStale(before, { batch: 16 })).toEqual({ batch: 16, measuredSeconds: null, measuredGb: null });
  });
  test('more runs, another price or another date keep it', () => {
    for (const patch of [{ runs: 3 }, { pricePerHour: 2 }, { needBy: '2026-12-01' }, { evalTasks: 3 }])
      expect(withoutStale(before, patch)).toEqual(patch);
  });
  test('a new one replaces it together with its batch', () => {
    expect(withoutStale(before, { measuredSeconds: 0.5, batch: 16 })).toEqual({ measuredSeconds: 0.5, batch: 16 });
  });
});

const python = ['python3', 'python'].find((name) => spawnSync(name, ['--version']).status === 0);

/** Enough of PyTorch to run the snippet on a machine that has none. */
const standIn = `
__version__ = "0.0"
class _Cuda:
    def is_available(self): return False
class _Distributed:
    def is_available(self): return False
cuda, distributed = _Cuda(), _Distributed()
class Tensor:
    shape = (4, 3)
    def dim(self): return 2
def is_tensor(value): return isinstance(value, Tensor)
`;

describe.skipIf(!python)('the snippet, where Python is', () => {
  const folder = mkdtempSync(join(tmpdir(), 'snippet-'));
  const run = (name: string, code: string) => {
    writeFileSync(join(folder, 'torch.py'), standIn);
    writeFileSync(join(folder, name), code);
    return execFileSync(python ?? '', ['-B', name], { cwd: folder, encoding: 'utf8' });
  };

  test('compiles', () => {
    writeFileSync(join(folder, 'snippet.py'), snippet);
    execFileSync(python ?? '', ['-m', 'py_compile', 'snippet.py'], { cwd: folder });
  });

  test('prints one line that the page can read, whatever the loader gives', () => {
    const batches = [
      'torch.Tensor()',
      '(torch.Tensor(), 1)',
      '{"pixels": torch.Tensor(), "label": 2}',
      '{"a": [torch.Tensor()]}',
    ];
    for (const batch of batches) {
      const code = `${snippet}\ntaken = []\nmeasure_step(taken.append, [${batch}] * 3, accumulate=2, warmup=2, steps=5)\nassert len(taken) == 14`;
      const read = readMeasured(run('run.py', code), 'reserved');
      if (typeof read === 'string') throw new Error(read);
      expect(read).toMatchObject({ batch: 4, accumulate: 2, cards: 1, gb: null, device: 'cpu' });
      expect(read.seconds).toBeGreaterThan(0);
    }
  });
});
