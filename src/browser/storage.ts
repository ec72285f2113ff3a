import { atom } from 'nanostores';

/** Whether what the reader enters is kept: `kept` in storage, `lost` when the last write failed. Views say so in words. */
export const $saving = atom<'kept' | 'lost'>('kept');

const memory: Record<string, string> = Object.create(null);

function real(): Storage | null {
  try {
    return typeof window === 'undefined' ? null : window.localStorage;
  } catch {
    // Forbidden in some private windows: the gesture must still work, from memory.
    return null;
  }
}

/** The text saved under a key, or null. Never throws. */
export function readText(key: string): string | null {
  try {
    return memory[key] ?? real()?.getItem(key) ?? null;
  } catch {
    return memory[key] ?? null;
  }
}

/** Saves text under a key. When storage refuses, the text lives in memory and `$saving` says `lost`. */
export function writeText(key: string, text: string): void {
  try {
    const store = real();
    if (!store) throw new Error('no storage');
    store.setItem(key, text);
    delete memory[key];
    $saving.set('kept');
  } catch {
    memory[key] = text;
    $saving.set('lost');
  }
}

/** Forgets a key. */
export function removeText(key: string): void {
  delete memory[key];
  try {
    real()?.removeItem(key);
  } catch {
    // Nothing was kept, so nothing is left to remove.
  }
}

/** All saved keys that start with `prefix`, sorted. */
export function savedKeys(prefix: string): string[] {
  const keys = new Set(Object.keys(memory));
  try {
    const store = real();
    for (let at = 0; store && at < store.length; at += 1) keys.add(store.key(at) ?? '');
  } catch {
    // Only what is in memory can be listed.
  }
  return [...keys].filter((key) => key.startsWith(prefix)).sort();
}

/** The engine nanostores' persistent stores write through, so that no store can throw on a full or forbidden storage. */
export const engine: Record<string, string> = new Proxy({} as Record<string, string>, {
  has: (_, key) => typeof key === 'string' && readText(key) !== null,
  get: (_, key) => (typeof key === 'string' ? (readText(key) ?? undefined) : undefined),
  set: (_, key, text) => {
    writeText(String(key), String(text));
    return true;
  },
  deleteProperty: (_, key) => {
    removeText(String(key));
    return true;
  },
});
