import { errorOf, median, share } from './error.ts';
import type { Kind, Point, Repeated } from './run.ts';

/** What a measurement of one set-up does for another of the same model on the same machine. */
export interface Carried {
  kind: Kind;
  /** Values for which a relative was measured. */
  values: number;
  /** Median errors before, and after our value was moved by what we miss on the relative. */
  before: number;
  after: number;
}

/**
 * For each value of a run that has relatives (same model, accelerator, devices, layout, source, length, precision and metric): our error,
 * and our error after the middle was scaled by the ratio of reported to estimated of each relative. Median over relatives.
 */
export function carried(points: readonly Point[], kind: Kind): Carried {
  const rows = points
    .filter((point) => point.kind === kind)
    .flatMap((point) => {
      const relatives = points.filter((other) => other !== point && related(point, other));
      if (relatives.length === 0) return [];
      const moved = relatives.map((other) =>
        errorOf((point.ours.p50 * other.reported) / other.ours.p50, point.reported),
      );
      return [{ before: errorOf(point.ours.p50, point.reported), after: median(moved) }];
    });
  return {
    kind,
    values: rows.length,
    before: median(rows.map((row) => row.before)),
    after: median(rows.map((row) => row.after)),
  };
}

interface Input {
  model?: { seq_len?: number; img?: number };
  precision?: string;
  parallel?: Record<string, unknown>;
}

// Another length, precision or layout is another set-up: efficiency moves with them.
function related(one: Point, other: Point): boolean {
  return keyOf(one) === keyOf(other);
}

function keyOf({ run, metric }: Point): string {
  const { model, precision, parallel } = run.input as Input;
  const layout = [parallel?.['tp'], parallel?.['pp']];
  const place = [run.name, run.accelerator, run.devices, run.category, run.source];
  return [...place, metric, model?.seq_len, model?.img, precision, ...layout].join('|');
}

/** The same set-up timed once: how far the whole run is then from what was reported, before and after. */
export interface SameRun {
  name: string;
  before: number;
  after: number;
}

/** Whole runs of which somebody published both the rate of a step and the device hours. */
export function sameRuns(points: readonly Point[]): SameRun[] {
  return points
    .filter((point) => point.metric === 'gpu_hours')
    .flatMap((whole) => {
      const step = points.find((other) => isRate(other) && baseOf(other) === baseOf(whole));
      if (!step) return [];
      // A rate too high makes the hours too low by the same factor.
      const moved = (whole.ours.p50 * step.ours.p50) / step.reported;
      return [
        {
          name: whole.run.name,
          before: errorOf(whole.ours.p50, whole.reported),
          after: errorOf(moved, whole.reported),
        },
      ];
    });
}

const isRate = ({ metric }: Point): boolean => metric === 'tokens_per_s' || metric === 'samples_per_s';
const baseOf = ({ run }: Point): string => run.id.replace(/-step$/, '');

/** How far a measurement carries to the same set-up elsewhere: median error, and the share within 5 % (time) or 3 % (memory). */
export interface Again {
  kind: Kind;
  setups: number;
  values: number;
  median: number;
  within: number;
}

/** Every further value of a set-up against its first. */
export function again(rows: readonly Repeated[], kind: Kind): Again {
  const mine = rows.filter((row) => row.kind === kind);
  const errors = mine.flatMap(({ values: [first = Number.NaN, ...others] }) =>
    others.map((value) => errorOf(first, value)),
  );
  const most = kind === 'time' ? 0.05 : 0.03;
  return {
    kind,
    setups: mine.length,
    values: errors.length,
    median: median(errors),
    within: share(errors, (error) => error <= most),
  };
}
