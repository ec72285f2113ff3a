import { type Changes, isOwn, type Tables } from './sheet.ts';

/** The tables of compute.json; null when the file is not what the site serves. */
export function toTables(served: unknown): Tables | null {
  const { accelerators, models } = (served ?? {}) as Partial<Tables>;
  const whole = Array.isArray(accelerators) && Array.isArray(models) && accelerators[0]?.memoryGb && models[0]?.arch;
  return whole ? { accelerators, models } : null;
}

/** Whether every row that a sheet names is in the tables. */
export function knows({ accelerators, models }: Tables, { model, card }: Changes): boolean {
  const known = !model || isOwn(model) || models.some(({ id }) => id === model);
  return known && (!card || accelerators.some(({ id }) => id === card));
}
