import { bothFactors, rangeAround } from './band.ts';
import { constants } from './constants.ts';
import type { Accelerator, Range, Rates } from './types.ts';

/** Defaults that the reader changes: Uptime's mean PUE 1.2-1.6 halved towards clouds, world grid about 0.45 kg/kWh. */
export const defaultRates: Rates = { priceUsdPerHour: null, pue: 1.2, gridKgPerKwh: 0.45 };

/** USD for one hour of one device: the reader's price, else the middle of the dated range, else null. */
export function pricePerHour(accelerator: Accelerator, rates: Rates): number | null {
  const { priceUsdPerHour: dated } = accelerator;
  return rates.priceUsdPerHour ?? (dated ? (dated.low + dated.high) / 2 : null);
}

/**
 * USD of device hours, or null without a price. The band holds hours and price: its low end leans on the low end of the
 * dated range, its high end on the high one. A price that the reader typed has no band of its own.
 */
export function costUsd(deviceHours: Range, accelerator: Accelerator, rates: Rates): Range | null {
  const price = pricePerHour(accelerator, rates);
  if (price === null) return null;
  const { low, high } = (rates.priceUsdPerHour === null ? accelerator.priceUsdPerHour : null) ?? {
    low: price,
    high: price,
  };
  const middle = deviceHours.p50 * price;
  if (!(middle > 0)) return { p10: 0, p50: 0, p90: 0 };
  return rangeAround(
    middle,
    bothFactors(deviceHours.p50 / deviceHours.p10, price / Math.max(low, 1e-9)),
    bothFactors(deviceHours.p90 / deviceHours.p50, high / price),
  );
}

/** kWh of device hours with machine and building: TDP x share x node x PUE. model.md 5. */
export function energyKwh(deviceHours: number, accelerator: Accelerator, rates: Rates): number {
  return (deviceHours * accelerator.tdpW * constants.powerShare * constants.nodeFactor * rates.pue) / 1000;
}
