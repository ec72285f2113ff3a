const encoder = new TextEncoder();

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out.
const controls = /[\u0000-\u0009\u000b\u000c\u000e-\u001f\u007f]/g;

/** TEXT of RFC 5545 §3.3.11, without the control characters and lone surrogates it may not hold. */
export const escapeText = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r\n?|\n/g, '\\n')
    .replace(controls, ' ');

/** One content line folded at 75 octets (RFC 5545 §3.1), never inside a character. */
export function fold(line: string): string {
  let folded = '';
  let octets = 0;
  for (const sign of line) {
    const size = encoder.encode(sign).length;
    if (octets + size > 75) {
      folded += '\r\n ';
      octets = 1;
    }
    folded += sign;
    octets += size;
  }
  return folded;
}

/** A moment (milliseconds since 1970) as DATE-TIME in UTC. */
export const utc = (ms: number): string => `${new Date(ms).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;

/** One event of a calendar; moments in milliseconds since 1970. */
export interface CalendarEvent {
  uid: string;
  title: string;
  text: string;
  start: number;
  minutes: number;
  /** When the file is made. */
  now: number;
}

/** A tentative event as an iCalendar file (RFC 5545), in UTC. It invites nobody. '' where a moment is none. */
export function calendarHold({ uid, title, text, start, minutes, now }: CalendarEvent): string {
  if (!Number.isFinite(start) || !Number.isFinite(now)) return '';
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Meet on Results//Readiness 1//EN',
    'METHOD:PUBLISH',
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `DTSTAMP:${utc(now)}`,
    `DTSTART:${utc(start)}`,
    `DTEND:${utc(start + minutes * 60_000)}`,
    `SUMMARY:${escapeText(title)}`,
    `DESCRIPTION:${escapeText(text)}`,
    'STATUS:TENTATIVE',
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return `${lines.map(fold).join('\r\n')}\r\n`;
}
