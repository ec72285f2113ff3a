import { expect, test } from 'vitest';
import {
  calibrate,
  defaultSetup,
  estimate,
  evaluationTime,
  type PlanInput,
  plan,
  type Setup,
  waysOut,
} from '../../src/tools/compute/model/index.ts';
import { accelerator, model } from './tables.ts';

const photos: Setup = {
  ...defaultSetup(model('dinov2-b-14')),
  batch: { micro: 8, gradAccum: 1 },
  amount: { samplesPerEpoch: 4200, epochs: 30 },
};
const sweep: PlanInput = {
  runs: 36,
  parallelRuns: 2,
  start: '2026-09-14T09:00',
  queueHours: 0,
  restartFactor: 1,
  evaluation: { minutesPerRun: 5 },
  deadline: '2026-09-18T18:00',
  budgetUsd: null,
};

test('a sweep that fits a 4090 by Wednesday misses the date on a 1080 Ti', () => {
  const hurried = { ...sweep, deadline: '2026-09-16T18:00' };
  expect(plan(photos, accelerator('rtx-4090'), hurried).verdict).toBe('fits');
  expect(plan({ ...photos, batch: { micro: 2, gradAccum: 4 } }, accelerator('gtx-1080-ti'), hurried).verdict).toBe(
    'fits-card-misses-date',
  );
});

test('twice the runs end later and cost twice as much', () => {
  const one = plan(photos, accelerator('rtx-4090'), { ...sweep, evaluation: null });
  const two = plan(photos, accelerator('rtx-4090'), { ...sweep, evaluation: null, runs: 72 });
  expect(two.trainEnd.p50 > one.trainEnd.p50).toBe(true);
  expect(two.costUsd?.p50).toBeCloseTo(2 * (one.costUsd?.p50 ?? 0), 6);
});

test('nobody knows the date of a run whose amount of work is not typed', () => {
  expect(plan({ ...photos, amount: null }, accelerator('rtx-4090'), sweep).verdict).toBe('not-known-yet');
});

test('every way out leads to the numbers it promises', () => {
  const setup: Setup = { ...defaultSetup(model('llama-3-8b')), batch: { micro: 4, gradAccum: 1 } };
  const chip = accelerator('a100-80gb-sxm');
  expect(plan(setup, chip, sweep).verdict).toBe('does-not-fit');
  const ways = waysOut(setup, chip, sweep, [accelerator('h200')]);
  expect(ways.map((way) => way.id)).toEqual(expect.arrayContaining(['lora', 'qlora']));
  for (const way of ways) {
    if (way.acceleratorId) continue;
    const again = plan({ ...setup, ...way.setup }, chip, { ...sweep, ...way.input });
    expect(again.estimate.memoryGb).toEqual(way.memoryGb);
    expect(again.verdict).toBe(way.verdict);
  }
});

test('ways out come best verdict first', () => {
  const ways = waysOut(photos, accelerator('gtx-1080-ti'), sweep, [accelerator('rtx-4090'), accelerator('h100-sxm')]);
  expect(ways.length).toBeGreaterThan(0);
  expect(ways[0]?.acceleratorId ?? ways[0]?.verdict).toBeTruthy();
});

test('a measured step moves the estimate onto it and narrows the band', () => {
  const before = estimate(photos, accelerator('rtx-4090'));
  const after = calibrate(before, { secondsPerStep: 0.4, peakMemoryGb: 11 });
  expect(after.secondsPerStep.p50).toBe(0.4);
  expect(after.memoryGb.p50).toBe(11);
  expect(after.hoursPerRun.p90 / after.hoursPerRun.p10).toBeLessThan(before.hoursPerRun.p90 / before.hoursPerRun.p10);
  expect(calibrate(before, { secondsPerStep: Number.NaN, peakMemoryGb: -1 })).toEqual(before);
});

