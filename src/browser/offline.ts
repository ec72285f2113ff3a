import { trustOwnScripts } from './trusted.ts';

interface Connection {
  saveData?: boolean;
}

/** Who counts bytes is not sent a whole site to keep. */
const countsBytes = (): boolean => (navigator as { connection?: Connection }).connection?.saveData === true;

/**
 * Has the browser keep the whole site. Never rejects: without it the site works as before.
 * @param script the address of the service worker
 * @param onNewer called when a newer version of the site is ready, with how to go over to it; the page is then reloaded
 */
export async function keepOffline(script: string, onNewer: (take: () => void) => void): Promise<void> {
  const worker = (navigator as { serviceWorker?: ServiceWorkerContainer }).serviceWorker;
  if (!worker || countsBytes()) return;
  let controlled = Boolean(worker.controller);
  let asked = false;
  try {
    trustOwnScripts();
    const registration = await worker.register(script);
    const offer = () =>
      onNewer(() => {
        asked = true;
        if (registration.waiting) registration.waiting.postMessage({ type: 'SKIP_WAITING' });
        else location.reload();
      });
    const watch = (incoming: ServiceWorker | null) =>
      incoming?.addEventListener('statechange', () => {
        if (incoming.state === 'installed' && worker.controller) offer();
      });
    worker.addEventListener('controllerchange', () => {
      if (asked) location.reload();
      // Another tab took the newer version; this one says so and leaves the reader where they are.
      else if (controlled) offer();
      controlled = true;
    });
    if (registration.waiting && worker.controller) offer();
    watch(registration.installing);
    registration.addEventListener('updatefound', () => watch(registration.installing));
  } catch {
    // No storage, or the worker could not be had: the next page asks again.
  }
}
