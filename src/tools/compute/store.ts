import { now, randomBytes } from '../../browser/clock.ts';
import { readText } from '../../browser/storage.ts';
import { makeId } from '../../lib/id.ts';
import { storageKey } from '../../meeting/project.ts';
import { saved } from '../../meeting/saved.ts';
import { layPlan, offerLines, tellProgress } from '../../meeting/store.ts';
import { keptCodec, runCodec } from './codec.ts';
import { differing, withOwnDates, withoutStale } from './model/sheet/changes.ts';
import { lineOf, planOf } from './model/sheet/handOn.ts';
import { mostKept } from './model/sheet/keep.ts';
import type { Changes, Tables } from './model/sheet/sheet.ts';
import type { Way } from './model/sheet/ways.ts';
import type { Hours } from './model/sheet/working.ts';
import { workOut } from './model/sheet/workOut.ts';

/** What the reader changed in the calculator; empty while it shows the example. */
export const $run = saved('compute:run', runCodec);

/** The set-ups that the reader keeps to compare, in the order they were kept. */
export const $kept = saved('compute:kept', keptCodec);

const restore = (before: ReturnType<typeof $kept.get>) => () => $kept.set(before);

/** Keeps a set-up beside the others; returns how to take it back, or null where four stand already. */
export function keep(name: string, changes: Changes): (() => void) | null {
  const before = $kept.get();
  if (before.length >= mostKept) return null;
  $kept.set([...before, { id: makeId(randomBytes), name, changes }]);
  return restore(before);
}

/** Gives a kept set-up another name. */
export const rename = (id: string, name: string): void =>
  $kept.set($kept.get().map((one) => (one.id === id ? { ...one, name } : one)));

/** Removes a kept set-up; returns how to bring it back. */
export function drop(id: string): () => void {
  const before = $kept.get();
  $kept.set(before.filter((one) => one.id !== id));
  return restore(before);
}

/** The clock on the reader's wall, to the minute: `2026-11-23T09:12`. */
export const wallNow = (): string => {
  const moment = new Date(now());
  return new Date(moment.getTime() - moment.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
};

/** The hours that the reader set for the team in the quiz; null where none were, so that nothing is fetched for the usual ones. */
export async function teamHours(): Promise<Hours | null> {
  if (readText(storageKey('readiness:settings')) === null) return null;
  return import('../../meeting/team-hours.ts').then(
    (team) => team.teamHours(),
    () => null,
  );
}

/** Tells the rest of the house what the sheet says now; nothing while it still shows the example. */
function handOn(changes: Changes, tables: Tables): void {
  if (Object.keys(changes).length === 0) {
    layPlan(null);
    offerLines('compute', []);
    tellProgress('compute-feasibility', null);
    return;
  }
  const { job, plan, finding } = workOut(changes, tables);
  layPlan(planOf(plan, finding, job, wallNow()));
  offerLines('compute', [lineOf(plan, finding, job, [])]);
  if (plan.verdict !== 'fits') nameWays(changes, tables);
  tellProgress('compute-feasibility', { text: finding.title, ticks: [], openBlockers: 0 });
}

// What would help is worked out after what was asked: sixty more plans, by a part that a fitting plan never fetches.
async function nameWays(changes: Changes, tables: Tables): Promise<void> {
  const ways = await waysOut(changes, tables);
  const { job, plan, finding } = workOut(changes, tables);
  if ($run.get() === changes) offerLines('compute', [lineOf(plan, finding, job, ways)]);
}

const worked = new WeakMap<Changes, Promise<Way[]>>();

/** The ways out of a sheet that does not fit, fetched with what works them out; none where that cannot be had. */
export function waysOut(changes: Changes, tables: Tables): Promise<Way[]> {
  const known = worked.get(changes);
  if (known) return known;
  const found = import('./model/sheet/ways.ts').then(
    ({ waysOf }) => waysOf(workOut(changes, tables).job, tables),
    () => [],
  );
  worked.set(changes, found);
  return found;
}

let telling: ReturnType<typeof setTimeout> | undefined;

// The answer is painted first: what the house is told takes three writes to storage.
function tellSoon(changes: Changes, tables: Tables): void {
  clearTimeout(telling);
  telling = setTimeout(() => handOn(changes, tables));
}

/** Replaces everything the reader changed; returns how to bring the old back. */
export function setRun(changes: Changes, tables: Tables): () => void {
  const before = $run.get();
  $run.set(changes);
  tellSoon(changes, tables);
  return () => {
    $run.set(before);
    tellSoon(before, tables);
  };
}

/** Lays some changes over the sheet; the first one makes the dates the reader's. Returns the way back. */
export const change = (patch: Changes, tables: Tables): (() => void) =>
  setRun(differing(withOwnDates($run.get(), withoutStale($run.get(), patch), wallNow())), tables);
