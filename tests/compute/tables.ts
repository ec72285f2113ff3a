import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Accelerator, ModelShape } from '../../src/tools/compute/model/types.ts';

const content = new URL('../../content/', import.meta.url);

export type ModelRow = ModelShape & { id: string; family: string; source: string };

export const accelerators: Accelerator[] = parse(readFileSync(new URL('accelerators.yaml', content), 'utf8'));
export const models: ModelRow[] = parse(readFileSync(new URL('models.yaml', content), 'utf8'));

/** A row of content/accelerators.yaml by id. */
export function accelerator(id: string): Accelerator {
  return find(accelerators, id);
}

/** A row of content/models.yaml by id. */
export function model(id: string): ModelRow {
  return find(models, id);
}

function find<Row extends { id: string }>(rows: Row[], id: string): Row {
  const row = rows.find((candidate) => candidate.id === id);
  if (!row) throw new Error(`no row "${id}"`);
  return row;
}
