import { beforeEach, expect, test } from 'vitest';
import { $lines, $plan, $progress } from '../../src/meeting/store.ts';
import { $run, change, setRun } from '../../src/tools/compute/store.ts';
import { accelerators, models } from '../compute/tables.ts';

const tables = { accelerators, models };

/** What the house is told comes in the task after the change. */
const told = () => new Promise((done) => setTimeout(done));

beforeEach(async () => {
  setRun({}, tables);
  await told();
});

test('a change lays the plan on the table, offers a line and tells where the practice stands', async () => {
  change({ runs: 8, start: '2026-11-23T09:00' }, tables);
  await told();
  expect($run.get()).toEqual({ runs: 8, start: '2026-11-23T09:00', needBy: '' });
  expect($plan.get()).toMatchObject({ runs: 24, trainStart: '2026-11-23T09:00', verdict: 'Fits the card' });
  expect($lines.get()['compute']).toHaveLength(1);
  expect($progress.get()['compute-feasibility']).toEqual({ text: 'Fits the card', ticks: [], openBlockers: 0 });
});

test('reset takes everything back, and undo brings it again', async () => {
  change({ runs: 8, start: '2026-11-23T09:00' }, tables);
  await told();
  const laid = { ...$plan.get(), updatedAt: '' };
  const undo = setRun({}, tables);
  await told();
  expect([$run.get(), $plan.get(), $lines.get()['compute'], $progress.get()]).toEqual([{}, null, [], {}]);
  undo();
  await told();
  expect({ ...$plan.get(), updatedAt: '' }).toEqual(laid);
});

test('a value that is typed back to the example is not kept', () => {
  change({ batch: 32, start: '2026-11-23T09:00' }, tables);
  change({ batch: 16 }, tables);
  expect($run.get()).toEqual({ start: '2026-11-23T09:00', needBy: '' });
});
