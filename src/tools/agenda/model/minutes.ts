import { plural } from '../../../lib/plural.ts';
import { type Agenda, totalMinutes } from '../../../meeting/model.ts';

/** How the items fill the meeting, in minutes. */
export interface Budget {
  used: number;
  length: number;
  free: number;
  over: number;
  /** Minutes of items that decide or unblock. */
  deciding: number;
}

/** The minutes of an agenda against the length of its meeting. */
export function budgetOf({ items, minutes: length }: Pick<Agenda, 'items' | 'minutes'>): Budget {
  const used = totalMinutes(items);
  const deciding = totalMinutes(items.filter(({ outcome }) => outcome === 'decide' || outcome === 'unblock'));
  return { used, length, free: Math.max(0, length - used), over: Math.max(0, used - length), deciding };
}

/** "52 of 45 minutes: 7 over", said once and in one place. */
export function sayBudget({ used, length, over }: Budget): string {
  if (length === 0) return `${plural(used, 'minute')}, no length set`;
  return `${used} of ${plural(length, 'minute')}${over > 0 ? `: ${over} over` : ''}`;
}

/** What the minutes are for: how many are free and how many decide. */
export function sayUse({ used, free, deciding }: Budget): string {
  if (used === 0) return 'Nothing planned yet';
  const decide = deciding > 0 ? `${deciding} to decide` : 'nothing to decide';
  return free > 0 ? `${decide}, ${free} free` : decide;
}
