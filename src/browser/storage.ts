import { atom } from 'nanostores';

/** Everything this site keeps begins so; the rest of the host's storage is none of its business. */
export const prefix = 'meet/';
/** The version of what is saved. src/meeting/migrations.ts says what each one changed. */
export const version = 2;
const mark = `${prefix}version`;

/**
 * Whether what the reader enters is kept, and if not, why: the storage is full or forbidden, a newer version of the site
 * has written it, or what was kept was deleted from outside. Views say so in words.
 */
export const $saving = atom<'kept' | 'full' | 'forbidden' | 'newer' | 'cleared'>('kept');

/** What this page could not keep, or what was deleted while it was on screen. It lives as long as the page. */
export const memory: Record<string, string> = Object.create(null);
/** What the stores of this page last read or wrote. */
const seen = new Map<string, string>();

/** The browser’s storage, or null where it is forbidden. */
export function real(): Storage | null {
  try {
    return typeof window === 'undefined' ? null : window.localStorage;
  } catch {
    // Forbidden in some private windows: the gesture must still work, from memory.
    $saving.set('forbidden');
    return null;
  }
}

function findOlder(): boolean {
  try {
    const store = real();
    return (
      !!store && !(Number(store.getItem(mark)) >= version) && Object.keys(store).some((key) => /^meet\/\w+\//.test(key))
    );
  } catch {
    return false;
  }
}

/** Whether an older version of the site has saved something here, which has to be brought up to this one. */
export const isOlder: boolean = findOlder();

const leaving = (event: Event) => event.preventDefault();

/** Says why something is not kept, or that all is; asks before the page is left while it is not. */
function tell(state: ReturnType<typeof $saving.get>): void {
  $saving.set(state);
  if (typeof window === 'undefined') return;
  if (Object.keys(memory).length > 0) addEventListener('beforeunload', leaving);
  else removeEventListener('beforeunload', leaving);
}

/** The text saved under a key, or null. Never throws. */
export function readText(key: string): string | null {
  try {
    return memory[key] ?? real()?.getItem(key) ?? null;
  } catch {
    return memory[key] ?? null;
  }
}

/** What the storage holds is of a version this page does not know; writing would spoil it. */
const isNewer = (store: Storage): boolean => Number(store.getItem(mark)) > version;

function put(key: string, text: string): ReturnType<typeof $saving.get> {
  const store = real();
  if (!store) return 'forbidden';
  try {
    if (isNewer(store)) return 'newer';
    store.setItem(key, text);
    if (!isOlder && !store.getItem(mark)) store.setItem(mark, String(version));
    return 'kept';
  } catch (error) {
    return error instanceof DOMException && /quota/i.test(error.name) ? 'full' : 'forbidden';
  }
}

/** Saves text under a key. When storage refuses, the text lives in memory and `$saving` says why. */
export function writeText(key: string, text: string): void {
  const state = put(key, text);
  if (state === 'kept') delete memory[key];
  else memory[key] = text;
  if (state !== 'kept' || Object.keys(memory).length === 0) tell(state);
}

/** Forgets a key. */
export function removeText(key: string): void {
  const unsaved = Object.hasOwn(memory, key);
  delete memory[key];
  seen.delete(key);
  if (unsaved && Object.keys(memory).length === 0) tell('kept');
  try {
    real()?.removeItem(key);
  } catch {
    // Nothing was kept, so nothing is left to remove.
  }
}

/** What stood on this page before another tab wrote over it, by key. */
export const $replaced = atom<Readonly<Record<string, string>>>({});
/** What this page wrote itself. */
const own = new Set<string>();

/** What a store shows. What it once showed and is gone from storage stays, and `$saving` says so. */
export function shown(key: string): string | null {
  const text = readText(key);
  if (text !== null) seen.set(key, text);
  else if (seen.has(key)) {
    memory[key] = seen.get(key) ?? '';
    tell('cleared');
  }
  return text ?? seen.get(key) ?? null;
}

/** Saves what a store was set to. Whoever goes on has chosen the version on screen. */
export function keepShown(key: string, text: string): void {
  writeText(key, text);
  seen.set(key, text);
  own.add(key);
  const { [key]: _gone, ...others } = $replaced.get();
  $replaced.set(others);
}

/** The stores of this page, by key, and how each is told of a text. */
export const listeners = new Map<string, (text: string) => void>();

/** Another tab wrote or deleted something. What it deletes stays on screen here. */
function hearOther({ key, newValue }: StorageEvent): void {
  for (const [name, hear] of listeners) {
    if (key !== null && key !== name) continue;
    if (key === null || newValue === null) {
      shown(name);
      continue;
    }
    const before = seen.get(name);
    if (own.has(name) && before !== undefined && before !== newValue)
      $replaced.set({ [name]: before, ...$replaced.get() });
    seen.set(name, newValue);
    delete memory[name];
    if (Object.keys(memory).length === 0) tell('kept');
    hear(newValue);
  }
}

/** A page that slept heard nothing; it looks when it wakes. */
function look(): void {
  for (const [key, hear] of listeners) {
    const before = seen.get(key);
    const text = shown(key);
    if (text !== null && text !== before) hear(text);
  }
}

/** Tells a store of every text that another tab writes under its key. */
export function follow(key: string, hear: (text: string) => void): void {
  if (typeof window === 'undefined') return;
  if (listeners.size === 0) {
    addEventListener('storage', hearOther);
    for (const event of ['pageshow', 'focus']) addEventListener(event, look);
  }
  listeners.set(key, hear);
}

/** What could not be read when this page opened, by key; a copy is kept. */
export const $unreadable = atom<readonly string[]>([]);

/** The name of the project that another tab has opened since this page opened another one, or ''. */
export const $switched = atom('');

/** Calls back when another tab changes anything saved; returns how to stop. */
export function onStorage(listen: (key: string | null) => void): () => void {
  const hear = ({ key }: StorageEvent) => listen(key);
  addEventListener('storage', hear);
  return () => removeEventListener('storage', hear);
}
