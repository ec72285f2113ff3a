import { evalEnd, type Times, usualTimes } from '../../../lib/worktime.ts';
import { toInstant, toWall } from '../../../lib/zone.ts';
import type { ComputePlan } from '../../../meeting/model.ts';

/** How many runs of a plan were done at a moment. */
export interface Progress {
  done: number;
  /** Wall time of the count. */
  at: string;
  /** The plan it belongs to, by its start: a new plan starts counting anew. */
  start: string;
}

/**
 * A plan whose end is rescaled from the pace so far: start + (count − start) × runs / done.
 * A plan without a count, a count of another plan, or one before the start stays as it is.
 */
export function paced(plan: ComputePlan, runs: Progress | null, zone: string): ComputePlan {
  const start = toInstant(plan.trainStart, zone);
  const at = toInstant(runs?.at ?? '', zone);
  if (!runs || runs.start !== plan.trainStart || !(runs.done >= 1) || !(at > start)) return plan;
  const end = start + ((at - start) * plan.runs) / Math.min(runs.done, plan.runs);
  if (end - start > 1000 * 86_400_000) return plan;
  return { ...plan, trainEnd: toWall(end, zone), basis: 'measured' };
}

/** When the plan's numbers exist: training and evaluation with the buffer its basis asks for. */
export function planReady(plan: ComputePlan, zone: string, times: Times = usualTimes): number {
  const trainEnd = toInstant(plan.trainEnd, zone);
  const start = toInstant(plan.trainStart, zone);
  const span = { start: Number.isNaN(start) ? trainEnd : start, trainEnd, evalMinutes: plan.evalMinutes };
  return evalEnd(span, times[plan.basis]);
}
