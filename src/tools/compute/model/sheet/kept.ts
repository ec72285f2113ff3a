import type { Plan } from '../index.ts';
import { about, duration, gigabytes, money } from './figures.ts';
import type { Job } from './job.ts';
import type { Kept } from './keep.ts';
import { cardName, shortName } from './names.ts';
import type { Tables } from './sheet.ts';
import { knows } from './tables.ts';
import { momentOf } from './verdict.ts';
import { workOut } from './workOut.ts';

/** A name to begin with: "ViT-L/16 on 2 × H100, batch 8". */
export function usualName({ model, card, sheet }: Job): string {
  const cards = sheet.cards > 1 ? `${sheet.cards} × ` : '';
  return `${model.name} on ${cards}${shortName(card)}, batch ${sheet.batch}`.slice(0, 60);
}

/** One set-up in numbers, with its units in the keys; null where there is none. */
export interface Side {
  name: string;
  model: string;
  work: string;
  card: string;
  cardsPerRun: number;
  batchPerCard: number;
  precision: string;
  verdict: string;
  memoryGb: Plan['estimate']['memoryGb'];
  memoryGiB: number;
  secondsPerStep: Plan['estimate']['secondsPerStep'];
  runs: number;
  totalHours: Plan['totalHours'];
  deviceHours: number;
  evaluationEnd: Plan['evaluationEnd'];
  cost: Plan['totalHours'] | null;
  currency: string;
  energyKwh: number;
  co2eKg: number;
  measured: boolean;
}

const scaled = ({ p10, p50, p90 }: Plan['totalHours'], by: number) => ({ p10: p10 * by, p50: p50 * by, p90: p90 * by });

/** What a kept set-up comes to. */
export function sideOf(name: string, job: Job, plan: Plan, verdict: string): Side {
  const { sheet, setup, input, card, model } = job;
  const { estimate } = plan;
  return {
    name,
    model: model.name,
    work: setup.work,
    card: cardName(card).replace('\u00a0', ' '),
    cardsPerRun: sheet.cards,
    batchPerCard: sheet.batch,
    precision: sheet.precision,
    verdict,
    memoryGb: estimate.memoryGb,
    memoryGiB: estimate.memoryGb.p50 / 1.073741824,
    secondsPerStep: estimate.secondsPerStep,
    runs: input.runs,
    totalHours: plan.totalHours,
    deviceHours: plan.sweepDeviceHours.p50,
    evaluationEnd: plan.evaluationEnd,
    cost: plan.costUsd && scaled(plan.costUsd, sheet.perUsd),
    currency: sheet.currency,
    energyKwh: plan.energyKwh.p50,
    co2eKg: plan.energyKwh.p50 * sheet.gridKgPerKwh,
    measured: input.measured !== undefined,
  };
}

/** All kept set-ups worked out. One whose model or card is in no table any more is left out. */
export const sidesOf = (kept: readonly Kept[], tables: Tables): { kept: Kept; side: Side }[] =>
  kept
    .filter(({ changes }) => knows(tables, changes))
    .map((one) => {
      const { job, plan, finding } = workOut(one.changes, tables);
      return { kept: one, side: sideOf(one.name, job, plan, finding.title) };
    });

type Line = [name: string, say: (side: Side) => string, weigh?: (side: Side) => number];

const fits = (side: Side): boolean => !side.verdict.startsWith('Does not fit');
const whole = (side: Side, text: string): string => (fits(side) ? text : '–');

/** The rows of the comparison: a name, what each set-up says, and what makes one of them the best. */
export const lines: readonly Line[] = [
  ['Verdict', ({ verdict }) => verdict],
  ['Model', ({ model }) => model],
  ['Cards per run', ({ cardsPerRun, card }) => `${cardsPerRun} × ${card}`],
  ['Batch per card', ({ batchPerCard, precision }) => `${batchPerCard}, ${precision}`],
  [
    'Memory',
    ({ memoryGb, memoryGiB }) => `${gigabytes(memoryGb.p50)} (${about(memoryGiB)} GiB)`,
    (s) => s.memoryGb.p50,
  ],
  ['One step', ({ secondsPerStep, measured }) => `${about(secondsPerStep.p50)} s${measured ? ', measured' : ''}`],
  ['Runs', ({ runs }) => String(runs)],
  ['Whole plan', (s) => whole(s, duration(s.totalHours)), (s) => (fits(s) ? s.totalHours.p50 : Number.NaN)],
  ['Likely ready', (s) => whole(s, momentOf(s.evaluationEnd.p50, ''))],
  ['Ready, nine in ten', (s) => whole(s, momentOf(s.evaluationEnd.p90, ''))],
  ['Cards × hours', (s) => whole(s, `${about(s.deviceHours)} h`), (s) => (fits(s) ? s.deviceHours : Number.NaN)],
  [
    'Cost',
    (s) => whole(s, s.cost ? money(s.cost, s.currency, 1) : 'no price'),
    (s) => (fits(s) && s.cost ? s.cost.p50 : Number.NaN),
  ],
  [
    'Energy',
    (s) => whole(s, `${about(s.energyKwh)} kWh, ${about(s.co2eKg)} kg CO₂e`),
    (s) => (fits(s) ? s.energyKwh : Number.NaN),
  ],
];

/** The places of the set-ups that are best in a row; none where all are alike or nothing is weighed. */
export function bestIn(weigh: Line[2], sides: readonly Side[]): Set<number> {
  if (!weigh || sides.length < 2) return new Set();
  const values = sides.map(weigh);
  const real = values.filter(Number.isFinite);
  const least = Math.min(...real);
  if (real.length === 0 || real.every((value) => value === least)) return new Set();
  return new Set(values.flatMap((value, at) => (value === least ? [at] : [])));
}
