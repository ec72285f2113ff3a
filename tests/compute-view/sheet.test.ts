import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { plan } from '../../src/tools/compute/model/index.ts';
import { compare, rowsAtFirst } from '../../src/tools/compute/model/sheet/compare.ts';
import { example } from '../../src/tools/compute/model/sheet/example.ts';
import { lineOf, planOf } from '../../src/tools/compute/model/sheet/handOn.ts';
import { limits } from '../../src/tools/compute/model/sheet/limits.ts';
import { memoryScale } from '../../src/tools/compute/model/sheet/scale.ts';
import {
  type Changes,
  type ChoiceKey,
  choices,
  ownModels,
  type Tables,
} from '../../src/tools/compute/model/sheet/sheet.ts';
import { starter } from '../../src/tools/compute/model/sheet/starter.ts';
import { knows, toTables } from '../../src/tools/compute/model/sheet/tables.ts';
import { waysOf } from '../../src/tools/compute/model/sheet/ways.ts';
import { workOut } from '../../src/tools/compute/model/sheet/workOut.ts';
import { accelerators, models } from '../compute/tables.ts';

const tables: Tables = { accelerators, models };
const written = parse(readFileSync(new URL('../../content/example.yaml', import.meta.url), 'utf8'));
const now = '2026-11-23T09:12';

describe('the page starts with the running example', () => {
  test('the sheet says what content/example.yaml says', () => {
    const { compute, data, models: chosen, timeline } = written;
    expect(example.side ?? models.find((row) => row.id === example.model)).toMatchObject({
      imageSize: chosen.chosen.input,
    });
    expect(example.batch).toBe(compute.batch);
    expect(example.samples).toBe(data.split.train.photos);
    expect(example.epochs).toBe(compute.epochs);
    expect([example.runs, example.seeds]).toEqual([compute.sweep.configs, compute.sweep.seeds]);
    expect(example.evalMinutes).toBe(compute.sweep.evalMinutesPerRun);
    expect(example.evalExamples).toBe(data.split.val.photos);
    expect(example.start).toBe(timeline.sweep1.start);
    expect(example.needBy).toBe(timeline.postponedMeeting.to.slice(0, 10));
  });

  test('it fits the card it is about', () => {
    expect(workOut({}, tables).plan.facts.memory).toBe('fits');
  });
});

describe('what the calculator hands on agrees with the cost model', () => {
  test.each<[string, Changes]>([
    ['the example', {}],
    ['a decoder that learns a LoRA', { model: 'llama-3-8b', work: 'lora', card: 'h100-sxm', batch: 1 }],
    ['eight sharded cards', { model: 'llama-3-8b', card: 'h100-sxm', batch: 1, cards: 8, zero: '3', amount: 'tokens' }],
    ['a reader’s price in euros', { pricePerHour: 2, currency: 'EUR', perUsd: 0.8 }],
  ])('%s', (_, changes) => {
    const { job, plan: whole, finding } = workOut(changes, tables);
    const direct = plan(job.setup, job.card, job.input, job.rates);
    const laid = planOf(whole, finding, job, now);
    expect(laid).toMatchObject({
      trainStart: job.input.start,
      trainEnd: direct.trainEnd.p50,
      trainEndLate: direct.trainEnd.p90,
      evalEnd: direct.evaluationEnd.p50,
      evalMinutes: Math.round(direct.evaluationWallHours.p50 * 60),
      memoryGb: direct.estimate.memoryGb.p50,
      runHours: direct.runHours.p50,
      deviceHours: direct.sweepDeviceHours.p50,
      costHigh: direct.costUsd ? direct.costUsd.p90 * job.sheet.perUsd : null,
      verdict: finding.title,
      basis: 'estimated',
      updatedAt: now,
    });
  });

  test('a step that the card cannot hold has no end to plan with', () => {
    const { job, plan: whole, finding } = workOut({ model: 'llama-3-70b' }, tables);
    expect(finding.title).toBe('Does not fit the card');
    expect(planOf(whole, finding, job, now)).toBeNull();
  });

  test('the line says what the room decides, with the numbers as its note', () => {
    const { job, plan: whole, finding } = workOut({ model: 'llama-3-8b' }, tables);
    const line = lineOf(whole, finding, job, waysOf(job, tables));
    expect(line).toMatchObject({
      id: 'compute:verdict',
      outcome: 'decide',
      practice: 'compute-feasibility',
      minutes: 15,
    });
    expect(line.title).toMatch(/, or /);
    expect(line.note).toMatch(/\sGB of 24\sGB/);
  });
});

describe('one measured step', () => {
  test('moves the plan onto it, narrows the band, and is handed on as measured', () => {
    const guessed = workOut({}, tables);
    const { job, plan: whole, finding } = workOut({ measuredSeconds: 0.31, measuredGb: 10.2 }, tables);
    const width = ({ p10, p90 }: { p10: number; p90: number }) => p90 / p10;
    expect(whole.estimate.secondsPerStep.p50).toBe(0.31);
    expect(whole.estimate.memoryGb.p50).toBe(10.2);
    expect(width(whole.totalHours)).toBeLessThan(width(guessed.plan.totalHours));
    expect(planOf(whole, finding, job, now)?.basis).toBe('measured');
  });

  test('says nothing about other cards', () => {
    const rows = (changes: Changes) => compare(workOut(changes, tables).job, accelerators).filter((row) => !row.chosen);
    const hours = (changes: Changes) => rows(changes).map((row) => row.plan.totalHours.p50);
    expect(hours({ measuredSeconds: 0.31 })).toEqual(hours({}));
  });
});

