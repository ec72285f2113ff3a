/** The present moment in milliseconds since 1970. */
export const now = (): number => Date.now();

/** The reader's IANA time zone, "UTC" where the browser does not tell. */
export const zoneHere = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC';

/** Fills bytes with secure randomness. */
export const randomBytes = (bytes: Uint8Array): Uint8Array => crypto.getRandomValues(bytes as Uint8Array<ArrayBuffer>);

/** Calls back four times a second, and at once when the page is seen again after it slept; returns how to stop. */
export function onTick(listen: () => void): () => void {
  const timer = setInterval(listen, 250);
  const events = [
    [document, 'visibilitychange'],
    [window, 'pageshow'],
    [window, 'focus'],
  ] as const;
  for (const [target, event] of events) target.addEventListener(event, listen);
  return () => {
    clearInterval(timer);
    for (const [target, event] of events) target.removeEventListener(event, listen);
  };
}
