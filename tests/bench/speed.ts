// Times one estimate and a comparison over all accelerators; run it as `npm run bench:speed`. Exit 1 over the limit.
import { defaultSetup, estimate, type PlanInput, plan, waysOut } from '../../src/tools/compute/model/index.ts';
import { accelerators, models } from '../compute/tables.ts';

const input: PlanInput = {
  runs: 36,
  parallelRuns: 2,
  start: '2026-09-14T09:00',
  queueHours: 0,
  restartFactor: 1.1,
  evaluation: { minutesPerRun: 5 },
  deadline: '2026-09-18T18:00',
  budgetUsd: 500,
};
const setups = models.map(defaultSetup);

/** Milliseconds of one call, in the middle of many rounds. */
function milliseconds(rounds: number, work: () => void): number {
  const taken: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const start = performance.now();
    work();
    taken.push(performance.now() - start);
  }
  return taken.sort((a, b) => a - b)[rounds >> 1] ?? Number.NaN;
}

const all = setups.length * accelerators.length;
const each = () => {
  for (const setup of setups) for (const chip of accelerators) estimate(setup, chip);
};
const [setup, chip] = [setups[0], accelerators[0]];
if (!setup || !chip) throw new Error('empty tables');
const compare = () => {
  for (const other of accelerators) plan(setup, other, input);
};
const rows: [string, number, number][] = [
  ['one estimate', milliseconds(9, each) / all, 0.2],
  [`a plan on each of ${accelerators.length} accelerators`, milliseconds(99, compare), 10],
  ['all ways out', milliseconds(99, () => waysOut(setup, chip, input, accelerators, models)), 20],
];
for (const [name, taken, most] of rows) {
  console.log(`${name.padEnd(40)} ${taken.toFixed(4)} ms, at most ${most} ms`);
  if (taken > most) process.exitCode = 1;
}
