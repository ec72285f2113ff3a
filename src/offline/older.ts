/// <reference lib="webworker" />
declare const self: ServiceWorkerGlobalScope;

const shelf = `older-pages-${self.registration.scope}`;
const label = new URL('older-pages', self.registration.scope).href;

/** Ids of the pages that were open when this version took over; they go on with the files they came with. */
let ids: Promise<string[]> = self.caches
  .match(label, { cacheName: shelf })
  .then((noted) => noted?.json() ?? [])
  .catch(() => []);

const openIds = async () =>
  (await self.clients.matchAll({ type: 'window', includeUncontrolled: true })).map(({ id }) => id);

/** What an older page gets for a request: the file of its own version. Undefined for all other pages. */
export async function fileOfOlderPage(cacheName: string, id: string, request: Request): Promise<Response | undefined> {
  if (!(await ids).includes(id)) return undefined;
  // A cache answers with what was put in first.
  return self.caches.match(request.url, { cacheName, ignoreSearch: true });
}

/** Notes which pages are open while a new version takes over. */
export async function noteOlderPages(): Promise<void> {
  const open = await openIds();
  ids = Promise.resolve(open);
  await (await self.caches.open(shelf)).put(label, new Response(JSON.stringify(open)));
}

/** Removes the files that this version does not list, once no older page is open that may ask for them. */
export async function tidy(cacheName: string, listed: ReadonlySet<string>): Promise<void> {
  const [older, open] = await Promise.all([ids, openIds()]);
  if (older.some((id) => open.includes(id))) return;
  ids = Promise.resolve([]);
  const cache = await self.caches.open(cacheName);
  for (const { url } of await cache.keys()) if (!listed.has(url)) await cache.delete(url);
  await self.caches.delete(shelf);
}
