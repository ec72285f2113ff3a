import { type Block, type Times, usualTimes, usualWork, type WorkTime } from './worktime.ts';
import { addDays, toInstant, toWall } from './zone.ts';

/** When a team works and meets, as it writes it, and how long its steps take. */
export interface Settings {
  /** Working hours: `08:30–12:00, 13:00–17:30`. */
  hours: string;
  /** 1 for Monday to 7 for Sunday. */
  days: readonly number[];
  /** Days off: `2026-12-25, 2026-12-26`. */
  holidays: string;
  /** Times without meetings: `Wed, Fri 13:00–17:30`. */
  blocks: string;
  /** Zones of others in the meeting: `America/New_York`. */
  zones: string;
  times: Times;
}

export const usualSettings: Settings = {
  hours: '08:30–12:00, 13:00–17:30',
  days: usualWork.days,
  holidays: '',
  blocks: '',
  zones: '',
  times: usualTimes,
};

/** The least and the most each step may take, in its own unit: shares, minutes, days. */
export const timeLimits: Record<keyof Times, readonly [least: number, most: number]> = {
  measured: [0, 3],
  estimated: [0, 3],
  write: [0, 2400],
  read: [0, 2400],
  notice: [0, 480],
  soon: [30, 2400],
  far: [1, 60],
};

const minuteOf = (clock: string) => Number(clock.slice(0, -3)) * 60 + Number(clock.slice(-2));
const stretch = /^(\d{1,2}:[0-5]\d)\s*[–-]\s*(\d{1,2}:[0-5]\d)$/;

/** Reads working hours; a text that cannot be read gives a sentence with an example. */
export function readHours(text: string): [number, number][] | string {
  const problem = 'Write stretches of at least half an hour, in order, for example 08:30–12:00, 13:00–17:30.';
  const hours: [number, number][] = [];
  for (const part of text.split(',')) {
    const [, from = '', to = ''] = part.trim().match(stretch) ?? [];
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

export const dayNames = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;

/** Reads times without meetings: weekdays, hours, or both; several separated by semicolons. */
export function readBlocks(text: string): Block[] | string {
  const problem = 'Write days, hours or both, for example Wed, Fri 13:00–17:30; 09:00–10:00.';
  const blocks: Block[] = [];
  for (const part of text.split(';').map((one) => one.trim())) {
    if (!part) continue;
    const found = part.match(/^([A-Za-z,\s]*?)\s*(?:(\d{1,2}:[0-5]\d)\s*[–-]\s*(\d{1,2}:[0-5]\d))?$/);
    const [, names = '', from = '00:00', to = '24:00'] = found ?? [];
    const words = names
      .toLowerCase()
      .split(/[,\s]+/)
      .filter(Boolean);
    const named = words.map((word) => dayNames.findIndex((day) => word.startsWith(day.toLowerCase())) + 1);
    const [start, end] = [minuteOf(from), minuteOf(to)];
    if (
      !found ||
      !(words.length > 0 || found[2]) ||
      named.includes(0) ||
      start >= end ||
      end > 1440 ||
      blocks.length > 20
    )
      return problem;
    blocks.push({ days: named.length > 0 ? named : [1, 2, 3, 4, 5, 6, 7], from: start, to: end });
  }
  return blocks;
}

/** Reads zones of other people; one that this browser does not know is named. */
export function readZones(text: string): string[] | string {
  const zones = text.split(/[\s,;]+/).filter(Boolean);
  if (zones.length > 6) return 'Give at most six zones.';
  const odd = zones.find((zone) => {
    try {
      toWall(0, zone);
      return !zone.includes('/') && zone !== 'UTC';
    } catch {
      return true;
    }
  });
  return odd === undefined
    ? zones
    : `“${odd.slice(0, 40)}” is not a time zone this browser knows. Write zones as America/New_York, with commas between.`;
}

const listed = <Value>(read: Value[] | string): Value[] => (typeof read === 'string' ? [] : read);

/** The team's working time in a zone. */
export function workOf({ hours, days, holidays, blocks, zones }: Settings, zone: string): WorkTime {
  const read = readHours(hours);
  return {
    zone,
    days: days.length > 0 ? days : usualWork.days,
    hours: typeof read === 'string' ? usualWork.hours : read,
    holidays: listed(readHolidays(holidays)),
    blocks: listed(readBlocks(blocks)),
    others: listed(readZones(zones)).filter((one) => one !== zone),
  };
}
