/** The part of the address after the `#`, without it. */
export const fragment = (): string => location.hash.slice(1);

/** Calls back when the part after the `#` changes; returns how to stop. */
export function onFragment(listen: () => void): () => void {
  addEventListener('hashchange', listen);
  return () => removeEventListener('hashchange', listen);
}

/** The whole address of a page of this site on this host. */
export const absolute = (path: string): string => new URL(path, location.origin).href;

/** Goes to another page. */
export const visit = (path: string): void => location.assign(path);

/** One parameter of the query, or null. */
export const query = (name: string): string | null => new URLSearchParams(location.search).get(name);

/** Takes the query out of the address once it has been heeded, so that a reload does not heed it again. */
export const dropQuery = (): void => history.replaceState(null, '', location.pathname + location.hash);

/** Puts text after the `#`, which listeners of the fragment hear; the same text again is heard as well. */
export function goToFragment(text: string): void {
  if (location.hash.slice(1) === text) dispatchEvent(new HashChangeEvent('hashchange'));
  else location.hash = text;
}

/** Takes query and fragment out of the address, once what they asked for is kept here. */
export const dropAll = (): void => history.replaceState(null, '', location.pathname);

/** Loads the page again. */
export const reload = (): void => location.reload();
