import { figure } from '../../../lib/figure.ts';
import { plural } from '../../../lib/plural.ts';
import { dayOf } from '../../../lib/walltime.ts';
import { lastWorkday, readDays } from '../../../lib/workdays.ts';
import type { AgendaLine, PlannedTask } from '../../../meeting/model.ts';
import { type Collection, type Range, range } from './collection.ts';
import type { Decision } from './path.ts';

const practice = 'dataset-availability';
export const toolName = 'Dataset checklist';

/** "9", or "5–14" where the ends differ. */
export const span = (low: number, high: number): string =>
  figure(low) === figure(high) ? figure(low) : `${figure(low)}–${figure(high)}`;

/** The estimate once there is something to collect, else null. */
export function estimated(collection: Collection): Range | null {
  const found = range(collection);
  return typeof found === 'string' || found.likely.hours === 0 ? null : found;
}

/** The last day of each end of a range; '' without a start. */
export function endsOf({ start, holidays }: Collection, { low, likely, high }: Range) {
  const off = new Set(readDays(holidays).days);
  const end = (days: number) => lastWorkday(start, days, off);
  return { low: end(low.workingDays), likely: end(likely.workingDays), high: end(high.workingDays) };
}

const pathTitle = ({ path }: Decision, found: Range | null): string => {
  if (path === 'identical') return 'Confirm licence and our own evaluation set';
  const days = found ? plural(found.likely.workingDays, 'working day') : '';
  if (path === 'similar')
    return days ? `Accept or cut the collection estimate: ${days}` : 'Accept or cut what has to be collected';
  const hours = found ? ` ${figure(found.likely.hours)} h` : '';
  return `No dataset fits: collect${hours}, change the task, or stop?`;
};

/** What the path and the estimate would put on an agenda, the path first. */
export function datasetLines(decision: Decision, collection: Collection): AgendaLine[] {
  if (!decision.path) return [];
  const found = estimated(collection);
  const line = { practice, from: toolName, outcome: 'decide' as const };
  const lines: AgendaLine[] = [
    { ...line, id: 'dataset:path', title: pathTitle(decision, found), minutes: 5, note: decision.reason },
  ];
  if (found && decision.path !== 'identical') {
    const { low, likely, high } = found;
    const { likely: end } = endsOf(collection, found);
    lines.push({
      ...line,
      id: 'dataset:collection',
      title: `Who labels ${figure(collection.items)} items${end ? ` by ${dayOf(end)}` : ''}?`,
      minutes: 10,
      note: `${figure(likely.hours)} h, ${span(low.workingDays, high.workingDays)} working days for ${plural(collection.people, 'person', 'people')}, likely ${likely.workingDays}.`,
    });
  }
  return lines;
}

/** The collection as a piece of work for the plan of tasks; none while there is nothing to collect. */
export function datasetTasks({ path }: Decision, collection: Collection): PlannedTask[] {
  const found = estimated(collection);
  if (!found || path === 'identical') return [];
  const { low, likely, high } = found;
  return [
    {
      title: `Label ${figure(collection.items)} items`,
      lowHours: low.hours,
      personHours: likely.hours,
      highHours: high.hours,
      machineHours: 0,
      people: collection.people,
      start: collection.start,
      end: endsOf(collection, found).likely,
    },
  ];
}
