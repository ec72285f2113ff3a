import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { usualSettings, workOf } from '../../src/lib/teamtime.ts';
import { addWorkingMinutes, usualWork } from '../../src/lib/worktime.ts';
import { toInstant, toWall } from '../../src/lib/zone.ts';
import { keptCodec } from '../../src/tools/compute/codec.ts';
import { claim } from '../../src/tools/compute/model/sheet/claim.ts';
import { compare } from '../../src/tools/compute/model/sheet/compare.ts';
import { counts, following } from '../../src/tools/compute/model/sheet/counts.ts';
import { example } from '../../src/tools/compute/model/sheet/example.ts';
import { toCsv, toJson, toMarkdown } from '../../src/tools/compute/model/sheet/exports.ts';
import { frontier } from '../../src/tools/compute/model/sheet/frontier.ts';
import { bestIn, lines, sidesOf, usualName } from '../../src/tools/compute/model/sheet/kept.ts';
import { oddities } from '../../src/tools/compute/model/sheet/oddities.ts';
import { scaling } from '../../src/tools/compute/model/sheet/scaling.ts';
import type { Changes } from '../../src/tools/compute/model/sheet/sheet.ts';
import { sift } from '../../src/tools/compute/model/sheet/sift.ts';
import { slicesOf } from '../../src/tools/compute/model/sheet/slices.ts';
import { folded, touched } from '../../src/tools/compute/model/sheet/touched.ts';
import { atWork, usualHours } from '../../src/tools/compute/model/sheet/working.ts';
import { workOut } from '../../src/tools/compute/model/sheet/workOut.ts';
import { accelerators, models } from '../compute/tables.ts';

const tables = { accelerators, models };
const jobOf = (changes: Changes) => workOut(changes, tables).job;
const gbOf = (changes: Changes) => workOut(changes, tables).plan.estimate.memoryGb.p50;
const rateOf = (changes: Changes) => workOut(changes, tables).plan.estimate.throughputPerSecond.p50;
const llama: Changes = { model: 'llama-3-8b', card: 'h100-sxm', batch: 1 };

describe('every field of the set-up reaches the cost model', () => {
  test.each<[string, Changes, Changes]>([
    ['tensor parallel', { ...llama, cards: 8 }, { tensor: 8 }],
    ['pipeline stages', { ...llama, cards: 8 }, { pipeline: 8 }],
    ['context parallel', { ...llama, cards: 8, sequence: 32768 }, { context: 8 }],
    ['expert parallel', { model: 'mixtral-8x7b', card: 'h100-sxm', cards: 8, batch: 1 }, { expert: 8 }],
    ['FSDP', { ...llama, cards: 8 }, { zero: '3' }],
    ['offloading the optimiser', llama, { offload: 'optimiser' }],
    ['recomputation', llama, { recompute: 'full' }],
    ['a fused loss', llama, { loss: 'fused' }],
    ['LoRA on fewer matrices', { ...llama, work: 'lora', rank: 512 }, { targets: 'attention-qv' }],
    ['the allocated meter', llama, { meter: 'allocated' }],
    ['reading only', llama, { work: 'infer' }],
  ])('%s needs less memory', (_, before, patch) => {
    expect(gbOf({ ...before, ...patch })).toBeLessThan(gbOf(before));
  });

  test.each<[string, Changes]>([
    ['few CPU workers', { workers: 1, perWorker: 2 }],
    ['slow storage', { storageMbs: 1, sampleMb: 1 }],
  ])('%s make training wait', (_, patch) => {
    expect(rateOf({ card: 'h100-sxm', ...patch })).toBeLessThan(2.001);
    expect(rateOf({ card: 'h100-sxm' })).toBeGreaterThan(50);
  });

  test('an averaged copy takes its room', () => {
    expect(gbOf({ ema: true })).toBeGreaterThan(gbOf({}) + 0.1);
  });

  test('failures and restarts lengthen a plan, in either order', () => {
    const hoursOf = (changes: Changes) => workOut(changes, tables).plan.sweepWallHours.p50;
    expect(hoursOf({ repeatPercent: 10, restartPercent: 20 })).toBeCloseTo(hoursOf({}) * 1.1 * 1.2, 9);
  });

  test('power drawn changes the energy and nothing else', () => {
    const [plain, half] = [workOut({}, tables).plan, workOut({ powerPercent: 40 }, tables).plan];
    expect(half.energyKwh.p50).toBeCloseTo(plain.energyKwh.p50 / 2, 9);
    expect(half.totalHours).toEqual(plain.totalHours);
  });

  test('writing answers is asked of what writes, and is faster many at once', () => {
    const serve: Changes = { ...llama, work: 'decode', engine: 'tuned' };
    expect(jobOf(serve).setup).toMatchObject({ work: 'decode', engine: 'serving', serving: { outputTokens: 256 } });
    expect(rateOf({ ...serve, batch: 32 })).toBeGreaterThan(4 * rateOf(serve));
    expect(jobOf({ work: 'decode' }).setup.work).toBe('infer');
    expect(jobOf({ work: 'qlora' }).setup.work).toBe('lora');
    expect(jobOf({ ...llama, work: 'self-supervised' }).setup.work).toBe('train-scratch');
  });
});

