import type { Loader, Setup } from './types.ts';

/**
 * Usual limits of a machine that feeds images, for a reader who does not know: eight worker processes a device (cloud
 * machines give 8-16 virtual CPUs with each), 100 JPEG decoded and augmented a second by each (100-200, model.md 4.3),
 * 500 MB/s of storage (SATA SSD 550, a cloud volume 125-1,000) and 0.11 MB a sample (ImageNet's mean JPEG).
 */
export function defaultLoader(devices: number): Loader {
  return { workers: 8 * devices, samplesPerSecondPerWorker: 100, storageMbPerSecond: 500, sampleMb: 0.11 };
}

/** Samples per second that the input pipeline can deliver to the whole job; null where nothing limits it. */
export function loaderRate({ loader, loaderSamplesPerSecond }: Setup): number | null {
  const limits = [
    loaderSamplesPerSecond,
    loader && product(loader.workers, loader.samplesPerSecondPerWorker),
    loader && product(loader.storageMbPerSecond, loader.sampleMb === null ? null : 1 / loader.sampleMb),
  ].filter((rate): rate is number => typeof rate === 'number' && Number.isFinite(rate) && rate > 0);
  return limits.length > 0 ? Math.min(...limits) : null;
}

function product(one: number | null, other: number | null): number | null {
  return one === null || other === null ? null : one * other;
}
