import { momentOf } from '../../../lib/zoned.ts';
import type { Agenda } from '../../../meeting/model.ts';
import { sayWhen } from './clock.ts';
import { titleOf } from './items.ts';
import { rruleOf, weeksOf } from './repeat.ts';

/** Google's templates answer 414 and signed-out Outlook loses its parameters from about here. findings.md §4.3 */
const longest = 2000;

/** A service that opens with the event filled in. */
export interface Service {
  name: 'Google Calendar' | 'Outlook.com' | 'Office 365' | 'Yahoo Calendar';
  href: string;
  /** Whether the link to the agenda had room in it. */
  carriesLink: boolean;
}

const iso = (ms: number) => `${new Date(ms).toISOString().slice(0, 19)}Z`;
const basic = (ms: number) => iso(ms).replace(/[-:]/g, '');
/** Every character encoded, spaces as %20: Outlook shows a plus sign as it stands. */
const address = (base: string, values: Record<string, string>): string =>
  base +
  Object.entries(values)
    .filter(([, value]) => value)
    .map(([name, value]) => `&${name}=${encodeURIComponent(value.toWellFormed())}`)
    .join('');

const outlook = (host: string) =>
  `https://${host}/calendar/deeplink/compose?path=${encodeURIComponent('/calendar/action/compose')}&rru=addevent`;

/**
 * The meeting at the four services, in the order of their buttons; none where it has no start. Each receives title,
 * time and link, nothing else; a link too long for the service is left out. Only Google takes a series.
 */
export function servicesOf(agenda: Agenda, link: string): Service[] {
  const start = momentOf(agenda.start, agenda.zone);
  if (start === null) return [];
  const minutes = Math.max(1, agenda.minutes);
  const end = start + minutes * 60_000;
  const title = titleOf(agenda);
  const rule = rruleOf(weeksOf(agenda.series?.rule ?? ''));
  const length = `${String(Math.floor(minutes / 60)).padStart(2, '0')}${String(minutes % 60).padStart(2, '0')}`;
  const make = (name: Service['name'], build: (text: string) => string): Service => {
    const full = build(link);
    if (link && full.length < longest) return { name, href: full, carriesLink: true };
    return { name, href: build(sayWhen(agenda)), carriesLink: false };
  };
  const atOutlook = (host: string) => (body: string) =>
    address(outlook(host), { subject: title, startdt: iso(start), enddt: iso(end), body });
  return [
    make('Google Calendar', (details) =>
      address('https://calendar.google.com/calendar/render?action=TEMPLATE', {
        text: title,
        dates: `${basic(start)}/${basic(end)}`,
        ctz: agenda.zone,
        details,
        recur: rule && `RRULE:${rule}`,
      }),
    ),
    make('Outlook.com', atOutlook('outlook.live.com')),
    make('Office 365', atOutlook('outlook.office.com')),
    make('Yahoo Calendar', (desc) =>
      address('https://calendar.yahoo.com/?v=60', { title, st: basic(start), dur: length, desc }),
    ),
  ];
}
