import { example } from './example.ts';
import type { Changes, Sheet } from './sheet.ts';

/** Only what differs from the example: all that is worth saving. */
export function differing(changes: Changes): Changes {
  const same = (key: keyof Sheet) => String(changes[key]) === String(example[key]);
  const entries = (Object.keys(changes) as (keyof Sheet)[]).filter((key) => !same(key));
  return Object.fromEntries(entries.map((key) => [key, changes[key]])) as Changes;
}

/**
 * The example's dates belong to the example. With the reader's first change the plan starts in the next full hour and is
 * needed by no day, unless the change says otherwise.
 * @param before what the reader had changed until now
 */
export function withOwnDates(before: Changes, patch: Changes, wallNow: string): Changes {
  const changes = { ...before, ...patch };
  if (before.start !== undefined || Object.keys(differing(changes)).length === 0) return changes;
  const hour = new Date(`${wallNow.slice(0, 13)}:00Z`).getTime() + 3.6e6;
  return { needBy: '', ...before, start: new Date(hour).toISOString().slice(0, 16), ...patch };
}
