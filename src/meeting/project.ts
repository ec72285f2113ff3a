import { readText } from '../browser/storage.ts';

/** Everything this site keeps begins so; the rest of the host's storage is none of its business. */
export const prefix = 'meet/';

/** Reads which project is open; anything unreadable means the first one. */
const active = (): string => {
  const id = readText(`${prefix}project`) ?? '';
  return /^[a-z0-9]{1,12}$/.test(id) ? id : 'first';
};

/** The storage key of one value of the open project: `meet/first/compute:run`. */
export const storageKey = (name: string): string => `${prefix}${active()}/${name}`;
