import type { ChecklistCopy, ComputeCopy, Readiness } from './model.ts';

const sorted = (_: string, value: unknown): unknown =>
  value !== null && typeof value === 'object' && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
    : value;

/** Whether two copies say the same, in whatever order a link brought them. */
export const isSameCopy = <Copy extends ChecklistCopy | ComputeCopy | Readiness>(one: Copy, other: Copy): boolean =>
  JSON.stringify(one, sorted) === JSON.stringify(other, sorted);
