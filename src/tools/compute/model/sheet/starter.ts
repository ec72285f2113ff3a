import { compare, rowsAtFirst } from './compare.ts';
import { shortName } from './names.ts';
import { memoryScale } from './scale.ts';
import type { Tables } from './sheet.ts';
import { workOut } from './workOut.ts';

/** The few rows that the served page shows, so that it is light and still whole before the tables have come. */
export function starter(tables: Tables): Tables {
  const { job, plan } = workOut({}, tables);
  const named = new Set(
    memoryScale(plan.estimate.memoryGb.p90, job, tables.accelerators).marks.map(({ name }) => name),
  );
  const first = compare(job, tables.accelerators).slice(0, rowsAtFirst);
  const shown = new Set(first.map(({ card }) => card.id));
  return {
    models: tables.models.filter(({ id }) => id === job.model.id),
    accelerators: tables.accelerators.filter((card) => shown.has(card.id) || named.has(shortName(card))),
  };
}
