import type { Item } from './item.ts';

/** What the details of items name: sources by key, and the choices of an item whose evidence is one of several. */
export interface Extras {
  sources: Readonly<Record<string, { title: string; url: string | null }>>;
  choices: Readonly<Record<string, readonly { value: string; label: string }[]>>;
}

interface SourceRow {
  id: string;
  data: { title: string; url: string | null };
}

/**
 * What a list of items names, and nothing more, so that a served page carries only that.
 * @param tables rows an item may point to with `options: "@licences"`
 * @throws where an item names a source or a table that is not there; it stops the build
 */
export function extrasOf(
  items: readonly Item[],
  sources: readonly SourceRow[],
  tables: Readonly<Record<string, readonly { id: string; name: string }[]>>,
): Extras {
  const named = [...new Set(items.flatMap((item) => item.sources))];
  const rows = named.map((key) => {
    const row = sources.find(({ id }) => id === key);
    if (!row) throw new Error(`A checklist names the source "${key}", which content/sources.yaml does not have.`);
    return [key, { title: row.data.title, url: row.data.url }] as const;
  });
  const choices = items.flatMap(({ id, evidence: { options } }) => {
    if (!options) return [];
    if (typeof options !== 'string') return [[id, options.map((value) => ({ value, label: value }))] as const];
    const table = tables[options.slice(1)];
    if (!table) throw new Error(`The item "${id}" takes its options from "${options}", which is no known table.`);
    return [[id, table.map(({ id: value, name }) => ({ value, label: name }))] as const];
  });
  return { sources: Object.fromEntries(rows), choices: Object.fromEntries(choices) };
}

/** Items without what only an export or the content's history needs. */
export const lighten = (items: readonly Item[]): Item[] =>
  items
    .filter((item) => !item.retired)
    .map(({ exports: _exports, computes: _computes, retired: _retired, ...item }) => item);
