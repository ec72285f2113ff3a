import { persistentAtom, setPersistentEngine, windowPersistentEvents } from '@nanostores/persistent';
import type { WritableAtom } from 'nanostores';
import { engine } from '../browser/storage.ts';
import type { Codec } from '../lib/codec.ts';
import { storageKey } from './project.ts';

const events =
  typeof window === 'undefined' ? { addEventListener() {}, removeEventListener() {} } : windowPersistentEvents;
setPersistentEngine(engine, events);

/**
 * One saved value of the active project: it restores itself, follows other tabs, and survives a storage that refuses.
 * @param name `tool:thing`, for example `compute:run`
 */
export const saved = <Value>(name: string, codec: Codec<Value>): WritableAtom<Value> => kept(storageKey(name), codec);

/** One saved value of the person, whatever project is open. */
export function kept<Value>(key: string, codec: Codec<Value>): WritableAtom<Value> {
  const store = persistentAtom<Value>(key, codec.empty, { encode: codec.encode, decode: codec.decode });
  // The served page shows the empty value; the first client render must equal it, whatever was restored since.
  return Object.assign(store, { init: codec.empty });
}
