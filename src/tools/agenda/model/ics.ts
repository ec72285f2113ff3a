import { fileNameOf } from '../../../lib/filename.ts';
import { escapeText, fold, utc } from '../../../lib/ics.ts';
import { momentOf } from '../../../lib/zoned.ts';
import type { Agenda } from '../../../meeting/model.ts';
import { clockOf } from './clock.ts';
import { itemTitle, titleOf } from './items.ts';

export interface IcsFacts {
  /** The same for every export of one agenda. */
  uid: string;
  /** Rises with every change. */
  sequence: number;
  /** When the file is made, milliseconds since 1970. */
  now: number;
  /** The whole address of the shared agenda, or ''. */
  link: string;
}

export { fold };

/** What stands in the event: the link first, then the items on the clock, within the 1,000 characters Outlook takes. */
function description(agenda: Agenda, link: string): string {
  const time = clockOf(agenda);
  let passed = 0;
  let text = [link.length <= 900 ? link : '', agenda.purpose].filter(Boolean).join('\n\n');
  for (const [at, item] of agenda.items.entries()) {
    const line = `${at === 0 ? '\n' : ''}\n${time(passed)} ${itemTitle(item)}, ${item.minutes} min`;
    if (text.length + line.length > 1000) break;
    text += line;
    passed += item.minutes;
  }
  return text.slice(0, 1000).trim();
}

/** The meeting as one calendar event in UTC (RFC 5545), or '' where it has no start. It invites nobody. */
export function toIcs(agenda: Agenda, { uid, sequence, now, link }: IcsFacts): string {
  const start = momentOf(agenda.start, agenda.zone);
  if (start === null) return '';
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Meet on Results//Agenda 1//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `DTSTAMP:${utc(now)}`,
    `SEQUENCE:${sequence}`,
    `DTSTART:${utc(start)}`,
    `DTEND:${utc(start + Math.max(1, agenda.minutes) * 60_000)}`,
    `SUMMARY:${escapeText(titleOf(agenda))}`,
    `DESCRIPTION:${escapeText(description(agenda, link))}`,
    ...(link ? [`URL:${link}`] : []),
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return `${lines.map(fold).join('\r\n')}\r\n`;
}

/** The name under which an agenda is saved as a file. */
export const fileName = (agenda: Pick<Agenda, 'title'>, ending: string): string =>
  fileNameOf('agenda', titleOf(agenda), ending);
