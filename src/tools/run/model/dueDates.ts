import { escapeText, fold, utc } from '../../../lib/ics.ts';
import { addDays } from '../../../lib/zone.ts';
import { type Action, type Agenda, titleOf } from '../../../meeting/model.ts';

export interface IcsFacts {
  /** The host of the site, for identities that stay the same. */
  host: string;
  /** Rises with every change. */
  sequence: number;
  /** When the file is made, milliseconds since 1970. */
  now: number;
  /** The whole address of the minutes, or ''. */
  link: string;
}

/** FNV-1a of 32 bits, for an identity that does not move with the action's place in the list. */
function hash(text: string): string {
  let sum = 0x811c9dc5;
  for (const unit of new TextEncoder().encode(text)) sum = Math.imul(sum ^ unit, 0x01000193) >>> 0;
  return sum.toString(36);
}

const date = (day: string): string => day.replaceAll('-', '');

function event(agenda: Agenda, { text, owner, due }: Action, { host, sequence, now, link }: IcsFacts): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${agenda.id || 'link'}-${hash(`${text}\n${owner}`)}@${host}`,
    `DTSTAMP:${utc(now)}`,
    `SEQUENCE:${sequence}`,
    `DTSTART;VALUE=DATE:${date(due)}`,
    `DTEND;VALUE=DATE:${date(addDays(due, 1))}`,
    `SUMMARY:${escapeText(owner ? `${owner}: ${text}` : text)}`,
    `DESCRIPTION:${escapeText(`Action from ${titleOf(agenda)}${link ? `\n${link}` : ''}`)}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

/**
 * The due dates of the actions as all-day events (RFC 5545) that block no time; '' where no action has a date.
 * Events, not tasks: Google Calendar and Outlook leave out VTODO when they import a file.
 */
export function toDueDates(agenda: Agenda, facts: IcsFacts): string {
  const dated = agenda.actions.filter(({ due }) => due);
  if (dated.length === 0) return '';
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Meet on Results//Agenda 1//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...dated.flatMap((action) => event(agenda, action, facts)),
    'END:VCALENDAR',
  ];
  return `${lines.map(fold).join('\r\n')}\r\n`;
}
