import { trustOwnScripts } from './trusted.ts';

interface Connection {
  saveData?: boolean;
}

/** Who counts bytes is not sent a whole site to keep. */
const countsBytes = (): boolean => (navigator as { connection?: Connection }).connection?.saveData === true;

const container = (): ServiceWorkerContainer | undefined =>
  (navigator as { serviceWorker?: ServiceWorkerContainer }).serviceWorker;

let asked = false;

/** Resolves once a worker has taken over, or has failed to. A worker that waits for older pages to close is told not to. */
const takenOver = (worker: ServiceWorker): Promise<void> =>
  new Promise((done) => {
    const see = () => {
      if (worker.state === 'installed') worker.postMessage({ type: 'SKIP_WAITING' });
      if (worker.state === 'activated' || worker.state === 'redundant') done();
    };
    worker.addEventListener('statechange', see);
    see();
  });

/** Loads the page again in the newest version of the site that its host has, past what is kept here. Never rejects. */
export async function loadNewest(): Promise<void> {
  asked = true;
  try {
    const registration = await container()?.getRegistration();
    await registration?.update();
    const coming = registration?.installing ?? registration?.waiting;
    if (coming) await takenOver(coming);
  } catch {
    // The host cannot be reached: the page comes back as it was.
  }
  location.reload();
}

/**
 * Has the browser keep the whole site. Never rejects: without it the site works as before.
 * @param script the address of the service worker
 * @param onNewer called when a newer version of the site is ready
 */
export async function keepOffline(script: string, onNewer: () => void): Promise<void> {
  const worker = container();
  if (!worker || countsBytes()) return;
  let controlled = Boolean(worker.controller);
  try {
    trustOwnScripts();
    const registration = await worker.register(script);
    const watch = (incoming: ServiceWorker | null) =>
      incoming?.addEventListener('statechange', () => {
        if (incoming.state === 'installed' && worker.controller && !asked) onNewer();
      });
    worker.addEventListener('controllerchange', () => {
      // Another tab took the newer version; this one says so and leaves the reader where they are.
      if (controlled && !asked) onNewer();
      controlled = true;
    });
    if (registration.waiting && worker.controller) onNewer();
    watch(registration.installing);
    registration.addEventListener('updatefound', () => watch(registration.installing));
  } catch {
    // No storage, or the worker could not be had: the next page asks again.
  }
}
