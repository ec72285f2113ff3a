import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { workPerStep } from '../../src/tools/compute/model/flops.ts';
import { calibrate, defaultSetup, type Estimate, estimate, type Setup } from '../../src/tools/compute/model/index.ts';
import { accelerator, model } from './tables.ts';

const { compute, data } = parse(readFileSync('content/example.yaml', 'utf8'));
const guide = readFileSync('content/practices/compute-feasibility.mdx', 'utf8');
const { loader: fed, memoryGB, vitl, measured, sweep, seedClaim } = compute;

const loader = {
  workers: fed.workers,
  samplesPerSecondPerWorker: fed.photosPerSecondPerWorker,
  storageMbPerSecond: null,
  sampleMb: null,
};
const amount = { samplesPerEpoch: data.split.train.photos, epochs: compute.epochs };

function run(name: string, card: string, change: Partial<Setup> = {}): Estimate {
  const batch = { micro: compute.batch, gradAccum: 1 };
  return estimate({ ...defaultSetup(model(name)), batch, amount, loader, ...change }, accelerator(card));
}
const minutes = (hours: number) => Math.round(hours * 60);
const base = run('dinov2-b-14', 'rtx-4090');
const old = run('dinov2-b-14', 'gtx-1080-ti', { precision: 'fp32', batch: { micro: 8, gradAccum: 1 } });
const large = run('dinov2-l-14', 'rtx-4090');
const states = ({ memoryParts: parts }: Estimate) => parts.weightsGb + parts.gradientsGb + parts.optimiserGb;

test('a run of the example takes as long as the calculator says, with the loader and without', () => {
  expect(minutes(base.hoursPerRun.p50)).toBe(compute.runMinutes.rtx4090);
  expect(minutes(base.hoursPerRun.p10)).toBe(compute.runRangeMinutes.low);
  expect(minutes(base.hoursPerRun.p90)).toBe(compute.runRangeMinutes.high);
  const alone = run('dinov2-b-14', 'rtx-4090', { loader: null });
  expect(minutes(alone.hoursPerRun.p50)).toBe(compute.cardMinutes.rtx4090);
  expect(minutes(old.hoursPerRun.p50)).toBe(compute.runMinutes.gtx1080ti);
  expect(old.hoursPerRun.p50.toFixed(1)).toBe(compute.runHours.gtx1080ti.toFixed(1));
  expect(fed.workers * fed.photosPerSecondPerWorker).toBe(fed.photosPerSecond);
});

test('the sweep of the example is its runs', () => {
  const hours = (sweep.runs * compute.runMinutes.rtx4090) / 60;
  expect([hours, hours / 2]).toEqual([sweep.gpuHours, sweep.wallHoursOn2]);
  expect(((sweep.runs * old.hoursPerRun.p50) / 24).toFixed(1)).toBe(sweep.daysOn1080ti.toFixed(1));
  expect((sweep.runs * measured.runMinutes) / 120).toBeCloseTo(measured.sweepWallHoursOn2, 1);
});

test('the measured steps of the example move its estimate to the minutes told, which lay in the band', () => {
  const { hoursPerRun } = calibrate(base, { secondsPerStep: measured.secondsPerStep });
  expect(minutes(hoursPerRun.p50)).toBe(measured.runMinutes);
  expect(measured.runMinutes).toBeGreaterThan(compute.runRangeMinutes.low);
  expect(measured.runMinutes).toBeLessThan(compute.runRangeMinutes.high);
});

test('the memory of the example is that of the calculator', () => {
  expect(states(base)).toBeCloseTo(memoryGB.weightsAndOptimiser, 2);
  expect(base.memoryParts.activationsGb).toBeCloseTo(memoryGB.activationsBatch16, 2);
  expect(base.memoryParts.overheadGb).toBeCloseTo(memoryGB.overhead, 2);
  expect(base.memoryGb.p50.toFixed(1)).toBe(memoryGB.withOverhead.toFixed(1));
  const wide = run('dinov2-b-14', 'rtx-4090', { batch: { micro: 32, gradAccum: 1 } });
  const beforeOverhead = [base, wide, large].map((one) => one.memoryGb.p50 - one.memoryParts.overheadGb);
  expect(beforeOverhead.map((gb) => gb.toFixed(1))).toEqual(
    [memoryGB.batch16, memoryGB.batch32, vitl.totalBatch16GB].map((gb: number) => gb.toFixed(1)),
  );
  expect(states(large)).toBeCloseTo(vitl.weightsAndOptimiser, 2);
  expect(large.memoryParts.activationsGb).toBeCloseTo(vitl.activationsBatch16, 2);
});

test('the work of the example is that of the model', () => {
  const work = (name: string) => {
    const { matmul, attention } = workPerStep(defaultSetup(model(name)));
    return matmul + attention;
  };
  expect((work('dinov2-l-14') / work('dinov2-b-14')).toFixed(1)).toBe(vitl.flopsRatio.toFixed(1));
  expect(data.split.train.photos * compute.epochs).toBe(compute.imagesPerRun);
});

test('half an hour of TPU against two weeks of a 1080 Ti asks for the slice that the guide names', () => {
  const usual = defaultSetup(model('resnet-50'));
  const rate = (card: string, precision: Setup['precision']) => {
    const setup: Setup = { ...usual, work: 'train-scratch', optimiser: 'momentum', precision, engine: 'tuned' };
    return estimate({ ...setup, batch: { micro: 64, gradAccum: 1 } }, accelerator(card)).throughputPerSecond.p50;
  };
  const card = rate('gtx-1080-ti', 'fp32');
  const chip = rate('tpu-v3', 'bf16-mixed');
  expect(Math.round(card)).toBe(seedClaim.imagesPerSecond);
  expect(Math.round((card * seedClaim.cardDays * 86_400) / 1_281_167)).toBe(seedClaim.epochs);
  expect((chip / card).toFixed(1)).toBe(seedClaim.timesFaster.toFixed(1));
  const ratio = (seedClaim.cardDays * 24 * 60) / seedClaim.tpuMinutes;
  expect(10 * Math.round((ratio * card) / chip / 10)).toBe(seedClaim.tpuChips);
});

test('the guide prints these numbers by reference', () => {
  for (const path of [
    'runMinutes.rtx4090',
    'runRangeMinutes.low',
    'cardMinutes.rtx4090',
    'runHours.gtx1080ti',
    'seedClaim.tpuChips',
  ])
    expect(guide).toContain(`<Ex of="compute.${path}"`);
});
