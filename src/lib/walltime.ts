const moment = (wall: string) => new Date(`${wall.length === 10 ? `${wall}T00:00` : wall}Z`);

const form = (options: Intl.DateTimeFormatOptions) => {
  const format = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', ...options });
  return (wall: string): string => {
    const at = moment(wall);
    // The design writes three letters; British locale data says "Sept".
    return Number.isNaN(at.getTime()) ? '' : format.format(at).replace(',', '').replace('Sept', 'Sep');
  };
};

/** Wall time `2026-11-26T14:00` as "Thu 26 Nov"; '' when it is not a date. */
export const dayOf = form({ weekday: 'short', day: 'numeric', month: 'short' });

/** Wall time as "Thu 26 Nov 2026". */
export const dayWithYear = form({ weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' });

/** Wall time as "Thursday 26 November 2026". */
export const dayInFull = (wall: string): string =>
  new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', dateStyle: 'full' }).format(moment(wall)).replace(',', '');

/** Wall time as "14:00". */
export const clockOf = form({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });

/** Wall time some minutes later, on the clock of one zone: `2026-11-26T14:00` plus 45 is `2026-11-26T14:45`. */
export const laterBy = (wall: string, minutes: number): string =>
  new Date(moment(wall).getTime() + minutes * 60_000).toISOString().slice(0, 16);
