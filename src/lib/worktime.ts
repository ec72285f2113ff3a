import { addDays, toInstant, toWall, weekday } from './zone.ts';

/** When a team works. Hours are pairs of minutes since midnight, in order; days are 1 for Monday to 7 for Sunday. */
export interface WorkTime {
  zone: string;
  days: readonly number[];
  hours: readonly (readonly [from: number, to: number])[];
  /** Days without work, `2026-12-25`. */
  holidays: readonly string[];
  /** When the team works but does not meet. */
  blocks?: readonly Block[];
  /** Zones of other people in the meeting. They work the same days and hours on their own clocks. */
  others?: readonly string[];
}

/** A stretch without meetings on some weekdays, in minutes since midnight. */
export interface Block {
  days: readonly number[];
  from: number;
  to: number;
}

const minute = 60_000;

/** Monday to Friday, 08:30–12:00 and 13:00–17:30: our choice, a setting of the team. */
export const usualWork = {
  days: [1, 2, 3, 4, 5],
  hours: [
    [510, 720],
    [780, 1050],
  ],
  holidays: [],
} as const satisfies Omit<WorkTime, 'zone'>;

/** How long the steps to a meeting take, in minutes of working time, and what is added to a plan, as a share. */
export interface Times {
  /** Added where a step was timed. */
  measured: number;
  /** Added where all is estimated. */
  estimated: number;
  write: number;
  read: number;
  notice: number;
  /** How far ahead a spontaneous meeting may lie. */
  soon: number;
  /** Working days ahead from which a date holds a calendar hostage. */
  far: number;
}

/** Our choices, each a setting of the team. */
export const usualTimes: Times = {
  measured: 0.15,
  estimated: 0.5,
  write: 60,
  read: 120,
  notice: 30,
  soon: 240,
  far: 10,
};

const worksOn = (day: string, work: WorkTime): boolean =>
  work.days.includes(weekday(day)) && !work.holidays.includes(day);

const clock = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

/** The stretches of working time that end after a moment, in order, for two years. */
function* stretches(from: number, work: WorkTime): Generator<readonly [number, number]> {
  const first = toWall(from, work.zone).slice(0, 10);
  for (let ahead = 0; ahead < 731; ahead += 1) {
    const day = addDays(first, ahead);
    if (!worksOn(day, work)) continue;
    for (const [open, close] of work.hours) {
      const start = toInstant(`${day}T${clock(open)}`, work.zone);
      const midnight = close === 1440;
      const end = toInstant(midnight ? `${addDays(day, 1)}T00:00` : `${day}T${clock(close)}`, work.zone);
      if (end > from && end > start) yield [Math.max(start, from), end];
    }
  }
}

/** The moment after so many minutes of working time. NaN where a team does not work for two years. */
export function addWorkingMinutes(from: number, minutes: number, work: WorkTime): number {
  let left = minutes * minute;
  for (const [start, end] of stretches(from, work)) {
    if (left <= end - start) return start + left;
    left -= end - start;
  }
  return Number.NaN;
}

/** Moments in milliseconds since 1970, evaluation in minutes. */
export interface Span {
  start: number;
  trainEnd: number;
  evalMinutes: number;
}

/**
 * When training and evaluation have ended, with a share added to both:
 * start + (trainEnd − start) × (1 + buffer) + evalMinutes × (1 + buffer). A training that has ended is not stretched.
 */
export function evalEnd({ start, trainEnd, evalMinutes }: Span, buffer: number): number {
  const training = Math.max(0, trainEnd - start) * buffer;
  return trainEnd + training + evalMinutes * minute * (1 + buffer);
}

/** When the page about the numbers is written. */
export const pageAt = (numbers: number, work: WorkTime, { write }: Times = usualTimes): number =>
  addWorkingMinutes(numbers, write, work);

/** When everybody can have read a page that is sent at a moment, each in their own zone. */
export const readAt = (page: number, work: WorkTime, { read }: Times = usualTimes): number =>
  Math.max(
    ...[work, ...(work.others ?? []).map((zone) => ({ ...work, zone, holidays: [] }))].map((theirs) =>
      addWorkingMinutes(page, read, theirs),
    ),
  );