describe('two fields that cannot both be so', () => {
  test.each<[Changes, RegExp]>([
    [{ model: 'own-decoder', hidden: 770 }, /12 heads do not divide a width of 770: 768 or 780 would/],
    [{ model: 'own-decoder', kvHeads: 5 }, /5 KV heads do not divide 12/],
    [{ model: 'own-vit', ownSide: 225 }, /Patches of 16 px do not divide 225 px: 224 or 240 would/],
    [{ ...llama, cards: 8, tensor: 3 }, /is 3, which does not divide 8 cards: 6 or 9/],
    [{ ...llama, cards: 64, pipeline: 64 }, /64 stages has more stages than the model has layers: at most 32/],
    [{ ...llama, cards: 8, expert: 8 }, /Only mixtures of experts/],
  ])('are named with what would do: %o', (changes, sentence) => {
    expect(oddities(jobOf(changes)).join(' ')).toMatch(sentence);
    expect(Number.isFinite(gbOf(changes))).toBe(true);
  });
  test('are not found in the example or in any preset', () => {
    for (const { id } of models) expect(oddities(jobOf({ model: id })), id).toEqual([]);
  });
});

describe('a typed shape', () => {
  const sheet = { ...example, model: 'own-vit' };
  test('is counted as its framework counts it', () => {
    expect(counts(sheet).weightsM).toBeCloseTo(86.57, 1);
    expect(counts({ ...sheet, model: 'own-cnn' })).toEqual({});
  });
  test('takes its counts along until the reader types one', () => {
    const counted = { ...sheet, ...counts(sheet) };
    expect(following(counted, { layers: 24 }).weightsM).toBeGreaterThan(160);
    expect(following({ ...counted, weightsM: 90 }, { layers: 24 })).not.toHaveProperty('weightsM');
    expect(following(counted, { weightsM: 90 }).weightsM).toBe(90);
    expect(following(counted, { heads: 16, hidden: 1024 })).toMatchObject({ kvHeads: 16, ffn: 4096 });
    expect(following({ ...counted, kvHeads: 4 }, { heads: 16 })).not.toHaveProperty('kvHeads');
  });
});

describe('slices', () => {
  test('are named for chips that are sold in slices, and grow', () => {
    const sold = accelerators.filter((card) => slicesOf(card).length > 0);
    expect(sold.length).toBeGreaterThan(4);
    for (const card of sold) {
      const chips = slicesOf(card).map((slice) => slice.chips);
      expect(chips).toEqual([...chips].sort((a, b) => a - b));
    }
  });

  test('the claim of the seed holds for a slice of a pod and for no single board', () => {
    const found = claim(tables);
    const v3 = found?.needed.find(({ card }) => card.id === 'tpu-v3')?.slice;
    expect(v3?.chips).toBeGreaterThanOrEqual(32);
    expect(v3?.chips).toBeLessThanOrEqual(512);
    expect(found?.imagesPerSecond).toBeGreaterThan(130);
    expect(found?.imagesPerSecond).toBeLessThan(270);
  });
});

describe('the figures', () => {
  test('nothing on the frontier is beaten on both time and cost, and everything off it is', () => {
    const points = frontier(compare(jobOf({}), accelerators));
    expect(points.length).toBeGreaterThan(10);
    const beaten = (one: (typeof points)[number]) =>
      points.some(({ hours: h, usd }) => h <= one.hours && usd <= one.usd && (h < one.hours || usd < one.usd));
    for (const point of points) expect(beaten(point), point.row.card.id).toBe(!point.best);
  });

  test('more cards are faster, and none adds more than itself', () => {
    for (const changes of [{}, llama, { ...llama, cards: 3 }, { ...llama, cards: 8, tensor: 8 }]) {
      const rows = scaling(jobOf(changes));
      expect(rows.some(({ chosen }) => chosen)).toBe(true);
      for (const [at, { faster, efficiency }] of rows.entries()) {
        expect(faster).toBeGreaterThanOrEqual((rows[at - 1]?.faster ?? 0) * 0.999);
        expect(efficiency).toBeLessThanOrEqual(1.001);
      }
    }
  });

  test('cards are sifted by name, maker and what they can', () => {
    const rows = compare(jobOf({}), accelerators);
    expect(sift(rows, { words: '1080 ti', maker: '', only: 'all' })).toHaveLength(1);
    expect(sift(rows, { words: '', maker: 'Google', only: 'all' }).length).toBeGreaterThan(4);
    expect(sift(rows, { words: '', maker: '', only: 'ours' }).map(({ card }) => card.id)).toEqual(['rtx-4090']);
    expect(sift(rows, { words: '<b>', maker: '', only: 'all' })).toEqual([]);
    for (const { plan } of sift(rows, { words: '', maker: '', only: 'in-time' }))
      expect(plan.facts.date).not.toBe('late');
  });
});

