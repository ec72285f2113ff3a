import { clockOf, dayOf, dayWithYear } from '../../../lib/walltime.ts';
import { toWall } from '../../../lib/zone.ts';

/** A moment as the site writes it: "Thu 26 Nov, 14:00", with the year where it is not this one; '' for none. */
export function sayMoment(at: number, zone: string, now: number): string {
  if (Number.isNaN(at)) return '';
  const wall = toWall(at, zone);
  const sameYear = wall.slice(0, 4) === toWall(now, zone).slice(0, 4);
  return `${(sameYear ? dayOf : dayWithYear)(wall)}, ${clockOf(wall)}`;
}

/** A moment short enough for a button: "Fri 11:30", or "Fri 9 Oct, 11:30" from a week ahead. */
export function sayShort(at: number, zone: string, now: number): string {
  const long = sayMoment(at, zone, now);
  if (!long || at - now > 6 * 86_400_000) return long;
  return `${long.slice(0, 3)} ${long.slice(-5)}`;
}
