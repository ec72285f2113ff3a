import { readDays } from '../../../lib/workdays.ts';
import { workdaysUntil } from './calendar.ts';
import { type Collection, effort } from './collection.ts';
import type { Pilot } from './pilot.ts';

/** What can be labelled until a deadline. */
export interface Reach {
  workingDays: number;
  items: number;
  train: number;
  validate: number;
  test: number;
}

/** How many items can be labelled until a deadline, and how they are split; a sentence where that cannot be said. */
export function reach(collection: Collection, { deadline, train, validate }: Pilot): Reach | string {
  if (!collection.start) return 'Enter the first day above.';
  if (!deadline) return 'Enter the day the labels have to be ready.';
  if (deadline < collection.start) return 'The deadline lies before the first day.';
  const one = effort({ ...collection, items: 1 });
  if (typeof one === 'string') return one;
  if (one.days === 0) return 'Enter how long one label takes.';
  const workingDays = workdaysUntil(collection.start, deadline, new Set(readDays(collection.holidays).days));
  // The estimate rounds its days to nine digits, so the last item is settled by asking it.
  const fits = (items: number) => {
    const found = effort({ ...collection, items });
    return typeof found !== 'string' && found.workingDays <= workingDays;
  };
  const near = Math.floor(workingDays / one.days);
  const items = fits(near + 1) ? near + 1 : fits(near) ? near : Math.max(0, near - 1);
  const forTraining = Math.round(items * train);
  const forValidation = Math.min(items - forTraining, Math.round(items * validate));
  return { workingDays, items, train: forTraining, validate: forValidation, test: items - forTraining - forValidation };
}
