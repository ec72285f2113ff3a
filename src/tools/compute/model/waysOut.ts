import type { Measured } from './calibrate.ts';
import { estimate } from './estimate.ts';
import { defaultRates } from './money.ts';
import { type Plan, type PlanInput, plan, type Verdict } from './plan.ts';
import type { Accelerator, ModelShape, Range, Rates, Setup } from './types.ts';
import {
  acceleratorChanges,
  type Change,
  combinedChanges,
  inputChanges,
  setupChanges,
  type WayOutId,
} from './wayOutChanges.ts';

/** What may help, with the numbers it leads to. */
export interface WayOut {
  id: WayOutId;
  /** Fields to merge into the set-up; undo by merging the old ones back. */
  setup: Partial<Setup>;
  /** Fields to merge into the plan's input. */
  input: Partial<PlanInput>;
  acceleratorId: string | null;
  verdict: Verdict;
  memoryGb: Range;
  totalHours: Range;
  costUsd: Range | null;
  trainEnd: string;
}

const verdictOrder: Record<Verdict, number> = {
  fits: 0,
  probably: 1,
  'not-known-yet': 2,
  'fits-card-misses-date': 3,
  'does-not-fit': 4,
};

/**
 * Changes, each computed by running the model again, that lead to a better verdict or lower memory, best verdict and then
 * cheapest first. `smaller` are variants of the same family that the page knows; `accelerators` those the reader may use.
 * A measured step goes along, scaled by what the model says that the change does.
 */
export function waysOut(
  setup: Setup,
  accelerator: Accelerator,
  input: PlanInput,
  accelerators: readonly Accelerator[],
  smaller: readonly ModelShape[] = [],
  rates: Rates = defaultRates,
): WayOut[] {
  const now = plan(setup, accelerator, input, rates);
  const tried = (changes: readonly Change[]) =>
    changes.map((change) => wayOut(change, setup, accelerator, input, rates)).filter((way) => helps(way, now));
  const single = tried([
    ...setupChanges(setup, accelerator, smaller),
    ...inputChanges(input),
    ...acceleratorChanges(accelerator, accelerators),
  ]);
  // Two changes together only where no single one of the same set-up makes room.
  const alone = single.some((way) => way.acceleratorId === null && way.verdict !== 'does-not-fit');
  const ways = now.facts.memory === 'no' && !alone ? [...single, ...tried(combinedChanges(setup))] : single;
  return ways.sort((a, b) => verdictOrder[a.verdict] - verdictOrder[b.verdict] || costOf(a) - costOf(b));
}

function wayOut(change: Change, setup: Setup, accelerator: Accelerator, input: PlanInput, rates: Rates): WayOut {
  const changed = { ...setup, ...change.setup };
  const patch: Partial<PlanInput> = { ...change.input };
  if (input.measured) patch.measured = carried(change, setup, changed, accelerator, input.measured);
  const next = plan(changed, change.accelerator ?? accelerator, { ...input, ...patch }, rates);
  return {
    id: change.id,
    setup: change.setup ?? {},
    input: patch,
    acceleratorId: change.accelerator?.id ?? null,
    verdict: next.verdict,
    memoryGb: next.estimate.memoryGb,
    totalHours: next.totalHours,
    costUsd: next.costUsd,
    trainEnd: next.trainEnd.p50,
  };
}

// A measurement holds for its own set-up; for another it is moved by the ratio of two estimates. Another chip starts anew.
function carried(change: Change, setup: Setup, changed: Setup, accelerator: Accelerator, measured: Measured): Measured {
  if (change.accelerator) return {};
  if (!change.setup) return measured;
  const before = estimate(setup, accelerator);
  const after = estimate(changed, accelerator);
  const { secondsPerStep, peakMemoryGb } = measured;
  return {
    ...(secondsPerStep === undefined
      ? {}
      : { secondsPerStep: (secondsPerStep * after.secondsPerStep.p50) / before.secondsPerStep.p50 }),
    ...(peakMemoryGb === undefined ? {} : { peakMemoryGb: (peakMemoryGb * after.memoryGb.p50) / before.memoryGb.p50 }),
  };
}

function helps(way: WayOut, now: Plan): boolean {
  const gain = verdictOrder[now.verdict] - verdictOrder[way.verdict];
  if (gain !== 0) return gain > 0;
  const smaller = now.facts.memory !== 'fits' && way.memoryGb.p50 < 0.97 * now.estimate.memoryGb.p50;
  const sooner = now.facts.date === 'late' && way.totalHours.p50 < 0.97 * now.totalHours.p50;
  return smaller || sooner;
}

function costOf(way: WayOut): number {
  return way.costUsd?.p50 ?? way.totalHours.p50;
}

export type { WayOutId } from './wayOutChanges.ts';
