/// <reference lib="webworker" />
import { type PrecacheEntry, Serwist } from 'serwist';
import { fileOfOlderPage, noteOlderPages, tidy } from './older.ts';

declare const self: ServiceWorkerGlobalScope & { FILES_OF_THE_SITE: PrecacheEntry[] };

const serwist = new Serwist({
  // scripts/offline.mjs puts the list here once the site is built; each file is believed only with its hash.
  precacheEntries: self.FILES_OF_THE_SITE,
  precacheOptions: { ignoreURLParametersMatching: [/./], concurrency: 4, fetchOptions: { priority: 'low' } },
  // The page of the first visit is to have its tools offline too.
  clientsClaim: true,
});
const { cacheName } = serwist.precacheStrategy;
const listed = new Set(serwist.getUrlsToPrecacheKeys().values());

/** A page that is not among the files: from the network; offline its address with a slash, or the page that says so. */
async function elsewhere(request: Request): Promise<Response> {
  try {
    return await fetch(request);
  } catch (error) {
    const { origin, pathname, search } = new URL(request.url);
    if (serwist.getPrecacheKeyForUrl(`${origin}${pathname}/`)) return Response.redirect(`${pathname}/${search}`);
    return (await serwist.matchPrecache('offline/')) ?? Promise.reject(error);
  }
}

serwist.registerCapture(
  ({ request }) => request.mode === 'navigate',
  ({ request }) => elsewhere(request),
);

self.addEventListener('install', serwist.handleInstall);

self.addEventListener('activate', (event) => event.waitUntil(noteOlderPages().then(() => tidy(cacheName, listed))));

self.addEventListener('fetch', (event) => {
  const { request, clientId } = event;
  if (request.method !== 'GET' || !request.url.startsWith(self.registration.scope)) return;
  if (request.mode === 'navigate') {
    serwist.handleFetch(event);
    event.waitUntil(tidy(cacheName, listed));
    return;
  }
  const current = () => serwist.handleRequest({ request, event }) ?? fetch(request);
  event.respondWith(fileOfOlderPage(cacheName, clientId, request).then((file) => file ?? current()));
});
