import { asArray, asNumber, asRecord, asText, parse } from '../lib/believe.ts';
import type { Codec } from '../lib/codec.ts';
import { asDay } from '../lib/workdays.ts';
import type { PlannedTask } from './model.ts';
import { saved } from './saved.ts';

const toTask = (value: unknown): PlannedTask => {
  const row = asRecord(value);
  const hours = (key: string) => asNumber(row[key], 0, 1e15, 0);
  return {
    title: asText(row['title'], 200),
    lowHours: hours('lowHours'),
    personHours: hours('personHours'),
    highHours: hours('highHours'),
    machineHours: hours('machineHours'),
    people: asNumber(row['people'], 0, 10_000, 0),
    start: asDay(row['start']),
    end: asDay(row['end']),
  };
};

/** What the tools have sized, by tool, as saved text. */
export const tasksCodec: Codec<Record<string, PlannedTask[]>> = {
  empty: {},
  encode: JSON.stringify,
  decode: (text) =>
    Object.fromEntries(
      Object.entries(asRecord(parse(text)))
        .slice(0, 50)
        .map(([tool, tasks]) => [tool.slice(0, 60), asArray(tasks, 60).map(toTask)]),
    ),
};

/** The work each tool has sized, by tool. */
export const $tasks = saved('meeting:tasks', tasksCodec);

/** A tool says what work it sees now; it replaces what the tool said before. */
export function layTasks(tool: string, tasks: PlannedTask[]): void {
  const before = $tasks.get();
  if (JSON.stringify(before[tool] ?? []) === JSON.stringify(tasks)) return;
  $tasks.set({ ...before, [tool]: tasks });
}
