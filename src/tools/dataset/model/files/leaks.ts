import { type FoundFile, splitOf } from './found.ts';

/** Files that should not stand in two splits. */
export interface Leak {
  /** The same bytes, or a name that differs only in how copies and augmented versions are named. */
  kind: 'same bytes' | 'near-duplicate name';
  splits: readonly string[];
  paths: readonly string[];
}

const copies =
  /([ _-]*(\(\d+\)|copy|kopie|copy ?\d+|aug(mented)?[_-]?\d*|flip(ped)?|rot(ated)?[_-]?\d*|crop(ped)?[_-]?\d*|resized|v\d+))+$/i;

/** A name without folder, ending and the marks of a copy; too short a name says nothing. */
export function stemOf(path: string): string {
  const name = path.split('/').at(-1) ?? '';
  const stem = name
    .replace(/\.[a-z0-9]{1,10}$/i, '')
    .replace(copies, '')
    .toLowerCase()
    .replace(/[\s_-]+/g, '-');
  return stem.length >= 3 ? stem : '';
}

function across(files: readonly FoundFile[], kind: Leak['kind'], keyOf: (file: FoundFile) => string): Leak[] {
  const groups = new Map<string, FoundFile[]>();
  for (const file of files) {
    const key = splitOf(file.path) && keyOf(file);
    if (key) groups.set(key, [...(groups.get(key) ?? []), file]);
  }
  return [...groups.values()].flatMap((group) => {
    const splits = [...new Set(group.map(({ path }) => splitOf(path)))];
    return splits.length > 1 ? [{ kind, splits, paths: group.map(({ path }) => path) }] : [];
  });
}

/** Files that stand in two splits: the same bytes first, then names that look like copies of each other. */
export function leaksOf(files: readonly FoundFile[]): Leak[] {
  const same = across(files, 'same bytes', ({ sha256, bytes }) => (bytes > 0 ? sha256 : ''));
  const told = new Set(same.flatMap(({ paths }) => paths));
  // Tables of the splits share a name by design: train.csv, test.csv have none left once the split is gone.
  const named = across(
    files.filter(({ table }) => !table),
    'near-duplicate name',
    ({ path }) => stemOf(path),
  );
  return [...same, ...named.filter(({ paths }) => !paths.every((path) => told.has(path)))];
}

/** Files with the same bytes wherever they stand, beyond the first of each. */
export function duplicates(files: readonly FoundFile[]): number {
  const filled = files.filter(({ bytes }) => bytes > 0);
  return filled.length - new Set(filled.map(({ sha256 }) => sha256)).size;
}
