import { plural } from '../../../lib/plural.ts';
import { type Choice, called, count, type Judged, order, steps } from './candidates.ts';
import { properties } from './path.ts';

/** What is said when a step of the order decides, one for each step. */
const says: readonly ((best: Judged, next: Judged) => string)[] = [
  (best, next) =>
    next.decision.path
      ? `it is ${best.decision.path} where ${called(next)} is ${next.decision.path}. ${next.decision.reason}`
      : `${called(next)} is not fully compared yet.`,
  (best, next) =>
    `it differs in ${plural(count(best, 'different'), 'property', 'properties')}, ${called(next)} in ${count(next, 'different')}.`,
  (best, next) =>
    `it is the same in ${count(best, 'same')} of ${properties.length} properties, ${called(next)} in ${count(next, 'same')}.`,
  (best, next) => `its licence is ${best.licence.colour}, that of ${called(next)} is ${next.licence.colour}.`,
  (_, next) => `it is larger than ${called(next)}.`,
];

/** Why the best candidate is the best; '' where there is none, or nothing to be better than. */
export function because({ judged, best }: Choice): string {
  const next = [...judged].sort(order).find((one) => one !== best);
  if (!best || !next || best.decision.path === 'none') return '';
  const at = steps.findIndex((of) => of(best) !== of(next));
  const why = says[at]?.(best, next) ?? `it was named before ${called(next)}, and nothing else tells them apart.`;
  return `${called(best)} is the best of ${judged.length}: ${why}`;
}