describe('ways out', () => {
  test('each leads to what it says, once it is tried', () => {
    const changes: Changes = { model: 'llama-3-8b', batch: 8, needBy: '2026-10-05' };
    for (const way of waysOf(workOut(changes, tables).job, tables)) {
      const tried = workOut({ ...changes, ...way.patch }, tables);
      const memory = tried.plan.estimate.memoryGb.p50;
      expect(way.effect).toContain(
        `${memory >= 10 ? Number(memory.toPrecision(3)) : Number(memory.toPrecision(2))}\u00a0GB`,
      );
    }
  });

  test('of two smaller models that both do, the larger is proposed', () => {
    const changes: Changes = { model: 'llama-3-8b', batch: 1, card: 'h200', needBy: '', runs: 1, seeds: 1 };
    const smaller = waysOf(workOut(changes, tables).job, tables).find((way) => way.id === 'smaller-model');
    expect(smaller?.act).toBe('take Llama 3.2 3B');
  });

  test('fewer runs keep their seeds where they can', () => {
    const fewer = (changes: Changes) =>
      waysOf(workOut({ ...changes, epochs: 900 }, tables).job, tables).find((way) => way.id === 'fewer-runs')?.patch;
    expect(fewer({ runs: 400, seeds: 3 })).toEqual({ runs: 200 });
    expect(fewer({ runs: 5, seeds: 3 })).toEqual({ runs: 8, seeds: 1 });
  });

  test('come in the order of their verdict, and one of each kind', () => {
    const ways = waysOf(workOut({ model: 'llama-3-8b', batch: 8 }, tables).job, tables);
    expect(ways.length).toBeGreaterThan(3);
    expect(new Set(ways.map(({ id }) => id)).size).toBe(ways.length);
  });
});

test('the chosen card stands first and every card is compared', () => {
  const { job } = workOut({ card: 'h100-sxm' }, tables);
  const rows = compare(job, accelerators);
  expect(rows).toHaveLength(accelerators.length);
  expect(rows[0]?.card.id).toBe('h100-sxm');
  expect(rows[1]?.card.id).toBe('rtx-4090');
});

test('the page is served with the rows it shows, and they give the answer that all rows give', () => {
  const few = starter(tables);
  const needed = workOut({}, tables).plan.estimate.memoryGb.p90;
  expect(few.models.map(({ id }) => id)).toEqual([example.model]);
  expect(few.accelerators.length).toBeLessThan(16);
  const shown = (some: Tables) => compare(workOut({}, some).job, some.accelerators).slice(0, rowsAtFirst);
  expect(shown(few)).toEqual(shown(tables));
  const marks = (some: Tables) => memoryScale(needed, workOut({}, some).job, some.accelerators).marks;
  expect(marks(few)).toEqual(marks(tables));
  expect(knows(few, { batch: 8 })).toBe(true);
  expect(knows(few, { model: 'own-cnn' })).toBe(true);
  expect(knows(few, { model: 'llama-3-8b' })).toBe(false);
  expect(knows(few, { card: 'gone' })).toBe(false);
});

test.each([null, undefined, 'text', {}, { accelerators: [], models: [] }, { accelerators: [{}], models: [{}] }])(
  'a file that is not the tables is none: %o',
  (served) => {
    expect(toTables(served)).toBeNull();
    expect(toTables(tables)).toEqual(tables);
  },
);

const number = (key: keyof typeof limits) =>
  fc
    .constantFrom(limits[key].least, limits[key].most, Math.sqrt(Math.max(limits[key].least, 1) * limits[key].most))
    .map((one) => (limits[key].whole ? Math.round(one) : one));
const wild = fc.record(
  {
    model: fc.constantFrom(...models.map((row) => row.id), ...ownModels, 'gone'),
    card: fc.constantFrom(...accelerators.map((row) => row.id), 'gone'),
    ...Object.fromEntries((Object.keys(choices) as ChoiceKey[]).map((key) => [key, fc.constantFrom(...choices[key])])),
    ...Object.fromEntries(Object.keys(limits).map((key) => [key, number(key as keyof typeof limits)])),
  },
  { requiredKeys: [] },
) as fc.Arbitrary<Changes>;

test('whatever the fields let through, the answer is a sentence with finite numbers', () => {
  fc.assert(
    fc.property(wild, (changes) => {
      const { job, plan: whole, finding } = workOut(changes, tables);
      const ways = waysOf(job, tables);
      const line = lineOf(whole, finding, job, ways);
      for (const text of [finding.title, finding.reason, line.title, line.note ?? '', ...ways.map((way) => way.effect)])
        expect(text).not.toMatch(/NaN|Infinity|undefined|null|\[object/);
      compare(job, accelerators);
    }),
    { numRuns: 60 },
  );
});
