import { isWall, looksLikeZone } from './shapes.ts';
import { laterBy } from './walltime.ts';
import { toInstant, toWall } from './zone.ts';

const known = new Map<string, boolean>();

/** Whether this browser knows the IANA zone. Never throws, as Intl does. */
export function isZone(text: string): boolean {
  if (!looksLikeZone(text)) return false;
  let answer = known.get(text);
  if (answer === undefined) {
    try {
      new Intl.DateTimeFormat('en-GB', { timeZone: text });
      answer = true;
    } catch {
      answer = false;
    }
    known.set(text, answer);
  }
  return answer;
}

/** The wall time in a zone at a moment (milliseconds since 1970), or '' for an unknown zone or moment. */
export const wallAt = (ms: number, zone: string): string =>
  isZone(zone) && Math.abs(ms) <= 8.6e15 ? toWall(ms, zone) : '';

/** The moment of wall time in a zone, as `toInstant`, or null where date or zone is unknown. */
export const momentOf = (wall: string, zone: string): number | null =>
  isWall(wall) && isZone(zone) ? toInstant(wall, zone) : null;

/** Wall time of one zone on the clock of another; '' where it is no moment, as it stands where a zone is unknown. */
export function intoZone(wall: string, from: string, to: string): string {
  const moment = momentOf(wall, from);
  return moment === null ? '' : wallAt(moment, to) || wall;
}

/** Wall time some minutes later on the same clock; '' for no real time. */
export const addMinutes = (wall: string, minutes: number): string => (isWall(wall) ? laterBy(wall, minutes) : '');

/** The time of day: `14:00`. */
export const sayTime = (wall: string): string => wall.slice(11, 16);

/** The zone as people say it: `America/New_York` is "New York". */
export const cityOf = (zone: string): string => (zone.split('/').at(-1) ?? '').replaceAll('_', ' ');
