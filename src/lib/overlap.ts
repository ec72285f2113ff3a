import type { WorkTime } from './worktime.ts';
import { addDays, toInstant, toWall, weekday } from './zone.ts';

/** Stretches in hours since midnight on the clock of the first zone, 0 to 24. */
export type Stretch = readonly [from: number, to: number];

export interface Overlap {
  /** Each zone's working time on that day, the team's own first. */
  zones: { zone: string; stretches: Stretch[] }[];
  /** Where all of them work and no block forbids a meeting. */
  shared: Stretch[];
}

const clock = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

const meet = (one: readonly Stretch[], two: readonly Stretch[]): Stretch[] =>
  one
    .flatMap(([from, to]) => two.map(([low, high]) => [Math.max(from, low), Math.min(to, high)] as const))
    .filter(([from, to]) => to > from);

/** What is left of stretches once one is taken out. */
const without = (all: readonly Stretch[], [from, to]: Stretch): Stretch[] =>
  meet(all, [
    [0, from],
    [to, 24],
  ]);

/** Who works when on a day of the team's own calendar, drawn on the team's own clock. */
export function overlapOn(day: string, work: WorkTime): Overlap {
  const midnight = toInstant(`${day}T00:00`, work.zone);
  const onClock = (at: number): number => {
    const wall = toWall(at, work.zone);
    if (wall.slice(0, 10) !== day) return at < midnight ? 0 : 24;
    return Number(wall.slice(11, 13)) + Number(wall.slice(14)) / 60;
  };
  const zones = [work.zone, ...(work.others ?? [])].map((zone, at) => {
    const days = [-1, 0, 1].map((step) => addDays(day, step)).filter((one) => work.days.includes(weekday(one)));
    const working = at === 0 ? days.filter((one) => !work.holidays.includes(one)) : days;
    const stretches = working.flatMap((one) =>
      work.hours.map(([open, close]) => {
        const end = close === 1440 ? `${addDays(one, 1)}T00:00` : `${one}T${clock(close)}`;
        return [onClock(toInstant(`${one}T${clock(open)}`, zone)), onClock(toInstant(end, zone))] as const;
      }),
    );
    return { zone, stretches: stretches.filter(([from, to]) => to > from) };
  });
  const everyone = zones.reduce((all, { stretches }) => meet(all, stretches), [[0, 24] as Stretch]);
  const blocks = (work.blocks ?? []).filter(({ days }) => days.includes(weekday(day)));
  return { zones, shared: blocks.reduce((all, { from, to }) => without(all, [from / 60, to / 60]), everyone) };
}
