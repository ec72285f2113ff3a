import { type Card, type CardFile, mostOf, noFile, type Split, type Table } from '../card/card.ts';
import { classOf, type FoundFile, formatOf, isImage, splitFolder, splitOf } from './found.ts';
import { isLabel, isSplit } from './table.ts';

const fileOf = ({ path, bytes, sha256 }: FoundFile): CardFile => ({
  ...noFile,
  name: path,
  url: path,
  size: `${bytes} B`,
  format: formatOf(path),
  sha256,
});

function tableOf({ path, table }: FoundFile): Table[] {
  if (!table || table.columns.length === 0) return [];
  const name = (path.split('/').at(-1) ?? path).replace(/\.[^.]*$/, '');
  const splitAt = table.columns.findIndex((column) => isSplit(column.name));
  const labelAt = table.columns.findIndex((column) => isLabel(column.name));
  return [
    {
      name,
      description: '',
      file: path,
      key: '',
      columns: table.columns.slice(0, mostOf.columns).map((column, at) => ({
        name: column.name,
        description: '',
        type: column.type,
        role: at === splitAt ? 'split' : at === labelAt ? 'label' : '',
      })),
    },
  ];
}

/** The files a card can list: all, or without the images where they are too many. */
export function listed(files: readonly FoundFile[]): readonly FoundFile[] {
  if (files.length <= mostOf.files) return files;
  return files.filter(({ path }) => !isImage(path)).slice(0, mostOf.files);
}

/** A card with the files that were read: what it already says of them stays, hashes and sizes are new. */
export function withFiles(card: Card, files: readonly FoundFile[]): Card {
  const fresh = listed(files).map(fileOf);
  const known = card.files.map((old) => {
    const found = fresh.find(({ name }) => name === old.name);
    return found && old.kind === 'object' ? { ...old, size: found.size, sha256: found.sha256 } : old;
  });
  const added = fresh.filter(({ name }) => !card.files.some((old) => old.name === name));
  const tables = listed(files)
    .flatMap(tableOf)
    .filter(({ file, name }) => !card.tables.some((old) => old.file === file || old.name === name));
  const folders = new Map(
    files.flatMap(({ path }): [string, string][] =>
      splitFolder(path) ? [[splitOf(path), `${splitFolder(path)}/**`]] : [],
    ),
  );
  const splits: Split[] = ['train', 'validation', 'test'].flatMap((name) => {
    const path = folders.get(name);
    return path ? [{ name, path }] : [];
  });
  return {
    ...card,
    files: [...known, ...added].slice(0, mostOf.files),
    tables: [...card.tables, ...tables].slice(0, mostOf.tables),
    splits: card.splits.length > 0 ? card.splits : splits,
  };
}

/** Counts per class and split as the estimate reads them, one class a line; '' where nothing tells a class. */
export function classLines(files: readonly FoundFile[]): string {
  const counts = new Map<string, Record<string, number>>();
  const add = (name: string, split: string, count: number) => {
    const row = counts.get(name) ?? {};
    row[split] = (row[split] ?? 0) + count;
    counts.set(name, row);
  };
  for (const { path, table, image } of files) {
    for (const [label, split, count] of table?.classes ?? []) add(label, splitOf(`${split}/x`) || splitOf(path), count);
    if (image && classOf(path)) add(classOf(path), splitOf(path), 1);
  }
  const line = ([name, row]: [string, Record<string, number>]): string =>
    [
      name.replace(/[,;\s]+/g, ' ').trim() || 'no label',
      row['train'] ?? 0,
      row['validation'] ?? 0,
      row['test'] ?? 0,
    ].join(', ');
  return [...counts].slice(0, 200).map(line).join('\n');
}
