import { prefix, readText } from '../browser/storage.ts';

const isId = (id: string): boolean => /^[a-z0-9]{1,12}$/.test(id);

/** The project of whoever never named one. */
export const firstProject = 'first';
/** Where storage says which project is open. */
export const openKey = `${prefix}project`;

/** Which project storage says is open; anything unreadable means the first one. */
export function storedProject(): string {
  const id = readText(openKey) ?? '';
  return isId(id) ? id : firstProject;
}

/**
 * The project of this page. It stays what it was when the page opened, whatever another tab switches to, so that
 * nothing is ever written into a project the reader does not see.
 */
export const thisProject: string = storedProject();

/** The storage key of one value of a project: `meet/first/compute:run`. */
export const storageKey = (name: string, project = thisProject): string => `${prefix}${project}/${name}`;
