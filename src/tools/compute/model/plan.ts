import { usableMemoryGb } from './accelerator.ts';
import { rangeAround, scaleRange } from './band.ts';
import { calibrate, type Measured } from './calibrate.ts';
import { estimate } from './estimate.ts';
import { type Evaluation, evaluationTime } from './evaluation.ts';
import { defaultRates } from './money.ts';
import type { Accelerator, Estimate, Range, Rates, Setup } from './types.ts';
import { addHours } from './wallClock.ts';

/** What a team wants to do with a set-up. */
export interface PlanInput {
  /** Settings × seeds. */
  runs: number;
  /** Runs at the same time, each on its own `setup.devices`. */
  parallelRuns: number;
  /** First moment of training, ISO date-time without zone: wall clock of the team. */
  start: string;
  /** Hours in the queue before the first run. */
  queueHours: number;
  /** Each run is paid this many times: 1.1 means one in ten is repeated. */
  restartFactor: number;
  /** Either minutes of evaluation per run as measured, or what is evaluated. Null: no evaluation. */
  evaluation: { minutesPerRun: number } | Evaluation | null;
  deadline: string | null;
  budgetUsd: number | null;
  /** What one short run of exactly this set-up on this accelerator showed. */
  measured?: Measured;
}

export type Verdict = 'fits' | 'probably' | 'fits-card-misses-date' | 'not-known-yet' | 'does-not-fit';

export interface Plan {
  estimate: Estimate;
  /** Hours of one run, of the whole sweep on the calendar, of its devices together, and of the evaluation. */
  runHours: Range;
  sweepWallHours: Range;
  sweepDeviceHours: Range;
  evaluationWallHours: Range;
  totalHours: Range;
  trainEnd: { p50: string; p90: string };
  evaluationEnd: { p50: string; p90: string };
  costUsd: Range | null;
  energyKwh: Range;
  verdict: Verdict;
  facts: PlanFacts;
}

/** The numbers a sentence about the verdict needs. */
export interface PlanFacts {
  usableMemoryGb: number;
  memoryGb: Range;
  memory: 'fits' | 'probably' | 'no';
  date: 'in-time' | 'probably' | 'late' | 'no-deadline';
  /** Negative when late. */
  spareHours: number | null;
  money: 'in-budget' | 'probably' | 'over' | 'no-budget' | 'no-price';
  spareUsd: number | null;
}

/**
 * Calendar, cost and verdict of a whole plan: runs × restarts + queue + evaluation.
 * Dates are plain wall-clock arithmetic on the given start; a working calendar is laid over them elsewhere.
 */
export function plan(setup: Setup, accelerator: Accelerator, input: PlanInput, rates: Rates = defaultRates): Plan {
  const one = calibrate(estimate(setup, accelerator, rates), input.measured ?? {});
  const rounds = Math.ceil(Math.max(1, input.runs) / Math.max(1, input.parallelRuns));
  const restarts = Math.max(1, input.restartFactor);
  const sweep = scaleRange(one.hoursPerRun, rounds * restarts);
  const evaluation = scaleRange(evaluationHours(setup, accelerator, input.evaluation), rounds);
  const queue = Math.max(0, input.queueHours);
  const total: Range = {
    p10: queue + sweep.p10 + evaluation.p10,
    p50: queue + sweep.p50 + evaluation.p50,
    p90: queue + sweep.p90 + evaluation.p90,
  };
  const whole = Math.max(1, input.runs) * restarts;
  const deviceHours = scaleRange(one.deviceHours, whole);
  const evaluationShare = one.hoursPerRun.p50 > 0 ? 1 + evaluation.p50 / Math.max(sweep.p50, 1e-9) : 1;
  const cost = one.costUsd === null ? null : scaleRange(one.costUsd, whole * evaluationShare);
  const facts = judge(accelerator, one, total, cost, input);
  return {
    estimate: one,
    runHours: one.hoursPerRun,
    sweepWallHours: sweep,
    sweepDeviceHours: deviceHours,
    evaluationWallHours: evaluation,
    totalHours: total,
    trainEnd: { p50: addHours(input.start, queue + sweep.p50), p90: addHours(input.start, queue + sweep.p90) },
    evaluationEnd: { p50: addHours(input.start, total.p50), p90: addHours(input.start, total.p90) },
    costUsd: cost,
    energyKwh: scaleRange(one.energyKwh, whole * evaluationShare),
    verdict: verdictOf(setup, facts),
    facts,
  };
}

function evaluationHours(setup: Setup, accelerator: Accelerator, evaluation: PlanInput['evaluation']): Range {
  if (evaluation === null) return { p10: 0, p50: 0, p90: 0 };
  if ('minutesPerRun' in evaluation) return rangeAround(Math.max(0, evaluation.minutesPerRun) / 60, 1, 1);
  return evaluationTime(setup, accelerator, evaluation);
}

function judge(accelerator: Accelerator, one: Estimate, total: Range, cost: Range | null, input: PlanInput): PlanFacts {
  const usable = usableMemoryGb(accelerator);
  const spareHours =
    input.deadline === null ? null : (Date.parse(`${input.deadline}Z`) - Date.parse(`${input.start}Z`)) / 3.6e6;
  const late = (hours: number) => spareHours !== null && hours > spareHours;
  const dear = (usd: number) => input.budgetUsd !== null && usd > input.budgetUsd;
  return {
    usableMemoryGb: usable,
    memoryGb: one.memoryGb,
    memory: one.memoryGb.p90 <= usable ? 'fits' : one.memoryGb.p50 <= usable ? 'probably' : 'no',
    date: spareHours === null ? 'no-deadline' : late(total.p50) ? 'late' : late(total.p90) ? 'probably' : 'in-time',
    spareHours: spareHours === null ? null : spareHours - total.p90,
    money:
      input.budgetUsd === null
        ? 'no-budget'
        : cost === null
          ? 'no-price'
          : dear(cost.p50)
            ? 'over'
            : dear(cost.p90)
              ? 'probably'
              : 'in-budget',
    spareUsd: input.budgetUsd === null || cost === null ? null : input.budgetUsd - cost.p90,
  };
}

// "Not known yet" is for runs whose size nobody has typed: no amount of work, no date.
function verdictOf(setup: Setup, facts: PlanFacts): Verdict {
  if (facts.memory === 'no' || facts.money === 'over') return 'does-not-fit';
  if (setup.amount === null) return 'not-known-yet';
  if (facts.date === 'late') return 'fits-card-misses-date';
  if (facts.memory === 'probably' || facts.date === 'probably' || facts.money === 'probably') return 'probably';
  return 'fits';
}
