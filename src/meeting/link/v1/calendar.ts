const dayMs = 86_400_000;
const firstDay = Date.UTC(2024, 0, 1);

/** The last day a link can name, counted from 1 January 2024: 17 September 2113. */
const lastDay = 32_767;

/** Days from 1 January 2024 to a date such as 2026-11-26; -1 where there is no such date in the range of the format. */
export function dayOf(date: string): number {
  if (!/^\d{4}-\d\d-\d\d$/.test(date)) return -1;
  const time = Date.parse(`${date}T00:00Z`);
  // The engine may roll 30 February over to March: the date must come back as it went in.
  if (!Number.isFinite(time) || new Date(time).toISOString().slice(0, 10) !== date) return -1;
  const day = (time - firstDay) / dayMs;
  return day >= 0 && day <= lastDay ? day : -1;
}

/** The date so many days after 1 January 2024. */
export const dateOf = (day: number): string => new Date(firstDay + day * dayMs).toISOString().slice(0, 10);

/** Minutes since midnight of a time such as 14:05; -1 where it is none. */
export const minuteOf = (time: string): number =>
  /^([01]\d|2[0-3]):[0-5]\d$/.test(time) ? Number(time.slice(0, 2)) * 60 + Number(time.slice(3)) : -1;

/** The time so many minutes after midnight. */
export const timeOf = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

/** Whether a text is a wall time such as 2026-11-26T14:00 that the format can carry. */
export const isWallTime = (text: string): boolean =>
  text.length === 16 && text[10] === 'T' && dayOf(text.slice(0, 10)) >= 0 && minuteOf(text.slice(11)) >= 0;
