const formats = new Map<string, Intl.DateTimeFormat>();

function format(zone: string): Intl.DateTimeFormat {
  let known = formats.get(zone);
  if (!known) {
    const parts = { year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric' } as const;
    known = new Intl.DateTimeFormat('en-US', { ...parts, second: 'numeric', hourCycle: 'h23', timeZone: zone });
    formats.set(zone, known);
  }
  return known;
}

/** How far a zone is ahead of UTC at a moment, in milliseconds. The clock of the zone is read through Intl. */
function offset(at: number, zone: string): number {
  const part: Record<string, number> = {};
  for (const { type, value } of format(zone).formatToParts(at)) part[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part;
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(at / 1000) * 1000;
}

/** A moment (milliseconds since 1970) as wall time in an IANA zone, to the minute: `2026-10-02T06:57`; '' for none. */
export const toWall = (at: number, zone: string): string =>
  Number.isNaN(at) ? '' : new Date(at + offset(at, zone)).toISOString().slice(0, 16);

/**
 * Wall time `2026-10-02T06:57` in an IANA zone as milliseconds since 1970; NaN for anything else.
 * An hour that a clock change skips moves forward; an hour it repeats is taken the first time.
 */
export function toInstant(wall: string, zone: string): number {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(wall)) return Number.NaN;
  const utc = Date.parse(`${wall}Z`);
  if (Number.isNaN(utc)) return utc;
  const day = 86_400_000;
  const before = utc - offset(utc - day, zone);
  const after = utc - offset(utc + day, zone);
  const real = [before, after].filter((at) => at + offset(at, zone) === utc);
  return real.length > 0 ? Math.min(...real) : before;
}

/** The calendar day some days later: `addDays('2026-10-31', 1)` is `2026-11-01`. */
export const addDays = (day: string, count: number): string =>
  new Date(Date.parse(`${day}T00:00Z`) + count * 86_400_000).toISOString().slice(0, 10);

/** The weekday of a calendar day, 1 for Monday to 7 for Sunday. */
export const weekday = (day: string): number => new Date(`${day}T00:00Z`).getUTCDay() || 7;
