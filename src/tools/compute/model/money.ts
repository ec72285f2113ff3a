import { constants } from './constants.ts';
import type { Accelerator, Rates } from './types.ts';

/** Defaults that the reader changes: Uptime's mean PUE 1.2-1.6 halved towards clouds, world grid about 0.45 kg/kWh. */
export const defaultRates: Rates = { priceUsdPerHour: null, pue: 1.2, gridKgPerKwh: 0.45 };

/** USD for one hour of one device: the reader's price, else the middle of the dated range, else null. */
export function pricePerHour(accelerator: Accelerator, rates: Rates): number | null {
  const { priceUsdPerHour: dated } = accelerator;
  return rates.priceUsdPerHour ?? (dated ? (dated.low + dated.high) / 2 : null);
}

/** kWh of device hours with machine and building: TDP x share x node x PUE. model.md 5. */
export function energyKwh(deviceHours: number, accelerator: Accelerator, rates: Rates): number {
  return (deviceHours * accelerator.tdpW * constants.powerShare * constants.nodeFactor * rates.pue) / 1000;
}
