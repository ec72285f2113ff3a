import { clockOf, dayOf, dayWithYear } from '../../../../lib/walltime.ts';
import type { Plan, Setup } from '../index.ts';
import { decodes, trains } from '../kind.ts';
import { about, duration, gigabytes, money } from './figures.ts';
import type { Job } from './job.ts';

/** A moment as "Fri 2 Oct, 09:46", with the year where it is not the year of `from`. */
export const momentOf = (wall: string, from: string): string =>
  `${wall.slice(0, 4) === from.slice(0, 4) ? dayOf(wall) : dayWithYear(wall)}, ${clockOf(wall)}`;

/** What is done again and again, in words. */
export const stepName = ({ work }: Setup): string =>
  trains(work) ? 'training step' : decodes(work) ? 'step of writing' : 'batch';

export interface Finding {
  icon: 'check' | 'clock' | 'warn' | 'block';
  /** One sentence, without its full stop. */
  title: string;
  reason: string;
}

const listed = (words: string[]): string =>
  words.length > 1 ? `${words.slice(0, -1).join(', ')} and ${words.at(-1)}` : (words[0] ?? '');

// The parts of the answer in the order in which they stop a project.
function titleOf({ facts, verdict }: Plan): Pick<Finding, 'icon' | 'title'> {
  if (facts.memory === 'no') return { icon: 'block', title: 'Does not fit the card' };
  const broken = [facts.date === 'late' && 'misses the date', facts.money === 'over' && 'breaks the budget'];
  const missed = broken.filter((word) => word !== false);
  if (missed.length > 0) {
    return { icon: facts.money === 'over' ? 'block' : 'warn', title: `Fits the card, ${listed(missed)}` };
  }
  if (verdict === 'not-known-yet') return { icon: 'clock', title: 'Not known yet' };
  if (verdict === 'probably') return { icon: 'clock', title: 'Not known yet, probably fits' };
  const kept = ['the card'];
  if (facts.date === 'in-time') kept.push('the date');
  if (facts.money === 'in-budget') kept.push('the budget');
  return { icon: 'check', title: `Fits ${listed(kept)}` };
}

/** The verdict in words: one sentence said first, and its reason with the numbers. */
export function findingOf(plan: Plan, job: Job): Finding {
  const { facts, estimate, evaluationEnd } = plan;
  const { sheet, card, input } = job;
  const used = `One ${stepName(job.setup)} takes about ${about(estimate.memoryGb.p50)} of ${card.memoryGb}\u00a0GB.`;
  const crossing = [
    facts.memory === 'probably' && 'the memory',
    facts.date === 'probably' && 'the date',
    facts.money === 'probably' && 'the budget',
  ].filter((word) => word !== false);
  const tight =
    crossing.length > 0
      ? `The range crosses ${listed(crossing)}: measure 50 steps and enter them under Measured.`
      : facts.memory === 'fits' && estimate.memoryGb.p50 > 0.85 * card.memoryGb
        ? 'That is more than the 85% we plan with.'
        : '';
  const many = input.runs > 1 ? `${about(input.runs)} runs take` : 'The run takes';
  const evaluated = plan.evaluationWallHours.p50 > 0 ? ' with evaluation' : '';
  const time = `${many} ${duration(plan.totalHours)}${evaluated}, likely until ${momentOf(evaluationEnd.p50, input.start)}`;
  const due =
    input.deadline === null
      ? '.'
      : facts.date === 'late'
        ? `, and are needed by ${dayOf(input.deadline)}.`
        : `, needed by ${dayOf(input.deadline)}.`;
  const cost =
    plan.costUsd && facts.money !== 'no-budget'
      ? ` The cost is ${money(plan.costUsd, sheet.currency, sheet.perUsd)}, for a budget of ${money({ p10: input.budgetUsd ?? 0, p90: input.budgetUsd ?? 0 }, sheet.currency, sheet.perUsd)}.`
      : '';
  // What does not fit the memory has no hours.
  const rest = facts.memory === 'no' ? `The card can use ${gigabytes(facts.usableMemoryGb)}.` : `${time}${due}${cost}`;
  return { ...titleOf(plan), reason: [used, rest, tight].filter(Boolean).join(' ') };
}
