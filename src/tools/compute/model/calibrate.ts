import { rangeAround, scaleRange } from './band.ts';
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
  // Whole runs keep what a step does not show: half of their extra spread.
  const run = (range: Range) => {
    const extra =
      range.p50 > 0 ? (range.p90 / range.p50 / (estimate.secondsPerStep.p90 / estimate.secondsPerStep.p50)) ** 0.5 : 1;
    return rangeAround(range.p50 * factor, stepSpread * extra, stepSpread * extra);
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
    utilisation: scaleRange({ p10: 0, p50: estimate.utilisation, p90: 0 }, 1 / factor).p50,
  };
}

function usable(value: number | undefined): value is number {
  return value !== undefined && Number.isFinite(value) && value > 0 && value < 1e12;
}
