import { isWorkday } from '../../../../lib/workdays.ts';

/** When a team is at work on a working day: our choice, the same as the quiz's, and held to it by a test. */
export const hours = { opens: '08:30', closes: '17:30' };

/**
 * The first moment at or after a wall time at which somebody is at work, Monday to Friday in the usual hours (our choice):
 * a run that ends on Saturday at three is read on Monday.
 */
export function atWork(wall: string): string {
  const { opens, closes } = hours;
  let day = wall.slice(0, 10);
  if (isWorkday(day) && wall.slice(11) < closes) return wall.slice(11) < opens ? `${day}T${opens}` : wall;
  for (let ahead = 0; ahead < 7; ahead += 1) {
    const next = new Date(Date.parse(`${day}T00:00Z`) + 8.64e7);
    if (next.getUTCFullYear() > 9999) return wall;
    day = next.toISOString().slice(0, 10);
    if (isWorkday(day)) break;
  }
  return `${day}T${opens}`;
}
