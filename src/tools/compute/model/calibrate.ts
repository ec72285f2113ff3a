import { bothFactors, rangeAround, restFactor } from './band.ts';
import type { Estimate, Range } from './types.ts';

/** What one short run of the real code showed. */
export interface Measured {
  secondsPerStep?: number;
  peakMemoryGb?: number;
}

// Step time varies by 5 % from run to run; peak memory by 3 % with fragmentation. model.md 6 and 8.
const stepSpread = 1.05;
const memorySpread = 1.03;

/** The estimate moved onto a measurement of the same set-up, with the band narrowed to what varies between runs. Odd numbers are not used. */
export function calibrate(estimate: Estimate, measured: Measured): Estimate {
  const memory = usable(measured.peakMemoryGb)
    ? rangeAround(measured.peakMemoryGb, memorySpread, memorySpread)
    : estimate.memoryGb;
  const moved = { ...estimate, memoryGb: memory };
  if (!usable(measured.secondsPerStep)) return moved;
  const factor = measured.secondsPerStep / estimate.secondsPerStep.p50;
  const { p50, p90 } = estimate.secondsPerStep;
  // Whole runs and prices keep what a step does not show.
  const run = (range: Range): Range => {
    const left = (end: number) => bothFactors(stepSpread, range.p50 > 0 ? restFactor(end, p90 / p50) : 1);
    return rangeAround(range.p50 * factor, left(range.p50 / range.p10), left(range.p90 / range.p50));
  };
  return {
    ...moved,
    secondsPerStep: rangeAround(measured.secondsPerStep, stepSpread, stepSpread),
    throughputPerSecond: rangeAround(estimate.throughputPerSecond.p50 / factor, stepSpread, stepSpread),
    hoursPerRun: run(estimate.hoursPerRun),
    deviceHours: run(estimate.deviceHours),
    energyKwh: run(estimate.energyKwh),
    co2Kg: run(estimate.co2Kg),
    costUsd: estimate.costUsd === null ? null : run(estimate.costUsd),
    utilisation: estimate.utilisation / factor,
  };
}

function usable(value: number | undefined): value is number {
  return value !== undefined && Number.isFinite(value) && value > 0 && value < 1e12;
}
