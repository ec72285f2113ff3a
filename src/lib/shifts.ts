import { toWall } from './zone.ts';

/** A change of a zone's clock: when, in milliseconds since 1970, and the minutes ahead of UTC before and after. */
export interface Shift {
  at: number;
  from: number;
  to: number;
}

const minute = 60_000;
const ahead = (at: number, zone: string): number =>
  Math.round((Date.parse(`${toWall(at, zone)}Z`) - Math.floor(at / minute) * minute) / minute);

/** Between looks at the clock. Ramadan, for which Morocco sets its clock back, lasts four weeks. */
const stride = 12 * 1440 * minute;

/** Every change of a zone's clock between two moments, found by asking Intl and halving, to the minute. */
export function shiftsOf(zone: string, begin: number, end: number): Shift[] {
  const shifts: Shift[] = [];
  let before = ahead(begin, zone);
  for (let at = begin; at < end; at += stride) {
    const to = ahead(at + stride, zone);
    if (to === before) continue;
    let [low, high] = [Math.floor(at / minute), Math.ceil((at + stride) / minute)];
    while (high - low > 1) {
      const middle = Math.floor((low + high) / 2);
      if (ahead(middle * minute, zone) === before) low = middle;
      else high = middle;
    }
    shifts.push({ at: high * minute, from: before, to });
    before = to;
  }
  return shifts;
}

/** How many minutes a zone is ahead of UTC at a moment. */
export const minutesAhead = ahead;
