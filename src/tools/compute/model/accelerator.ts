import { constants } from './constants.ts';
import type { Accelerator, Precision } from './types.ts';

/** Dense peak in TFLOP/s that a precision may use on a chip; falls back to the next arithmetic the chip has. Always > 0. */
export function peakTflops(accelerator: Accelerator, precision: Precision): number {
  const { fp32Tflops, tf32Tflops, fp16Tflops, bf16Tflops } = accelerator;
  const half = precision.startsWith('fp16') ? (fp16Tflops ?? bf16Tflops) : (bf16Tflops ?? fp16Tflops);
  if (precision === 'fp32') return fp32Tflops ?? half ?? unknownPeak(accelerator);
  if (precision === 'tf32') return tf32Tflops ?? fp32Tflops ?? half ?? unknownPeak(accelerator);
  return half ?? fp32Tflops ?? unknownPeak(accelerator);
}

/** Share of the peak that the best matrix multiply reaches on this chip: measured where somebody did, else typical. */
export function matmulShare(accelerator: Accelerator, precision: Precision): number {
  if (precision === 'fp32' && accelerator.fp32Tflops) return constants.fp32Share;
  const { measuredBf16Tflops, bf16Tflops } = accelerator;
  if (measuredBf16Tflops && bf16Tflops) {
    // fp8 arithmetic takes about half the energy and holds the measured clock.
    const wattsPerTflop = accelerator.tdpW / peakTflops(accelerator, 'bf16-mixed');
    const clock = (wattsPerTflop / constants.sustainedWattsPerTflop) ** constants.sustainedExponent;
    return (measuredBf16Tflops / bf16Tflops) * (precision === 'fp8-mixed' ? 1 : Math.min(1, clock));
  }
  return (isStacked(accelerator) ? constants.stackedMatmulShare : constants.matmulShare) * powerShare(accelerator);
}

/** FLOP/s of large multiplies inside real layers, for one device. */
export function matmulRate(accelerator: Accelerator, precision: Precision): number {
  const share = matmulShare(accelerator, precision) * constants.modelShare;
  const fp8 = precision === 'fp8-mixed' && accelerator.fp8Tflops;
  const peak = fp8 ? fp8 * constants.fp8Share : peakTflops(accelerator, precision);
  return peak * 1e12 * share;
}

/** Bytes per second that streaming kernels reach. */
export function streamRate(accelerator: Accelerator): number {
  return accelerator.bandwidthGbs * 1e9 * constants.bandwidthShare;
}

/** Memory in GB (1e9 bytes) that a job may fill. */
export function usableMemoryGb(accelerator: Accelerator): number {
  return accelerator.memoryGb * constants.boxGb * constants.usableMemory;
}

// A chip without a published peak: the balance of its generation, 100 FLOP per byte of bandwidth.
function unknownPeak(accelerator: Accelerator): number {
  return accelerator.bandwidthGbs / 10;
}

/** Devices that reach each other over the fast links: a machine of eight, a rack of 72, a pod of TPUs. */
export function neighbours(accelerator: Accelerator): number {
  if (accelerator.interconnect.includes('NVL72')) return 72;
  if (accelerator.interconnect.startsWith('ICI')) return 256;
  return constants.devicesPerMachine;
}

// A card with little power for its peak lowers its clock under load; Google and AWS do not publish the power of their chips.
function powerShare(accelerator: Accelerator): number {
  const { vendor, tdpW } = accelerator;
  if (vendor === 'Google' || vendor === 'AWS' || vendor === 'Apple') return constants.unknownPowerShare;
  const wattsPerTflop = tdpW / peakTflops(accelerator, 'bf16-mixed');
  return Math.min(1, (wattsPerTflop / fullClockWattsPerTflop(accelerator)) ** constants.powerExponent);
}

// What a TFLOP/s takes fell with each process; chips beside stacked memory are wider and run slower for the same work.
function fullClockWattsPerTflop({ year, vendor, memoryKind }: Accelerator): number {
  const { nm12, nm8, nm7, nm5, nm4Stacked } = constants.fullClockWattsPerTflop;
  if (year <= 2019) return nm12;
  if (memoryKind !== 'hbm') return year <= 2021 ? nm8 : nm5;
  return year <= 2021 ? nm7 : vendor === 'AMD' ? 1.5 * nm4Stacked : nm4Stacked;
}

/** Data-centre chips since Hopper, which only kernels written for them keep busy. */
export function isStacked({ year, memoryKind }: Accelerator): boolean {
  return memoryKind === 'hbm' && year >= 2022;
}
