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

const encoder = new TextEncoder();
const utc = (at: number): string => `${new Date(at).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
const escaped = (text: string): string => text.replace(/[\\;,]/g, '\\$&').replace(/\r\n?|\n/g, '\\n');

/** A line folded at 75 octets, never inside a character (RFC 5545 §3.1). */
function folded(line: string): string {
  let text = '';
  let octets = 0;
  for (const sign of line) {
    const size = encoder.encode(sign).length;
    if (octets + size > 75) {
      text += '\r\n ';
      octets = 1;
    }
    text += sign;
    octets += size;
  }
  return text;
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
    `SUMMARY:${escaped(title)}`,
    `DESCRIPTION:${escaped(text)}`,
    'STATUS:TENTATIVE',
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return `${lines.map(folded).join('\r\n')}\r\n`;
}
