import { asText } from '../../../lib/believe.ts';
import { hash } from '../../../lib/hash.ts';
import { escapeText, fold, utc } from '../../../lib/ics.ts';
import { momentOf, wallAt } from '../../../lib/zoned.ts';
import type { Agenda } from '../../../meeting/model.ts';
import { clockOf } from './clock.ts';
import { itemTitle, titleOf } from './items.ts';
import { rruleOf, weeksOf } from './repeat.ts';
import { vtimezone } from './vtimezone.ts';

export interface IcsFacts {
  /** The same for every export of one agenda. */
  uid: string;
  /** Rises with every change. */
  sequence: number;
  /** When the file is made, milliseconds since 1970. */
  now: number;
  /** The whole address of the shared agenda, or ''. */
  link: string;
  /** Minutes before the start that the calendar reminds; 0 for no reminder. */
  remind?: number;
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
  return asText(text, 1000).trim();
}

/** Names such as GMT stand for one clock everywhere; a rule of ours under such a name would be read as another. */
const isFixed = (zone: string): boolean => !zone.includes('/') || zone.startsWith('Etc/');

/** Start and end: in UTC for one meeting, on the clock of its zone for a series, which keeps its hour over summer time. */
function times({ zone, series }: Agenda, start: number, end: number) {
  const rule = rruleOf(weeksOf(series?.rule ?? ''));
  if (!rule) return { zones: [], lines: [`DTSTART:${utc(start)}`, `DTEND:${utc(end)}`] };
  const zones = vtimezone(zone, isFixed(zone) ? `Meet/${zone.replace(/^Etc\//, '')}` : zone, start);
  const moves = zones.filter((line) => line.startsWith('BEGIN:')).length > 2;
  if (isFixed(zone) && !moves) {
    return { zones: [], lines: [`DTSTART:${utc(start)}`, `DTEND:${utc(end)}`, `RRULE:${rule}`] };
  }
  const tzid = zones[1]?.slice(5) ?? zone;
  const wall = (ms: number) => `TZID=${tzid}:${wallAt(ms, zone).replace(/[-:]/g, '')}00`;
  return { zones, lines: [`DTSTART;${wall(start)}`, `DTEND;${wall(end)}`, `RRULE:${rule}`] };
}

const alarm = (minutes: number, title: string): string[] => [
  'BEGIN:VALARM',
  'ACTION:DISPLAY',
  `DESCRIPTION:${escapeText(title)}`,
  `TRIGGER:-PT${minutes}M`,
  'END:VALARM',
];

/** The meeting as one calendar event (RFC 5545), or '' where it has no start. It invites nobody. */
export function toIcs(agenda: Agenda, { uid, sequence, now, link, remind = 0 }: IcsFacts): string {
  const start = momentOf(agenda.start, agenda.zone);
  if (start === null) return '';
  const { zones, lines } = times(agenda, start, start + Math.max(1, agenda.minutes) * 60_000);
  const title = titleOf(agenda);
  const file = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Meet on Results//Agenda 1//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...zones,
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `DTSTAMP:${utc(now)}`,
    `SEQUENCE:${sequence}`,
    ...lines,
    `SUMMARY:${escapeText(title)}`,
    `DESCRIPTION:${escapeText(description(agenda, link))}`,
    ...(link ? [`URL:${link}`] : []),
    ...(remind > 0 ? alarm(remind, title) : []),
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return `${file.map(fold).join('\r\n')}\r\n`;
}

const epoch = Date.UTC(2020, 0, 1);
const numbers = new Map<string, { of: number; sequence: number }>();

/**
 * The identity and the number of an agenda's event. The identity stays through every edit. The number is half-seconds
 * since 2020 of the last change, one more than before where two changes fall into one, and so fits 31 bits until 2054.
 * @param now stands for the last change of an agenda from a link, which does not know its own
 */
export function eventOf(agenda: Agenda, host: string, now: number): Pick<IcsFacts, 'uid' | 'sequence'> {
  // A link carries no id: two meetings of one name and start are taken for one.
  const uid = `${hash(`${agenda.id || `${agenda.title}\n${agenda.start}\n${agenda.zone}`}\n${host}`)}@${host}`;
  const of = agenda.id ? agenda.changedAt : now;
  const last = numbers.get(uid);
  const counted = Math.max(0, Math.floor((of - epoch) / 500));
  const sequence = last?.of === of ? last.sequence : Math.max(counted, (last?.sequence ?? -1) + 1);
  numbers.set(uid, { of, sequence });
  return { uid, sequence };
}
