import type { WorkTime } from '../../../../lib/worktime.ts';

/** When a team is at work. */
export type Hours = Pick<WorkTime, 'days' | 'hours' | 'holidays'>;

/** Monday to Friday in the usual hours, in minutes since midnight: our choice, the same as the quiz's, and held to it by a test. */
export const usualHours: Hours = {
  days: [1, 2, 3, 4, 5],
  hours: [
    [510, 720],
    [780, 1050],
  ],
  holidays: [],
};

const minutesOf = (wall: string): number => Number(wall.slice(11, 13)) * 60 + Number(wall.slice(14, 16));
const clock = (minutes: number): string => new Date(minutes * 60_000).toISOString().slice(11, 16);

/**
 * The first moment at or after a wall time at which somebody is at work: a run that ends on Saturday at three is read on
 * Monday. A team that does not work for a year sees it when it ends.
 */
export function atWork(wall: string, { days, hours, holidays }: Hours = usualHours): string {
  const first = Date.parse(`${wall.slice(0, 10)}T00:00Z`);
  for (let ahead = 0; ahead <= 366; ahead += 1) {
    const date = new Date(first + ahead * 8.64e7);
    const day = date.toISOString().slice(0, 10);
    if (date.getUTCFullYear() > 9999) break;
    if (!days.includes(date.getUTCDay() || 7) || holidays.includes(day)) continue;
    const from = ahead === 0 ? minutesOf(wall) : 0;
    const open = hours.find(([, closes]) => closes > from);
    if (open) return `${day}T${clock(Math.max(open[0], from))}`;
  }
  return wall;
}
