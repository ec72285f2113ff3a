import type { Range } from './types.ts';

/** A range whose ends are the middle divided and multiplied by factors (each >= 1). */
export function rangeAround(middle: number, downFactor: number, upFactor: number): Range {
  const p50 = Number.isFinite(middle) ? Math.max(0, middle) : Number.MAX_VALUE;
  return { p10: p50 / downFactor, p50, p90: Math.min(Number.MAX_VALUE, p50 * upFactor) };
}

/** A range times a number. */
export function scaleRange(range: Range, factor: number): Range {
  return { p10: range.p10 * factor, p50: range.p50 * factor, p90: range.p90 * factor };
}

/** The range of amount / value: the slow end of a rate is the long end of a time. */
export function invertRange(range: Range, amount: number): Range {
  return { p10: amount / range.p90, p50: amount / range.p50, p90: amount / range.p10 };
}

/** Factor of two independent uncertainties together: their logarithms add as squares. */
export function bothFactors(one: number, other: number): number {
  return Math.exp(Math.hypot(Math.log(Math.max(1, one)), Math.log(Math.max(1, other))));
}

/** What is left of a factor once an independent part of it is known. */
export function restFactor(whole: number, known: number): number {
  return Math.exp(Math.sqrt(Math.max(0, Math.log(Math.max(1, whole)) ** 2 - Math.log(Math.max(1, known)) ** 2)));
}
