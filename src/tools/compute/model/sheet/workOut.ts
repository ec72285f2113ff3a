import { type Plan, plan } from '../index.ts';
import { type Job, toJob, toSheet } from './job.ts';
import type { Changes, Tables } from './sheet.ts';
import { type Finding, findingOf } from './verdict.ts';

/** A sheet worked out: what was asked, what the cost model says, and the same in words. */
export interface Answer {
  job: Job;
  plan: Plan;
  finding: Finding;
}

// The store and the view ask for the same sheet one after the other.
const done = new WeakMap<Changes, { tables: Tables; answer: Answer }>();

/** Works out a sheet. Total for any changes that the codec or the fields let through. */
export function workOut(changes: Changes, tables: Tables): Answer {
  const known = done.get(changes);
  if (known?.tables === tables) return known.answer;
  const job = toJob(toSheet(changes, tables), tables);
  const whole = plan(job.setup, job.card, job.input, job.rates);
  const answer = { job, plan: whole, finding: findingOf(whole, job) };
  done.set(changes, { tables, answer });
  return answer;
}
