import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import ICAL from 'ical.js';

/** What a parser understood of a calendar file. Moments are `2026-11-26T13:00Z`. */
export interface Understood {
  title: string;
  description: string;
  link: string;
  uid: string;
  sequence: number;
  method: string;
  alarms: string[];
  starts: string[];
  ends: string[];
}

/** Reads calendar files by name, with at most so many meetings of a series. */
export type Parser = (files: Record<string, string>, most: number) => Record<string, Understood>;

const pythons = ['/usr/bin/python3', 'python3'];
const script = fileURLToPath(new URL('./parse_calendar.py', import.meta.url));

/** A Python that knows the package, or '' where there is none. */
const pythonWith = (name: string): string =>
  pythons.find((python) => spawnSync(python, ['-c', `import ${name}`]).status === 0) ?? '';

const inPython =
  (python: string, name: string): Parser =>
  (files, most) => {
    const { stdout, stderr, status } = spawnSync(python, [script, name, String(most)], {
      input: JSON.stringify(files),
      encoding: 'utf8',
      maxBuffer: 1e9,
    });
    if (status !== 0) throw new Error(`${name} refused a file: ${stderr}`);
    return JSON.parse(stdout);
  };

const stamp = (time: ICAL.Time) => `${new Date(time.toUnixTime() * 1000).toISOString().slice(0, 16)}Z`;

const inIcal: Parser = (files, most) =>
  Object.fromEntries(
    Object.entries(files).map(([name, text]) => {
      const calendar = new ICAL.Component(ICAL.parse(text));
      const events = calendar.getAllSubcomponents('vevent');
      if (events.length !== 1) throw new Error(`${name} has ${events.length} events`);
      const component = events[0] as ICAL.Component;
      const event = new ICAL.Event(component);
      const zone = calendar.getFirstSubcomponent('vtimezone');
      const own = zone && new ICAL.Timezone(zone);
      for (const key of ['dtstart', 'dtend']) {
        const time = component.getFirstPropertyValue(key) as ICAL.Time;
        if (own && component.getFirstProperty(key)?.getParameter('tzid')) time.zone = own;
      }
      const length = event.endDate.toUnixTime() - event.startDate.toUnixTime();
      const starts: ICAL.Time[] = [];
      const all = event.iterator();
      for (let next = all.next(); next && starts.length < most; next = all.next()) starts.push(next.clone());
      const say = (key: string) => String(component.getFirstPropertyValue(key) ?? '');
      return [
        name,
        {
          title: event.summary,
          description: event.description,
          link: say('url'),
          uid: event.uid,
          sequence: event.sequence,
          method: String(calendar.getFirstPropertyValue('method')),
          alarms: component.getAllSubcomponents('valarm').map((one) => String(one.getFirstPropertyValue('trigger'))),
          starts: starts.map(stamp),
          ends: starts.map((one) => `${new Date((one.toUnixTime() + length) * 1000).toISOString().slice(0, 16)}Z`),
        },
      ];
    }),
  );

/** The three parsers by name; null where its Python package is not installed. */
export const parsers: [string, Parser | null][] = [
  ['ical.js', inIcal],
  ...['icalendar', 'vobject'].map((name): [string, Parser | null] => {
    const python = pythonWith(name);
    return [name, python ? inPython(python, name) : null];
  }),
];
