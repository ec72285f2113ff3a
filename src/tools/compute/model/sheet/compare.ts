import { type Plan, plan } from '../index.ts';
import type { Accelerator } from '../types.ts';
import { type Job, unmeasured } from './job.ts';

/** How many cards are shown before the reader asks for all. */
export const rowsAtFirst = 6;

/** The whole plan on one kind of card. */
export interface Row {
  card: Accelerator;
  plan: Plan;
  chosen: boolean;
  mine: boolean;
}

const rank = ({ chosen, mine, plan }: Row): number => {
  if (chosen) return 0;
  if (mine) return 1;
  if (plan.facts.memory === 'no') return 4;
  return plan.costUsd ? 2 : 3;
};

/** What a card is ordered by among its kind: the cost of the plan, else its hours. */
const weight = ({ plan }: Row): number => plan.costUsd?.p50 ?? plan.totalHours.p50;

/** The plan on every card: the chosen one, the reader's own, those with a known price by cost, the rest by hours. */
export function compare(job: Job, accelerators: readonly Accelerator[]): Row[] {
  const { setup, input, rates, sheet, card: chosen } = job;
  const others = unmeasured(job);
  return accelerators
    .map((one): Row => {
      const card = one.id === chosen.id ? chosen : one;
      const mine = sheet.mine.includes(card.id);
      return { card, mine, chosen: card === chosen, plan: plan(setup, card, card === chosen ? input : others, rates) };
    })
    .sort((a, b) => rank(a) - rank(b) || weight(a) - weight(b));
}
