import { dayWithYear } from '../../../lib/walltime.ts';
import { addMinutes, cityOf, momentOf, sayTime, wallAt } from '../../../lib/zoned.ts';
import type { Agenda } from '../../../meeting/model.ts';

type Timed = Pick<Agenda, 'start' | 'zone' | 'minutes'>;

/**
 * Wall time so many minutes into the meeting, in a zone; the meeting's own where the zone is left out.
 * '' where no start is set, or a zone is unknown here.
 */
export function wallInto({ start, zone }: Timed, minute: number, inZone = zone): string {
  const moment = momentOf(start, zone);
  if (moment !== null) return wallAt(moment + minute * 60_000, inZone);
  return inZone === zone ? addMinutes(start, minute) : '';
}

/** How a rail writes its moments: "14:05", or minutes after the start where no start is set. */
export const clockOf =
  (agenda: Timed, inZone = agenda.zone) =>
  (minute: number): string =>
    sayTime(wallInto(agenda, minute, inZone)) || String(minute);

/** "14:00–14:45", or "45 minutes" where no start is set. */
export function sayHours(agenda: Timed, inZone = agenda.zone): string {
  const from = wallInto(agenda, 0, inZone);
  if (!from) return `${agenda.minutes} minutes`;
  return agenda.minutes > 0 ? `${sayTime(from)}–${sayTime(wallInto(agenda, agenda.minutes, inZone))}` : sayTime(from);
}

/** "Thu 26 Nov 2026, 14:00–14:45, Berlin"; what is not known yet is left out. */
export const sayWhen = (agenda: Timed): string =>
  [dayWithYear(agenda.start), sayHours(agenda), agenda.start && cityOf(agenda.zone)].filter(Boolean).join(', ');

/** How far a day is from another, in words: "today", "tomorrow", "in 5 days", "3 days ago". */
export function sayDistance(wall: string, from: string): string {
  const days = Math.round(
    (Date.parse(`${wall.slice(0, 10)}T00:00Z`) - Date.parse(`${from.slice(0, 10)}T00:00Z`)) / 86_400_000,
  );
  if (Number.isNaN(days)) return '';
  if (days === 0) return 'today';
  if (Math.abs(days) === 1) return days > 0 ? 'tomorrow' : 'yesterday';
  return days > 0 ? `in ${days} days` : `${-days} days ago`;
}
