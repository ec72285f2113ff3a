/** A date-time without zone, later by some hours, to the minute: '2026-09-14T09:00' + 1.5 = '2026-09-14T10:30'. */
export function addHours(iso: string, hours: number): string {
  const local = iso.length === 10 ? `${iso}T00:00` : iso;
  const start = Date.parse(local.endsWith('Z') ? local : `${local}Z`);
  if (Number.isNaN(start)) return iso;
  // Dates end at the year 9999 in this format; a plan of ten thousand years stays printable.
  const end = Math.min(start + Math.max(0, hours) * 3.6e6, Date.UTC(9999, 11, 31));
  return new Date(end).toISOString().slice(0, 16);
}
