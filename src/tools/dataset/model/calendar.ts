import { asDay, isWorkday } from '../../../lib/workdays.ts';

const dayMs = 86_400_000;
/** Sixty years are more than any plan looks ahead. */
const farthest = 60 * 366;

/** How many working days lie from one day to another, both counted; 0 where there are none or a day is missing. */
export function workdaysUntil(start: string, end: string, holidays: ReadonlySet<string> = new Set()): number {
  if (!asDay(start) || !asDay(end)) return 0;
  const first = Date.parse(`${start}T00:00Z`);
  const steps = Math.min(farthest, (Date.parse(`${end}T00:00Z`) - first) / dayMs);
  let days = 0;
  for (let step = 0; step <= steps; step += 1) {
    if (isWorkday(new Date(first + step * dayMs).toISOString().slice(0, 10), holidays)) days += 1;
  }
  return days;
}
