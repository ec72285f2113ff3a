import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Metric, Point, Run } from '../../src/tools/accuracy/model/run.ts';
import { kindOf } from '../../src/tools/accuracy/model/run.ts';
import { predictCase } from '../../src/tools/compute/model/caseEstimate.ts';
import { constants } from '../../src/tools/compute/model/constants.ts';
import type { Accelerator } from '../../src/tools/compute/model/types.ts';

export { errorOf, isCovered, median } from '../../src/tools/accuracy/model/error.ts';
export type { Point, Run };

const content = new URL('../../content/', import.meta.url);

export const runs: Run[] = parse(readFileSync(new URL('calibration.yaml', content), 'utf8'));
const accelerators: Accelerator[] = parse(readFileSync(new URL('accelerators.yaml', content), 'utf8'));

/** Every published value of the runs with what the model says now. */
export function pointsOf(some: readonly Run[] = runs): Point[] {
  return some.flatMap((run) => {
    const answer = predictCase({ id: run.id, ...run.input }, accelerators);
    if (!answer.metrics) throw new Error(`${run.id}: ${answer.problem}`);
    return (Object.entries(run.reported) as [Metric, number][]).map(([metric, reported]) => {
      const ours = answer.metrics[metric];
      if (!ours) throw new Error(`${run.id}: no ${metric}`);
      return { run, metric, kind: kindOf(metric), reported, ours };
    });
  });
}

// Constants that a refit may move: those marked "Open runs", each within its published range.
const free: [keyof typeof constants, number, number][] = [
  ['modelShare', 0.6, 0.98],
  ['fp8Share', 0.5, 0.85],
  ['causalShare', 0.5, 1],
  ['linkShare', 0.4, 0.8],
  ['overlapShare', 0.5, 0.95],
  ['scalingLossPerDoubling', 0.003, 0.03],
  ['convolutionShare', 0.3, 0.95],
  ['streamExponent', 0, 0.4],
  ['powerExponent', 0.5, 1],
  ['matmulShare', 0.85, 0.98],
  ['convolutionInferShare', 0.15, 0.5],
  ['decodeBandwidthShare', 0.5, 0.9],
  ['expertShare', 0.4, 0.8],
  ['expertOverlap', 0.2, 0.6],
  ['evaluationShare', 0.2, 0.8],
  ['busyWidth', 20, 400],
  ['tensorWidth', 0.4, 1],
  ['tensorOverlap', 0, 0.7],
  ['sustainedExponent', 0.33, 0.8],
  ['stackedMatmulShare', 0.75, 0.9],
  ['flashOnStacked', 0.4, 1],
  ['dequantiseBytes', 2, 16],
  ['selectiveKept', 0.4, 0.7],
  ['liveLayers', 1, 2],
  ['dequantisedKept', 1, 2],
  ['dequantisedLogits', 1, 2],
];
const freeTables: [keyof typeof constants, number, number][] = [
  ['networkGbs', 4, 50],
  ['fullClockWattsPerTflop', 0.6, 4.5],
  ['trafficPasses', 2, 14],
  ['scorePasses', 4, 30],
  ['flashShare', 0.4, 0.95],
  ['convolutionBytes', 6, 50],
  ['launchSecondsPerLayer', 2e-5, 1.6e-3],
  ['wholeRun', 1, 2.5],
  ['interleave', 1, 4],
  ['eagerNormBytes', 0, 18],
  ['logitBytes', 0.5, 10],
  ['imageKept', 1, 3],
  ['fragmentation', 1, 1.12],
];

interface Knob {
  get: () => number;
  set: (value: number) => void;
  low: number;
  high: number;
}

function knobs(): Knob[] {
  const numbers = constants as unknown as Record<string, number>;
  const tables = constants as unknown as Record<string, Record<string, number>>;
  const single = free.map(([key, low, high]) => ({
    get: () => numbers[key] ?? 0,
    set: (value: number) => {
      numbers[key] = value;
    },
    low,
    high,
  }));
  const nested = freeTables.flatMap(([key, low, high]) =>
    Object.keys(tables[key] ?? {}).map((inner) => ({
      get: () => tables[key]?.[inner] ?? 0,
      set: (value: number) => {
        const table = tables[key];
        if (table) table[inner] = value;
      },
      low,
      high,
    })),
  );
  return [...single, ...nested];
}

function loss(some: readonly Run[]): number {
  return pointsOf(some).reduce((sum, point) => {
    const off = Math.abs(Math.log(point.ours.p50 / point.reported));
    return sum + Math.min(off, 0.35 + 0.3 * off);
  }, 0);
}

/** What is left out together: all runs of a family on one kind of hardware and benchmark, or of an accelerator. */
export const leaving = {
  group: ({ group }: Run) => group,
  accelerator: ({ accelerator }: Run) => accelerator,
};

const folds = 12;

/** A twelfth of the groups at a time: the constants fitted again without them, and their points under those. Constants are put back. */
export function leaveOut(nameOf: (run: Run) => string): Point[] {
  const names = [...new Set(runs.map(nameOf))].sort();
  return Array.from({ length: folds }, (_, fold) => {
    const out = new Set(names.filter((_, index) => index % folds === fold));
    return refitted(
      runs.filter((run) => !out.has(nameOf(run))),
      runs.filter((run) => out.has(nameOf(run))),
    );
  }).flat();
}

function refitted(seen: readonly Run[], unseen: readonly Run[]): Point[] {
  const all = knobs();
  const before = all.map((knob) => knob.get());
  descend(all, seen);
  const points = pointsOf(unseen);
  all.forEach((knob, index) => {
    knob.set(before[index] ?? 0);
  });
  return points;
}

/** Moves the constants, each within its published range, to where they miss some runs least. */
export function fit(some: readonly Run[], steps: readonly number[] = [0.2, 0.1, 0.05]): void {
  descend(knobs(), some, steps);
}

function descend(all: readonly Knob[], some: readonly Run[], steps: readonly number[] = [0.2, 0.1, 0.05]): void {
  let best = loss(some);
  for (const step of steps) {
    for (const knob of all) {
      for (const factor of [1 + step, 1 / (1 + step)]) {
        const old = knob.get();
        knob.set(Math.min(knob.high, Math.max(knob.low, old * factor)));
        const now = loss(some);
        if (now < best - 1e-6) best = now;
        else knob.set(old);
      }
    }
  }
}
