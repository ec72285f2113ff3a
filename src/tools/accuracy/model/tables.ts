import { errorOf, errorsOf, isCovered, median, naive, peerOf, share, timesOff } from './error.ts';
import type { Kind, LeftOut, Point } from './run.ts';

/** One row of the table per category. Shares and errors are fractions; NaN where nothing was covered. */
export interface CategoryRow {
  kind: Kind;
  /** Null: all categories together. */
  category: string | null;
  values: number;
  median: number;
  within: number;
  covered: number;
  leftOut: LeftOut | null;
  naive: number;
  reference: number;
}

/** A row of one kind: all values, then each category by name. */
export function categoryRows(points: readonly Point[], kind: Kind, leftOut: readonly LeftOut[]): CategoryRow[] {
  const some = points.filter((point) => point.kind === kind);
  const categories = [...new Set(some.map((point) => point.run.category))].sort();
  return [null, ...categories].map((category) => {
    const mine = category === null ? some : some.filter((point) => point.run.category === category);
    const id = category === null ? kind : `${kind}|${category}`;
    return {
      kind,
      category,
      values: mine.length,
      median: median(errorsOf(mine)),
      within: share(errorsOf(mine), (error) => error <= 0.25),
      covered: share(mine, isCovered),
      leftOut: leftOut.find((row) => row.id === id) ?? null,
      naive: peerError(mine, naive[kind]),
      reference: peerError(mine, 'reference model'),
    };
  });
}

/** Another calculator beside ours on the values that it covers. */
export interface PeerRow {
  kind: Kind;
  name: string;
  values: number;
  theirs: number;
  ours: number;
}

/** Every other calculator of one kind, best first. */
export function peerRows(points: readonly Point[], kind: Kind): PeerRow[] {
  const some = points.filter((point) => point.kind === kind);
  const names = new Set(some.flatMap((point) => Object.keys(point.run.peers[point.metric] ?? {})));
  return [...names]
    .map((name) => {
      const same = some.filter((point) => peerOf(point, name) !== null);
      return { kind, name, values: same.length, theirs: peerError(same, name), ours: median(errorsOf(same)) };
    })
    .sort((a, b) => a.theirs - b.theirs);
}

/** The values that we miss most, worst first. */
export function worst(points: readonly Point[], count: number): Point[] {
  return [...points].sort((a, b) => timesOff(b) - timesOff(a)).slice(0, count);
}

/** The other calculator that comes closest to a value, with its error; null where nobody else says anything. */
export function closest(point: Point): { name: string; error: number } | null {
  const all = Object.entries(point.run.peers[point.metric] ?? {}).map(([name, value]) => ({
    name,
    error: errorOf(value, point.reported),
  }));
  return all.sort((a, b) => a.error - b.error)[0] ?? null;
}

function peerError(points: readonly Point[], name: string): number {
  const errors = points.flatMap((point) => {
    const value = peerOf(point, name);
    return value === null ? [] : [errorOf(value, point.reported)];
  });
  return median(errors);
}
