import { type Plan, plan } from '../index.ts';
import { type Job, unmeasured } from './job.ts';

/** The same run on a number of cards. */
export interface Scaled {
  cards: number;
  plan: Plan;
  /** How much faster the steps are than on the fewest cards, and which share of the added cards that is. */
  faster: number;
  efficiency: number;
  chosen: boolean;
}

const steps = 8;

/**
 * One run on more and more cards, doubled each time: every copy of the model keeps its batch, so the batch of the whole
 * step grows. Begins at the fewest cards that hold one copy.
 */
export function scaling(job: Job): Scaled[] {
  const { setup, card, rates, sheet } = job;
  const { tensor, pipeline, context } = setup.parallel;
  const split = tensor * pipeline * context;
  const counts = new Set(Array.from({ length: steps }, (_, power) => split * 2 ** power));
  counts.add(sheet.cards);
  const input = { ...unmeasured(job), runs: 1, parallelRuns: 1, evaluation: null, queueHours: 0 };
  const of = (cards: number): Plan =>
    plan({ ...setup, devices: cards, parallel: { ...setup.parallel, data: cards / split } }, card, input, rates);
  const all = [...counts].sort((a, b) => a - b).map((cards) => ({ cards, plan: of(cards) }));
  const first = all[0];
  if (!first) return [];
  return all.map(({ cards, plan: one }) => {
    const faster = one.estimate.throughputPerSecond.p50 / first.plan.estimate.throughputPerSecond.p50;
    return { cards, plan: one, faster, efficiency: (faster * first.cards) / cards, chosen: cards === sheet.cards };
  });
}
