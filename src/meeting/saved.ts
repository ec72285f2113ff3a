import { atom, type WritableAtom } from 'nanostores';
import { now } from '../browser/clock.ts';
import {
  $switched,
  $unreadable,
  follow,
  isOlder,
  keepShown,
  onStorage,
  readText,
  shown,
  writeText,
} from '../browser/storage.ts';
import { parse } from '../lib/believe.ts';
import type { Codec } from '../lib/codec.ts';
import { openKey, storageKey, storedProject, thisProject } from './project.ts';

if (typeof window !== 'undefined') {
  // Both are fetched only where they are needed, which is seldom.
  if (isOlder) import('./upgrade.ts').then(({ bringPageUpToDate }) => bringPageUpToDate());
  onStorage(async (key) => {
    if (key !== openKey) return;
    const { nameOfProject } = await import('./project-name.ts');
    $switched.set(storedProject() === thisProject ? '' : nameOfProject(storedProject()));
  });
}

const changedKey = storageKey('project:changed');

/** Notes when the project was last changed, once a minute at most. */
function touch(): void {
  const moment = now();
  if (moment - Number(readText(changedKey)) > 60_000) writeText(changedKey, String(moment));
}

/** Keeps a copy of a text that cannot be read, before the first gesture writes over it. */
function keepBroken(name: string): void {
  const text = readText(storageKey(name));
  if (text === null || parse(text) !== undefined) return;
  writeText(storageKey(`broken:${name.replace(':', '-')}`), text);
  $unreadable.set([...$unreadable.get(), name]);
}

/**
 * One saved value of the active project: it restores itself, follows other tabs, and survives a storage that refuses.
 * @param name `tool:thing`, for example `compute:run`
 */
export function saved<Value>(name: string, codec: Codec<Value>): WritableAtom<Value> {
  keepBroken(name);
  const store = kept(storageKey(name), codec);
  const set = store.set;
  store.set = (value) => {
    set(value);
    touch();
  };
  return store;
}

/** One saved value of the person, whatever project is open. */
export function kept<Value>(key: string, codec: Codec<Value>): WritableAtom<Value> {
  const text = shown(key);
  const store = atom(text === null ? codec.empty : codec.decode(text));
  const show = store.set;
  store.set = (value) => {
    keepShown(key, codec.encode(value));
    show(value);
  };
  follow(key, (later) => show(codec.decode(later)));
  // The served page shows the empty value; the first client render must equal it, whatever was restored since.
  return Object.assign(store, { init: codec.empty });
}
