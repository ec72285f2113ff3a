import { $replaced, keepShown, listeners, memory, prefix, readText, real, removeText, writeText } from './storage.ts';

/** Tries again to save all that was not kept. */
export function saveAgain(): void {
  for (const [key, text] of Object.entries(memory)) writeText(key, text);
}

/** Lets go of all that was not kept, so that the page can be left without a question. */
export function letUnsavedGo(): void {
  for (const key of Object.keys(memory)) removeText(key);
}

/** All saved keys that start with `start`, sorted. */
export function savedKeys(start: string): string[] {
  const keys = new Set(Object.keys(memory));
  try {
    const store = real();
    for (let at = 0; store && at < store.length; at += 1) keys.add(store.key(at) ?? '');
  } catch {
    // Only what is in memory can be listed.
  }
  return [...keys].filter((key) => key.startsWith(start)).sort();
}

/** Everything this site has saved, by key, with what could not be kept. */
export const everything = (): Record<string, string> =>
  Object.fromEntries(savedKeys(prefix).map((key) => [key, readText(key) ?? '']));

/** Puts what stood on this page back, over what another tab wrote. */
export function bringBack(): void {
  for (const [key, text] of Object.entries($replaced.get())) {
    keepShown(key, text);
    listeners.get(key)?.(text);
  }
}

/** Keeps what another tab wrote. */
export const letGo = (): void => $replaced.set({});
