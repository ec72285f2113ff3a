import type { Kind, Point } from './run.ts';

/** Relative error of a prediction: 0.1 is ten percent. */
export function errorOf(predicted: number, reported: number): number {
  return Math.abs(predicted - reported) / reported;
}

/** Whether the published value lies between our p10 and p90. */
export function isCovered({ ours, reported }: Pick<Point, 'ours' | 'reported'>): boolean {
  return ours.p10 <= reported && reported <= ours.p90;
}

/** Middle of a list; NaN when it is empty. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  if (sorted.length % 2 === 1) return sorted[middle] ?? Number.NaN;
  return ((sorted[middle - 1] ?? Number.NaN) + (sorted[middle] ?? Number.NaN)) / 2;
}

/** Part of a list for which something holds; NaN when it is empty. */
export function share<Item>(items: readonly Item[], holds: (item: Item) => boolean): number {
  return items.filter(holds).length / items.length;
}

/** How many times too large or too small our middle is, whichever way: 1 is exact. */
export function timesOff({ ours, reported }: Point): number {
  return Math.max(ours.p50 / reported, reported / ours.p50);
}

/** Our relative errors. */
export const errorsOf = (points: readonly Point[]): number[] =>
  points.map((point) => errorOf(point.ours.p50, point.reported));

/** What another calculator says of the same value, or null. */
export const peerOf = ({ run, metric }: Point, name: string): number | null => run.peers[metric]?.[name] ?? null;

/** The rule of thumb that a calculator has to beat. */
export const naive: Record<Kind, string> = {
  time: 'naive 6ND at 40 % MFU',
  memory: 'naive 16 B/param, no activations',
};
