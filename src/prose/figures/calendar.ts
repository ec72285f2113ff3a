const dayMs = 86_400_000;
const at = (wall: string): number => Date.parse(`${wall.length === 10 ? `${wall}T00:00` : wall}Z`);

/** Days between two moments of wall time, with their fraction. */
export const daysBetween = (from: string, to: string): number => (at(to) - at(from)) / dayMs;

/** A day some days later. */
export const dayAfter = (day: string, days: number): string =>
  new Date(at(day) + days * dayMs).toISOString().slice(0, 10);

/** The Monday of the week of a day. */
export const mondayOf = (day: string): string => dayAfter(day, -((new Date(at(day)).getUTCDay() + 6) % 7));

/** The Mondays of the weeks that touch a month, `2026-10`, with a working day of it. */
export function weeksOf(month: string): string[] {
  const first = mondayOf(`${month}-01`);
  const mondays = Array.from({ length: 6 }, (_, week) => dayAfter(first, week * 7));
  return mondays.filter((monday) => [0, 4].some((day) => dayAfter(monday, day).startsWith(month)));
}

/** Where labels stand so that each keeps its distance from the one before, as near to its own place as that allows. */
export function spread(places: readonly number[], distance: number): number[] {
  let last = Number.NEGATIVE_INFINITY;
  return places.map((place) => {
    last = Math.max(place, last + distance);
    return last;
  });
}

/** The middle of the widest stretch between `from` and `to` that no label covers; null where less than `least` is free. */
export function roomIn(
  from: number,
  to: number,
  labels: readonly number[],
  height: number,
  least: number,
): number | null {
  const inside = labels.filter((label) => label + height > from && label < to).sort((a, b) => a - b);
  const starts = [from, ...inside.map((label) => label + height)];
  const ends = [...inside, to];
  const free = starts.map((start, at) => ({ start, wide: (ends[at] ?? to) - start }));
  const widest = free.reduce((a, b) => (b.wide > a.wide ? b : a));
  return widest.wide >= least ? widest.start + widest.wide / 2 : null;
}
