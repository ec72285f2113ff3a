/** The present moment in milliseconds since 1970. */
export const now = (): number => Date.now();

/** The reader's IANA time zone, "UTC" where the browser does not tell. */
export const zoneHere = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC';

/** Fills bytes with secure randomness. */
export const randomBytes = (bytes: Uint8Array): Uint8Array => crypto.getRandomValues(bytes as Uint8Array<ArrayBuffer>);