test('starting the engine dominates a short evaluation and reading dominates a long one', () => {
  const judge: Setup = {
    ...defaultSetup(model('mistral-7b')),
    precision: 'bf16-pure',
    devices: 8,
    parallel: { data: 8, tensor: 1, pipeline: 1, expert: 1, context: 1, zero: 0 },
  };
  const task = { examples: 500, tasks: 1, newTokens: 0, scoringMinutes: 0, checkpoints: 1 };
  const short = evaluationTime({ ...judge, seqLen: 4096 }, accelerator('a100-80gb-sxm'), task).p50;
  const long = evaluationTime({ ...judge, seqLen: 65_536 }, accelerator('a100-80gb-sxm'), task).p50;
  expect(short * 60).toBeGreaterThan(2);
  expect(short * 60).toBeLessThan(8);
  expect(long / short).toBeGreaterThan(3);
});

test('a step measured once carries the whole plan', () => {
  const guessed = plan(photos, accelerator('rtx-4090'), sweep);
  const known = plan(photos, accelerator('rtx-4090'), {
    ...sweep,
    measured: { secondsPerStep: 0.4, peakMemoryGb: 11 },
  });
  const factor = 0.4 / guessed.estimate.secondsPerStep.p50;
  expect(known.estimate.memoryGb.p50).toBe(11);
  expect(known.runHours.p50).toBeCloseTo(factor * guessed.runHours.p50, 9);
  expect(known.runHours.p90 / known.runHours.p10).toBeLessThan(guessed.runHours.p90 / guessed.runHours.p10);
  expect(plan(photos, accelerator('rtx-4090'), { ...sweep, measured: {} })).toEqual(guessed);
});

test('the cost band holds hours and price, and a typed price has no band of its own', () => {
  const dated = estimate(photos, accelerator('h100-sxm'));
  const typed = estimate(photos, accelerator('h100-sxm'), { priceUsdPerHour: 3, pue: 1.2, gridKgPerKwh: 0.45 });
  const width = (range: { p10: number; p90: number } | null) => (range ? range.p90 / range.p10 : 0);
  expect(width(dated.costUsd)).toBeGreaterThan(1.05 * width(dated.hoursPerRun));
  expect(width(typed.costUsd)).toBeCloseTo(width(typed.hoursPerRun), 9);
  const measured = calibrate(dated, { secondsPerStep: dated.secondsPerStep.p50 });
  expect(width(measured.costUsd)).toBeLessThan(width(dated.costUsd));
  expect(width(measured.costUsd)).toBeGreaterThan(width(measured.hoursPerRun));
});

test('a smaller image is still made of whole patches', () => {
  const ways = waysOut(photos, accelerator('gtx-1080-ti'), sweep, []);
  const way = ways.find((one) => one.id === 'smaller-image');
  expect((way?.setup.imageSize ?? 1) % 14).toBe(0);
});

test('training from scratch that is late may start from a checkpoint or take fewer epochs', () => {
  const scratch: Setup = { ...photos, work: 'train-scratch', amount: { samplesPerEpoch: 200_000, epochs: 90 } };
  const ways = waysOut(scratch, accelerator('rtx-4090'), sweep, []);
  expect(ways.map((way) => way.id)).toEqual(expect.arrayContaining(['from-checkpoint', 'fewer-epochs', 'fewer-runs']));
  expect(ways.find((way) => way.id === 'from-checkpoint')?.setup.amount).toMatchObject({ epochs: 30 });
});

test('where no single change makes room, a smaller batch with recomputation is offered', () => {
  const wide: Setup = { ...photos, batch: { micro: 512, gradAccum: 1 }, work: 'train-scratch' };
  const ways = waysOut(wide, accelerator('rtx-4090'), sweep, []);
  expect(ways.filter((way) => way.verdict !== 'does-not-fit').map((way) => way.id)).toContain(
    'smaller-micro-batch-and-recompute',
  );
});

test('a measured step goes along with a way out', () => {
  const input: PlanInput = { ...sweep, measured: { secondsPerStep: 4, peakMemoryGb: 10 } };
  const ways = waysOut(photos, accelerator('rtx-4090'), input, [accelerator('h100-sxm')]);
  const half = ways.find((way) => way.id === 'fewer-epochs');
  expect(half?.input.measured?.secondsPerStep).toBeCloseTo(4, 9);
  expect(ways.find((way) => way.acceleratorId === 'h100-sxm')?.input.measured).toEqual({});
  for (const way of ways) {
    const chip = accelerator(way.acceleratorId ?? 'rtx-4090');
    expect(plan({ ...photos, ...way.setup }, chip, { ...input, ...way.input }).verdict).toBe(way.verdict);
  }
});
