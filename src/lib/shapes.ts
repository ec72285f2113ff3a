/** Whether text is real wall time `2026-11-26T14:00` of the years 2000–2199. Date alone would roll 30 February over. */
export function isWall(text: string): boolean {
  if (!/^2[01]\d\d-\d\d-\d\dT\d\d:\d\d$/.test(text)) return false;
  const at = new Date(`${text}:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
}

/** Whether text has the shape of an IANA name: `Area/City`, or one of the short ones such as UTC, CET and EST5EDT. Offsets such as `+14:00`, which Intl takes for zones, have not. */
export const looksLikeZone = (text: string): boolean =>
  /^([A-Z]{3}(\d[A-Z]{3})?|[A-Za-z][\w+-]+(\/[\w+-]+){1,2})$/.test(text);
