import { expect, test } from 'vitest';
import { runNumber, sweepGrid } from '../../src/prose/figures/register.ts';
import { yaml } from '../content.ts';

const { compute, register, timeline } = yaml('example.yaml');
const cells = sweepGrid(compute.sweep.configs, compute.sweep.seeds);
const cellOf = (name: string) => cells.find((cell) => cell.run === runNumber(name));

test('the sweep has the runs of the example, and as many of them failed as its digest says', () => {
  expect(cells).toHaveLength(compute.sweep.runs);
  expect(register.failedRuns).toHaveLength(register.digest.failed);
  expect(cells.length - register.failedRuns.length).toBe(register.digest.done);
  expect(register.failedRuns).toContain(runNumber(register.rows.failed.run));
});

test('the rows that the guide shows stand at the seeds it names', () => {
  for (const row of ['first', 'second', 'third', 'failed'])
    expect(cellOf(register.rows[row].run)?.seed).toBe(register.rows[row].seed - 1);
  const settings = ['first', 'second', 'third'].map((row) => cellOf(register.rows[row].run)?.setting);
  expect(new Set(settings).size).toBe(1);
});

test('the run that reaches the threshold is the last seed of its setting in the second sweep', () => {
  const place = runNumber(timeline.sweep2.run) - compute.sweep.runs;
  expect(place).toBe(timeline.sweep2.finished);
  expect(place % compute.sweep.seeds).toBe(0);
});
