import { figure } from '../lib/figure.ts';
import { plural } from '../lib/plural.ts';
import { dayOf } from '../lib/walltime.ts';
import type { ComputePlan, PlannedTask } from './model.ts';

/** The training that the calculator planned, as a piece of work: hours of machines, none of people. */
const ofPlan = (plan: ComputePlan): PlannedTask => ({
  title: `Train ${plan.title}`,
  lowHours: 0,
  personHours: 0,
  highHours: 0,
  machineHours: plan.deviceHours,
  people: 0,
  start: plan.trainStart.slice(0, 10),
  end: plan.evalEnd.slice(0, 10),
});

/** All work the tools have sized as rows "Task, person h, machine h", one behind the other; '' where there is none. */
export const taskRows = (tasks: Readonly<Record<string, readonly PlannedTask[]>>, plan: ComputePlan | null): string =>
  [...Object.values(tasks).flat(), ...(plan ? [ofPlan(plan)] : [])]
    .map(({ title, personHours, machineHours }) => `${title}: ${figure(personHours)} h, ${figure(machineHours)} h`)
    .join('; ');

/** A task as one line of a Markdown task list, which boards and issue trackers take as it is. */
export function taskLine({ title, lowHours, personHours, highHours, people, start, end }: PlannedTask): string {
  const span = lowHours < highHours ? ` (${figure(lowHours)} to ${figure(highHours)} h)` : '';
  const days = start && end ? `, ${dayOf(start)} to ${dayOf(end)} ${end.slice(0, 4)}` : '';
  return `- [ ] ${title}: ${figure(personHours)} person-hours${span}, ${plural(people, 'person', 'people')}${days}`;
}
