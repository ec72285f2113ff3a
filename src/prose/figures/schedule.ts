/** A task of a plan; `needs` names the tasks that must end before it. */
export interface Task {
  id: string;
  owner: string;
  /** Working days of a person. */
  days: number;
  needs: string[];
}

/** When each task starts and ends, in working days from the first morning: as soon as its needs and its owner are free. */
export function schedule<T extends Task>(tasks: readonly T[]): (T & { from: number; to: number })[] {
  const done = new Map<string, T & { from: number; to: number }>();
  while (done.size < tasks.length) {
    const ready = tasks.filter((task) => !done.has(task.id) && task.needs.every((id) => done.has(id)));
    if (ready.length === 0)
      throw new Error('These tasks wait for one another in a circle, or for one that is not there.');
    for (const task of ready) {
      const before = [...done.values()].filter((one) => task.needs.includes(one.id) || one.owner === task.owner);
      const from = Math.max(0, ...before.map((one) => one.to));
      done.set(task.id, { ...task, from, to: from + task.days });
    }
  }
  return tasks.map((task) => done.get(task.id)!);
}
