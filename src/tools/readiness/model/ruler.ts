import { dayOf } from '../../../lib/walltime.ts';
import { addDays, toInstant, toWall } from '../../../lib/zone.ts';

export interface Mark {
  key: 'now' | 'planned' | 'ends' | 'ready' | 'useful';
  /** Milliseconds since 1970. */
  at: number;
  label: string;
}

/** Where things stand on a line of whole days; positions are percentages. */
export interface Ruler {
  days: { x: number; label: string }[];
  /** In the order of the rows they are written in, so that no stem crosses the label of another. */
  marks: (Mark & { x: number; flip: boolean })[];
}

/** Draws marks to scale on the days they span. */
export function rulerOf(marks: readonly Mark[], zone: string): Ruler {
  const real = marks.filter(({ at }) => !Number.isNaN(at)).toSorted((a, b) => a.at - b.at);
  const first = toWall(real[0]?.at ?? 0, zone).slice(0, 10);
  const end = addDays(toWall(real.at(-1)?.at ?? 0, zone).slice(0, 10), 1);
  const from = toInstant(`${first}T00:00`, zone);
  const to = toInstant(`${end}T00:00`, zone);
  const x = (at: number) => Math.round(((at - from) / (to - from)) * 1000) / 10;
  const count = Math.round((to - from) / 86_400_000);
  // At most seven labels: more would run into each other on a phone.
  const step = Math.ceil(count / 7);
  const days = Array.from({ length: Math.ceil(count / step) }, (_, at) => addDays(first, at * step));
  const placed = real.map((mark) => ({ ...mark, x: x(mark.at), flip: x(mark.at) > 50 }));
  return {
    // A label further right would leave the figure.
    days: days
      .map((day) => ({ x: x(toInstant(`${day}T00:00`, zone)), label: dayOf(day) }))
      .filter((day) => day.x <= 92),
    // A label to the left of its stem stands above all later stems; one to the right below all earlier ones.
    marks: [...placed.filter(({ flip }) => flip).toReversed(), ...placed.filter(({ flip }) => !flip)],
  };
}