const minuteOfDay = (wall: string) => Number(wall.slice(11, 13)) * 60 + Number(wall.slice(14));

/** Whether a meeting lies in the hours of another zone. Their holidays are not known. */
function fitsIn(zone: string, at: number, minutes: number, work: WorkTime): boolean {
  const wall = toWall(at, zone);
  const start = minuteOfDay(wall);
  const fits = work.hours.some(([open, close]) => open <= start && start + minutes <= close);
  return fits && work.days.includes(weekday(wall.slice(0, 10)));
}

/** Whether nothing but working hours speaks against a meeting: no block of the team, no night of other zones. */
function free(at: number, minutes: number, work: WorkTime): boolean {
  const wall = toWall(at, work.zone);
  const start = minuteOfDay(wall);
  const day = weekday(wall.slice(0, 10));
  const blocked = work.blocks?.some(({ days, from, to }) => days.includes(day) && start < to && start + minutes > from);
  return !blocked && (work.others ?? []).every((zone) => fitsIn(zone, at, minutes, work));
}

/** How long a free place is searched for among blocks and zones: longer than any date the quiz would give. */
const searchDays = 90;

/**
 * The first half-hour mark from a moment on where the whole meeting fits in one stretch of work, outside the blocks
 * and inside the hours of every zone; NaN if there is none.
 */
export function slot(from: number, minutes: number, work: WorkTime): number {
  const plain = !work.blocks?.length && !work.others?.length;
  for (const [start, end] of stretches(from, work)) {
    if (!plain && start - from > searchDays * 86_400_000) break;
    const full = Math.ceil(start / minute) * minute;
    // Marks are those of the wall clock: some zones are 45 minutes off.
    const past = Number(toWall(full, work.zone).slice(14)) % 30;
    for (let mark = full + ((30 - past) % 30) * minute; mark + minutes * minute <= end; mark += 30 * minute) {
      if (plain || free(mark, minutes, work)) return mark;
    }
  }
  return Number.NaN;
}

/** The first slot of the next working day. */
export function nextDaySlot(now: number, minutes: number, work: WorkTime): number {
  const tomorrow = addDays(toWall(now, work.zone).slice(0, 10), 1);
  return slot(toInstant(`${tomorrow}T00:00`, work.zone), minutes, work);
}

/** A meeting today if it can be: some working minutes of notice, at most some working hours away, else the next day. */
export function soonSlot(now: number, minutes: number, work: WorkTime, times: Times = usualTimes): number {
  const first = slot(addWorkingMinutes(now, times.notice, work), minutes, work);
  return first <= addWorkingMinutes(now, times.soon, work) ? first : nextDaySlot(now, minutes, work);
}

/** The first meeting after numbers exist: the page is written, everybody has read it, and it lies after `now`. */
export const resultSlot = (
  numbers: number,
  minutes: number,
  work: WorkTime,
  now = numbers,
  times = usualTimes,
): number => slot(Math.max(readAt(pageAt(numbers, work, times), work, times), now), minutes, work);

/** How many working days a moment lies ahead, today not counted; 0 for no moment. */
export function workingDaysAhead(now: number, then: number, work: WorkTime): number {
  if (Number.isNaN(then)) return 0;
  const last = toWall(then, work.zone).slice(0, 10);
  let day = toWall(now, work.zone).slice(0, 10);
  let count = 0;
  while (day < last && count <= 999) {
    day = addDays(day, 1);
    if (worksOn(day, work)) count += 1;
  }
  return count;
}

/** Noon of the next working day: until then people can answer in writing. */
export function nextNoon(now: number, work: WorkTime): number {
  const [next] = stretches(toInstant(`${addDays(toWall(now, work.zone).slice(0, 10), 1)}T00:00`, work.zone), work);
  return next ? toInstant(`${toWall(next[0], work.zone).slice(0, 10)}T12:00`, work.zone) : Number.NaN;
}
