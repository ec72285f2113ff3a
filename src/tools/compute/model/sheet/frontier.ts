import type { Row } from './compare.ts';

/** A card that fits, where it stands between time and cost. */
export interface Point {
  row: Row;
  hours: number;
  usd: number;
  /** No other card is both sooner and cheaper. */
  best: boolean;
}

/** Every card that fits and has a price, by time; `best` ones are the frontier that a choice lies on. */
export function frontier(rows: readonly Row[]): Point[] {
  const points = rows
    .filter(({ plan }) => plan.facts.memory !== 'no' && plan.costUsd !== null && plan.totalHours.p50 > 0)
    .map((row) => ({ row, hours: row.plan.totalHours.p50, usd: row.plan.costUsd?.p50 ?? 0 }))
    .sort((a, b) => a.hours - b.hours || a.usd - b.usd);
  let least = Number.POSITIVE_INFINITY;
  return points.map((point) => {
    const best = point.usd < least;
    least = Math.min(least, point.usd);
    return { ...point, best };
  });
}
