import { now } from '../../browser/clock.ts';
import { saved } from '../../meeting/saved.ts';
import { layPlan, offerLines, tellProgress } from '../../meeting/store.ts';
import { runCodec } from './codec.ts';
import { differing, withOwnDates } from './model/sheet/changes.ts';
import { lineOf, planOf } from './model/sheet/handOn.ts';
import type { Changes, Tables } from './model/sheet/sheet.ts';
import { workOut } from './model/sheet/workOut.ts';

/** What the reader changed in the calculator; empty while it shows the example. */
export const $run = saved('compute:run', runCodec);

/** The clock on the reader's wall, to the minute: `2026-11-23T09:12`. */
export const wallNow = (): string => {
  const moment = new Date(now());
  return new Date(moment.getTime() - moment.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
};

/** Tells the rest of the house what the sheet says now; nothing while it still shows the example. */
function handOn(changes: Changes, tables: Tables): void {
  if (Object.keys(changes).length === 0) {
    layPlan(null);
    offerLines('compute', []);
    tellProgress('compute-feasibility', null);
    return;
  }
  const { job, plan, finding, ways } = workOut(changes, tables);
  layPlan(planOf(plan, finding, job, wallNow()));
  offerLines('compute', [lineOf(plan, finding, job, ways)]);
  tellProgress('compute-feasibility', { text: finding.title, ticks: [], openBlockers: 0 });
}

/** Replaces everything the reader changed; returns how to bring the old back. */
export function setRun(changes: Changes, tables: Tables): () => void {
  const before = $run.get();
  $run.set(changes);
  handOn(changes, tables);
  return () => {
    $run.set(before);
    handOn(before, tables);
  };
}

/** Lays some changes over the sheet; the first one makes the dates the reader's. Returns the way back. */
export const change = (patch: Changes, tables: Tables): (() => void) =>
  setRun(differing(withOwnDates($run.get(), patch, wallNow())), tables);
