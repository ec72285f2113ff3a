import { usualWork, type WorkTime } from '../../../lib/worktime.ts';
import { addDays, toInstant } from '../../../lib/zone.ts';
import type { Answers } from './types.ts';

/** What the reader told the quiz: answers by question, and when the team works. */
export interface Told {
  answers: Answers;
  /** Wall time the meeting is planned for; empty when there is no meeting yet. */
  planned: string;
  /** Working hours as written: `08:30–12:00, 13:00–17:30`. */
  hours: string;
  /** 1 for Monday to 7 for Sunday. */
  days: readonly number[];
  /** Days off as written: `2026-12-25, 2026-12-26`. */
  holidays: string;
}

export const nothingTold: Told = {
  answers: {},
  planned: '',
  hours: '08:30–12:00, 13:00–17:30',
  days: usualWork.days,
  holidays: '',
};

const minuteOf = (clock: string) => Number(clock.slice(0, -3)) * 60 + Number(clock.slice(-2));

/** Reads working hours; a text that cannot be read gives a sentence with an example. */
export function readHours(text: string): [number, number][] | string {
  const problem = 'Write stretches of at least half an hour, in order, for example 08:30–12:00, 13:00–17:30.';
  const hours: [number, number][] = [];
  for (const part of text.split(',')) {
    const [, from = '', to = ''] = part.trim().match(/^(\d{1,2}:[0-5]\d)\s*[–-]\s*(\d{1,2}:[0-5]\d)$/) ?? [];
    const [open, close] = [minuteOf(from), minuteOf(to)];
    const after = hours.at(-1)?.[1] ?? 0;
    if (!from || open < after || close < open + 30 || close > 1440) return problem;
    hours.push([open, close]);
  }
  // Half an hour that holds no half-hour mark, such as 08:45–09:15, holds no meeting.
  return hours.some(([open, close]) => Math.ceil(open / 30) * 30 + 30 <= close) ? hours : problem;
}

/** Reads days off; a text that cannot be read gives a sentence with an example. */
export function readHolidays(text: string): string[] | string {
  const days = text.split(/[\s,;]+/).filter(Boolean);
  const real = (day: string) => {
    const known = /^\d{4}-\d\d-\d\d$/.test(day) && !Number.isNaN(toInstant(`${day}T00:00`, 'UTC'));
    return known && addDays(day, 0) === day;
  };
  if (days.length > 60) return 'Give at most 60 days.';
  const odd = days.find((day) => !real(day));
  return odd === undefined
    ? days
    : `“${odd.slice(0, 40)}” is not a day. Write days as 2026-12-25, with commas between.`;
}

/** The team's working time in a zone. */
export function workOf({ hours, days, holidays }: Told, zone: string): WorkTime {
  const read = readHours(hours);
  const off = readHolidays(holidays);
  return {
    zone,
    days: days.length > 0 ? days : usualWork.days,
    hours: typeof read === 'string' ? usualWork.hours : read,
    holidays: typeof off === 'string' ? [] : off,
  };
}
