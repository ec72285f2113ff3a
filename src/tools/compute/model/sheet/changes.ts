import { example } from './example.ts';
import type { Changes, Sheet } from './sheet.ts';
import { folded } from './touched.ts';

// Fields that a measured step does not depend on: how much is done, when, and at what price.
const apart = new Set<string>([
  ...['runs', 'seeds', 'samples', 'epochs', 'tokens', 'amount', 'start', 'needBy', 'budget', 'mine'],
  ...['evaluate', 'evalMinutes', 'evalExamples', ...folded.plan, ...folded.rates, 'measuredSeconds', 'measuredGb'],
]);

/** A measured step belongs to one set-up on one card: a patch that changes either takes the measurement back. */
export function withoutStale(before: Changes, patch: Changes): Changes {
  const measured = (before.measuredSeconds ?? before.measuredGb ?? null) !== null;
  const fresh = 'measuredSeconds' in patch || 'measuredGb' in patch;
  if (!measured || fresh || Object.keys(patch).every((key) => apart.has(key))) return patch;
  return { ...patch, measuredSeconds: null, measuredGb: null };
}

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
