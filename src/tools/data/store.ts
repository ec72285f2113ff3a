import { readText, removeText, savedKeys, writeText } from '../../browser/storage.ts';
import { storageKey } from '../../meeting/project.ts';
import type { Entry } from './model.ts';

const root = storageKey('');

/** Everything the open project has saved. */
export const savedEntries = (): Entry[] =>
  savedKeys(root).map((key) => ({ name: key.slice(root.length), text: readText(key) ?? '' }));

/** Makes the saved values of the open project exactly these. */
function setAll(entries: readonly Entry[]): void {
  const names = new Set(entries.map(({ name }) => name));
  for (const { name } of savedEntries()) if (!names.has(name)) removeText(root + name);
  for (const { name, text } of entries) writeText(root + name, text);
}

/** Removes some values; returns how to bring everything back as it was. */
export function remove(names: readonly string[]): () => void {
  const before = savedEntries();
  for (const name of names) removeText(root + name);
  return () => setAll(before);
}

/** Writes values over what is there; returns how to bring everything back as it was. */
export function write(entries: readonly Entry[]): () => void {
  const before = savedEntries();
  for (const { name, text } of entries) writeText(root + name, text);
  return () => setAll(before);
}
