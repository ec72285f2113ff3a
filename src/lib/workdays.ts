const dayMs = 86_400_000;
const at = (day: string): number => Date.parse(`${day}T00:00Z`);
const written = (ms: number): string => new Date(ms).toISOString().slice(0, 10);

/** A value as a day of the calendar, `2026-09-16`; anything else, 30 February included, gives ''. */
export function asDay(value: unknown): string {
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(value)) return '';
  const ms = at(value);
  return Number.isNaN(ms) || written(ms) !== value ? '' : value;
}

/** The days named in a text, and the words in it that name none. */
export function readDays(text: string): { days: string[]; odd: string[] } {
  const words = text.split(/[\s,;]+/).filter(Boolean);
  return { days: words.filter(asDay), odd: words.filter((word) => !asDay(word)) };
}

/** Monday to Friday, and not one of the holidays. */
export const isWorkday = (day: string, holidays: ReadonlySet<string> = new Set()): boolean =>
  ![0, 6].includes(new Date(at(day)).getUTCDay()) && !holidays.has(day);

/** The longest stretch that is counted, in working days. Beyond twenty years a date says nothing. */
const farthest = 5_200;

/**
 * The last day of a piece of work.
 * @param start its first day; where that is free, work begins on the next working day
 * @param days working days, whole
 * @returns a day, or '' for no work, no start, or more than twenty years of it
 */
export function lastWorkday(start: string, days: number, holidays: ReadonlySet<string> = new Set()): string {
  if (!asDay(start) || !(days >= 1) || days > farthest) return '';
  let left = days;
  // Twice the stretch is enough for weekends; the rest is room for holidays.
  for (let step = 0, ms = at(start); step < farthest * 3 && ms < 8.64e15; step += 1, ms += dayMs) {
    const day = new Date(ms).toISOString().slice(0, 10);
    if (isWorkday(day, holidays)) left -= 1;
    if (left <= 0) return asDay(day);
  }
  return '';
}
