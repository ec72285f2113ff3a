import { reload } from '../browser/address.ts';
import { prefix, removeText, version, writeText } from '../browser/storage.ts';
import { everything } from '../browser/storage-care.ts';
import { byProject } from '../lib/backup.ts';
import { upgrade } from './migrations.ts';

/** Brings what an older version of the site saved up to this one. Returns whether anything but the mark changed. */
export function bringUpToDate(): boolean {
  const before = everything();
  const from = Number(before[`${prefix}version`] ?? 1);
  let changed = false;
  if (!(from < version)) return changed;
  for (const { id, entries } of byProject(before)) {
    const texts = Object.fromEntries(entries.map(({ name, text }) => [name, text]));
    const after = upgrade(texts, from);
    for (const [name, text] of Object.entries(after)) {
      if (text === texts[name]) continue;
      writeText(`${prefix}${id}/${name}`, text);
      changed = true;
    }
    for (const name of Object.keys(texts)) if (!Object.hasOwn(after, name)) removeText(`${prefix}${id}/${name}`);
  }
  writeText(`${prefix}version`, String(version));
  return changed;
}

/** The same for a page whose tools have read it already: where something changed, the page is loaded again. */
export function bringPageUpToDate(): void {
  if (bringUpToDate()) reload();
}
