import { expect, test } from 'vitest';
import { valueAt } from '../../src/prose/example.ts';
import { schedule } from '../../src/prose/figures/schedule.ts';
import { yaml } from '../content.ts';

const example = yaml('example.yaml');
const tasks = schedule(
  example.plan.board.map((row: { days: string }) => ({ ...row, days: valueAt(example, row.days) })),
) as {
  id: string;
  task: string;
  owner: string;
  days: number;
  needs: string[];
  path: boolean;
  from: number;
  to: number;
}[];
const of = (id: string) => tasks.find((task) => task.id === id)!;

test('the plan of the example comes out as the guide tells it', () => {
  expect(of('build').to).toBe(10);
  expect(of('vit').to).toBe(example.plan.modelDays);
  expect(of('labelling').to - of('vit').to).toBe(example.plan.slackDays);
  expect(Math.max(...tasks.map((task) => task.to))).toBe(of('sweep').to);
});

test('the marked path is the critical one: each of its tasks starts when the one before it ends', () => {
  const path = tasks.filter((task) => task.path);
  expect(path.map((task) => task.from)).toEqual([0, ...path.slice(0, -1).map((task) => task.to)]);
});

test('tasks that wait for one another in a circle stop the build with a sentence', () => {
  const task = (id: string, needs: string[]) => ({ id, owner: id, days: 1, needs });
  expect(() => schedule([task('a', ['b']), task('b', ['a'])])).toThrow(/circle/);
});

test('nobody does two things at once', () => {
  const both = schedule([
    { id: 'a', owner: 'Kavi', days: 2, needs: [] },
    { id: 'b', owner: 'Kavi', days: 1, needs: [] },
  ]);
  expect(both.map(({ from, to }) => [from, to])).toEqual([
    [0, 2],
    [2, 3],
  ]);
});
