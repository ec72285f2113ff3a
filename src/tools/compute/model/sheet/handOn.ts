import { plural } from '../../../../lib/plural.ts';
import { writeQuantity } from '../../../../lib/quantity.ts';
import { laterBy } from '../../../../lib/walltime.ts';
import type { AgendaLine, ComputePlan } from '../../../../meeting/model.ts';
import type { Plan } from '../index.ts';
import { trains } from '../kind.ts';
import { differing } from './changes.ts';
import { duration, gigabytes, money } from './figures.ts';
import type { Job } from './job.ts';
import { shortName } from './names.ts';
import type { Sheet } from './sheet.ts';
import { type Finding, momentOf, stepName } from './verdict.ts';

/** Something a team could do, as an act: "rent one H100". */
export interface Act {
  act: string;
}

const machine = ({ card, sheet }: Job): string => {
  const cards = sheet.cards * sheet.atOnce;
  return cards > 1 ? `${cards} × ${shortName(card)}` : shortName(card);
};

const runsOf = ({ model, input }: Job): string =>
  `${model.name}, ${input.runs === 1 ? 'one run' : `${writeQuantity(input.runs)} runs`}`;

// Whether the step in the sum is the one the reader timed.
const timed = ({ estimate }: Plan, { measuredSeconds: seconds }: Sheet): boolean =>
  seconds !== null && Math.abs(estimate.secondsPerStep.p50 / seconds - 1) < 1e-6;

/** What the reader set, as far as a line of words can say it: no lists, no shape read from a file. */
const inputsOf = (sheet: Sheet): NonNullable<ComputePlan['inputs']> =>
  Object.fromEntries(
    Object.entries(differing(sheet)).flatMap(([key, value]) =>
      value === '' || typeof value === 'object' ? [] : [[key, value]],
    ),
  );

/**
 * What other tools learn of the sheet: dates as wall time, hours likely, cost in the reader's currency.
 * Null when the card cannot hold the step: such a run has no end that anyone could plan with.
 */
export function planOf(plan: Plan, finding: Finding, job: Job, updatedAt: string): ComputePlan | null {
  if (plan.facts.memory === 'no') return null;
  const { sheet, input } = job;
  const inCurrency = (usd: number | undefined) => (usd === undefined ? null : usd * sheet.perUsd);
  return {
    title: runsOf(job),
    runs: input.runs,
    trainStart: laterBy(input.start, Math.round(input.queueHours * 60)),
    trainEnd: plan.trainEnd.p50,
    trainEndLate: plan.trainEnd.p90,
    evalMinutes: Math.round(plan.evaluationWallHours.p50 * 60),
    evalEnd: plan.evaluationEnd.p50,
    basis: timed(plan, sheet) ? 'measured' : 'estimated',
    device: machine(job),
    memoryGb: plan.estimate.memoryGb.p50,
    runHours: plan.runHours.p50,
    deviceHours: plan.sweepDeviceHours.p50,
    costLow: inCurrency(plan.costUsd?.p10),
    costHigh: inCurrency(plan.costUsd?.p90),
    currency: sheet.currency,
    inputs: inputsOf(sheet),
    verdict: finding.title,
    updatedAt,
  };
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function questionOf(plan: Plan, job: Job, ways: readonly Act[]): string {
  if (plan.verdict === 'fits') return `${trains(job.setup.work) ? 'Train' : 'Run'} ${runsOf(job)} on ${machine(job)}`;
  if (plan.verdict === 'probably' || plan.verdict === 'not-known-yet')
    return `Measure 50 steps of ${job.model.name} before the plan stands`;
  const [first, second] = ways;
  if (!first) return `Drop ${job.model.name}, or find other hardware`;
  return capital(second ? `${first.act}, or ${second.act}` : `${first.act}, or drop the plan`);
}

/** The finding as it would stand on an agenda: what the room decides, with the numbers as its note. */
export function lineOf(plan: Plan, finding: Finding, job: Job, ways: readonly Act[]): AgendaLine {
  const { sheet, input } = job;
  const cost = plan.costUsd ? `, ${money(plan.costUsd, sheet.currency, sheet.perUsd)}` : '';
  const memory = `${gigabytes(plan.estimate.memoryGb.p50)} of ${job.card.memoryGb}\u00a0GB`;
  const ends = momentOf(plan.evaluationEnd.p50, input.start);
  const sum =
    plan.facts.memory === 'no'
      ? `${memory} for one ${stepName(job.setup)}.`
      : `${memory}, ${duration(plan.totalHours)} for ${plural(input.runs, 'run')} with evaluation${cost}, likely until ${ends}.`;
  const note = `${finding.title}. ${runsOf(job)} on ${machine(job)}: ${sum}`;
  return {
    id: 'compute:verdict',
    practice: 'compute-feasibility',
    from: 'Compute calculator',
    title: questionOf(plan, job, ways),
    minutes: plan.verdict === 'fits' ? 5 : 15,
    outcome: 'decide',
    note,
  };
}
