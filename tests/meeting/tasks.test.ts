import fc from 'fast-check';
import { expect, test } from 'vitest';
import { planCodec } from '../../src/meeting/codec.ts';
import type { PlannedTask } from '../../src/meeting/model.ts';
import { taskLine, taskRows } from '../../src/meeting/task-words.ts';
import { tasksCodec } from '../../src/meeting/tasks.ts';

const label: PlannedTask = {
  title: 'Label 6,000 items',
  lowHours: 42.4,
  personHours: 52,
  highHours: 61,
  machineHours: 0,
  people: 2,
  start: '2026-09-16',
  end: '2026-09-28',
};

test('a task is one line of a list, with its range, its people and its days', () => {
  expect(taskLine(label)).toBe(
    '- [ ] Label 6,000 items: 52 person-hours (42 to 61 h), 2 people, Wed 16 Sep to Mon 28 Sep 2026',
  );
});

test('a task without days or range says what is known', () => {
  expect(taskLine({ ...label, lowHours: 52, highHours: 52, people: 1, start: '' })).toBe(
    '- [ ] Label 6,000 items: 52 person-hours, 1 person',
  );
});

test('the rows hold hours of people and of machines, the training among them', () => {
  const plan = planCodec.decode(
    JSON.stringify({ title: 'ViT-B/14, 36 runs', trainEnd: '2026-10-02T04:00', deviceHours: 21 }),
  );
  expect(taskRows({ dataset: [label] }, plan)).toBe('Label 6,000 items: 52 h, 0 h; Train ViT-B/14, 36 runs: 0 h, 21 h');
  expect(taskRows({}, null)).toBe('');
});

test('saved tasks come back as they went', () => {
  const hours = fc.double({ min: 0, max: 1e6, noNaN: true }).map((value) => value + 0);
  const task = fc.record({
    title: fc.string({ maxLength: 60 }),
    lowHours: hours,
    personHours: hours,
    highHours: hours,
    machineHours: hours,
    people: fc.integer({ min: 0, max: 100 }),
    start: fc.constantFrom('', '2026-09-16'),
    end: fc.constantFrom('', '2026-09-28'),
  });
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom('dataset', 'compute'), fc.array(task, { maxLength: 3 })), (tasks) => {
      expect(tasksCodec.decode(tasksCodec.encode(tasks))).toEqual({ ...tasks });
    }),
  );
});