test.each<[string, string]>([
  ['2026-11-26T14:00', '2026-11-26T14:00'],
  ['2026-11-26T03:00', '2026-11-26T08:30'],
  ['2026-11-26T20:00', '2026-11-27T08:30'],
  ['2026-11-27T18:00', '2026-11-30T08:30'],
  ['2026-11-28T12:00', '2026-11-30T08:30'],
  ['2026-12-31T23:00', '2027-01-01T08:30'],
  ['9999-12-31T23:59', '9999-12-31T23:59'],
])('what ends at %s is seen at %s', (ends, seen) => {
  expect(atWork(ends)).toBe(seen);
});

const team = { hours: '09:00–12:00, 14:00–18:00', days: [1, 2, 3, 4], holidays: '2026-12-24', blocks: 'Mon' };
test.each<[string, string]>([
  ['2026-11-26T08:00', '2026-11-26T09:00'],
  ['2026-11-26T12:30', '2026-11-26T14:00'],
  ['2026-11-26T18:00', '2026-11-30T09:00'],
  ['2026-12-23T19:00', '2026-12-28T09:00'],
])('for a team with hours and days off of its own, what ends at %s is seen at %s', (ends, seen) => {
  expect(atWork(ends, workOf({ ...usualSettings, ...team }, 'UTC'))).toBe(seen);
});

test('the usual hours are those of the quiz', () => {
  expect(usualHours).toEqual(usualWork);
});

test('a moment at work is the one the quiz begins to count from', () => {
  const walls = fc.date({ min: new Date('2026-01-01'), max: new Date('2030-01-01'), noInvalidDate: true });
  fc.assert(
    fc.property(walls, fc.constantFrom(usualSettings, { ...usualSettings, ...team }), (date, settings) => {
      const wall = date.toISOString().slice(0, 16);
      const work = workOf(settings, 'UTC');
      expect(atWork(wall, work)).toBe(toWall(addWorkingMinutes(toInstant(wall, 'UTC'), 0, work), 'UTC'));
    }),
  );
});

test('every folded field is a field of the sheet, and none is changed in the example', () => {
  for (const part of ['setup', 'plan', 'rates'] as const) {
    expect(folded[part].filter((key) => !(key in example))).toEqual([]);
    expect(touched(example, part)).toBe(0);
  }
  expect(touched({ ...example, tensor: 2, ema: true }, 'setup')).toBe(2);
});

describe('kept set-ups', () => {
  const kept = [
    { id: 'a', name: 'The example', changes: {} },
    { id: 'b', name: '=cmd|"x", and a\nline', changes: llama },
    { id: 'c', name: 'On | TPU', changes: { card: 'tpu-v6e', measuredSeconds: 0.2 } },
  ];
  const sides = sidesOf(kept, tables).map(({ side }) => side);

  test('come back as they were kept', () => {
    expect(keptCodec.decode(keptCodec.encode(kept))).toEqual(kept);
  });

  test('are at most four, each once, whatever text stood there', () => {
    const many = JSON.stringify({ kept: Array.from({ length: 9 }, (_, at) => ({ id: `k${at % 3}`, name: 'x' })) });
    expect(keptCodec.decode(many).map(({ id }) => id)).toEqual(['k0', 'k1', 'k2']);
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(keptCodec.decode(text).length).toBeLessThanOrEqual(4);
      }),
    );
  });

  test('have a name to begin with', () => {
    expect(usualName(jobOf({ ...llama, cards: 8 }))).toBe('Llama 3 8B on 8 × H100 SXM5, batch 1');
  });

  test('leave with every number as Markdown, CSV and JSON', () => {
    const markdown = toMarkdown(sides);
    expect(markdown.trim().split('\n')).toHaveLength(lines.length + 2);
    for (const row of markdown.trim().split('\n')) expect(row.replaceAll('\\|', '').split('|')).toHaveLength(6);
    expect(markdown).toContain('On \\| TPU');

    const csv = toCsv(sides);
    expect(csv.split('\r\n')).toHaveLength(5);
    expect(csv).toContain(`"'=cmd|""x"", and a\nline"`);
    expect(csv).not.toMatch(/NaN|Infinity|undefined|null/);

    const json = JSON.parse(toJson(sides));
    expect(json).toMatchObject({ kind: 'compute-comparison', version: 1 });
    expect(json.setups.map(({ name }: { name: string }) => name)).toEqual(kept.map(({ name }) => name));
    expect(json.setups[0].memoryGb.p50).toBe(gbOf({}));
    expect(json.setups[2]).toMatchObject({ measured: true, cardsPerRun: 1 });
  });

  test('the least of a row is marked, and nothing where all are alike', () => {
    const weigh = lines.find(([name]) => name === 'Memory')?.[2];
    expect([...bestIn(weigh, sides)]).not.toContain(1);
    expect(bestIn(weigh, [sides[0], sides[0]] as typeof sides)).toEqual(new Set());
    expect(bestIn(undefined, sides)).toEqual(new Set());
  });

  test('one whose card is gone from the tables is left out', () => {
    expect(sidesOf([{ id: 'x', name: 'Old', changes: { card: 'gone' } }], tables)).toEqual([]);
  });
});
