import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { momentOf } from '../../src/lib/zoned.ts';
import { toAgenda } from '../../src/meeting/agenda-codec.ts';
import type { Agenda } from '../../src/meeting/model.ts';
import { eventOf, toIcs } from '../../src/tools/agenda/model/ics.ts';
import { rruleOf, sayWeeks, weeksOf } from '../../src/tools/agenda/model/repeat.ts';
import { anyAgenda } from '../meeting/agendas.ts';
import { parsers } from './parsers.ts';

const facts = {
  uid: 'k3v9@meet.example',
  sequence: 7,
  now: Date.UTC(2026, 10, 23, 9),
  link: `https://meet.example/a/#1${'9zK'.repeat(180)}`,
};
const hostile = 'Go/no-go; p99, “final” \\ 👩🏽‍🔬 '.concat('é'.repeat(80), ' مراجعة 模型');
const meeting = (parts: object): Agenda => toAgenda({ title: 'Review', minutes: 45, ...parts });
const review = meeting({
  title: hostile,
  start: '2026-11-26T14:00',
  zone: 'Europe/Berlin',
  purpose: 'Ship, hold; or \\cut\\.\nEND:VEVENT\r\nBEGIN:VEVENT\nSUMMARY:another',
  // icalendar 4.0.3 joins an escaped backslash with the sign behind it, against the RFC; so a space stands there.
  items: [{ title: 'Rent; \\ or, wait?', minutes: 15 }],
});
const week = 7 * 86_400_000;
const say = (ms: number) => `${new Date(ms).toISOString().slice(0, 16)}Z`;
const walls = (first: string, count: number, weeks: number) =>
  Array.from({ length: count }, (_, at) =>
    new Date(Date.parse(`${first}Z`) + at * weeks * week).toISOString().slice(0, 16),
  );
const unfold = (ics: string) => ics.replace(/\r\n[ \t]/g, '');

/** What every file must be, whatever the agenda says: groups 1, 2 and 3 of the assertions. */
function expectClean(ics: string) {
  expect(ics).toMatch(/^BEGIN:VCALENDAR\r\n/);
  expect(ics.endsWith('END:VCALENDAR\r\n')).toBe(true);
  expect(ics.replaceAll('\r\n', '')).not.toMatch(/[\r\n\ufeff]/);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: none may stand in the file.
  expect(ics).not.toMatch(/[\u0000-\u0009\u000b\u000c\u000e-\u001f\u007f]/);
  expect(ics.isWellFormed()).toBe(true);
  for (const line of ics.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
  const lines = unfold(ics).split('\r\n');
  const count = (start: string) => lines.filter((line) => line.startsWith(start)).length;
  for (const line of ['VERSION:2.0', 'CALSCALE:GREGORIAN', 'METHOD:PUBLISH', 'BEGIN:VEVENT', 'END:VEVENT'])
    expect(count(line), line).toBe(1);
  for (const name of ['PRODID:', 'UID:', 'DTSTAMP:', 'SEQUENCE:', 'DTEND', 'SUMMARY:', 'DESCRIPTION:'])
    expect(count(name), name).toBe(1);
  const event = lines.slice(lines.indexOf('BEGIN:VEVENT'));
  expect(event.filter((line) => line.startsWith('DTSTART'))).toHaveLength(1);
  expect(lines.filter((line) => /^(ATTENDEE|ORGANIZER|METHOD:REQUEST|RDATE)/.test(line))).toEqual([]);
}

test('any agenda gives a clean file', () => {
  fc.assert(
    fc.property(anyAgenda, fc.boolean(), (agenda, weekly) => {
      const series = weekly ? { rule: 'weekly', previous: '' } : null;
      expectClean(toIcs({ ...agenda, start: '2027-03-28T02:30', zone: 'Europe/Berlin', series }, facts));
    }),
  );
});

test('text as it is typed, not yet cleaned, does no harm', () => {
  const title = 'a\u0000b\u0007c\ud800\u2028\r\nBEGIN:VEVENT\rEND:VCALENDAR';
  expectClean(toIcs({ ...review, title, purpose: title, items: [] }, facts));
});

test('one meeting stands in UTC without a zone; a series stands on its clock with one', () => {
  const once = unfold(toIcs(review, facts)).split('\r\n');
  expect(once).toContain('DTSTART:20261126T130000Z');
  expect(once).not.toContain('BEGIN:VTIMEZONE');
  const weekly = unfold(toIcs({ ...review, series: { rule: 'weekly', previous: '' } }, facts)).split('\r\n');
  expect(weekly).toContain('DTSTART;TZID=Europe/Berlin:20261126T140000');
  expect(weekly).toContain('RRULE:FREQ=WEEKLY');
  expect(weekly).toContain('DTSTART:19700329T020000');
  expect(weekly).toContain('RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU');
});

test.each(['UTC', 'GMT', 'Etc/UTC', 'Etc/GMT+5'])('a series in %s needs no rule under a reserved name', (zone) => {
  const weekly = toIcs(meeting({ start: '2026-11-26T14:00', zone, series: { rule: 'weekly' } }), facts);
  expect(weekly).not.toMatch(/TZID/);
  expect(weekly).toMatch(/RRULE:FREQ=WEEKLY\r\n/);
});

test('a zone of one word that keeps summer time gets a name of ours', () => {
  const weekly = toIcs(meeting({ start: '2026-11-26T14:00', zone: 'CET', series: { rule: 'weekly' } }), facts);
  expect(weekly).toMatch(/TZID:Meet\/CET\r\n/);
  expect(weekly).toMatch(/DTSTART;TZID=Meet\/CET:/);
});

test('the description is at most 1,000 characters and begins with the link', () => {
  const long = meeting({
    start: '2026-11-26T14:00',
    zone: 'Europe/Berlin',
    purpose: '👩🏽‍🔬'.repeat(80),
    items: Array.from({ length: 30 }, (_, at) => ({ title: `Item ${at} ${'x'.repeat(200)}`, minutes: 5 })),
  });
  const text = /^DESCRIPTION:(.*)$/m.exec(unfold(toIcs(long, facts)))?.[1] ?? '';
  expect(text.length).toBeLessThanOrEqual(1040);
  expect(text.startsWith(facts.link)).toBe(true);
});

test.each([
  ['weekly', 1, 'weekly'],
  ['Every week', 1, 'weekly'],
  ['every 2 weeks', 2, 'every 2 weeks'],
  ['fortnightly', 2, 'every 2 weeks'],
  ['RRULE:FREQ=WEEKLY;INTERVAL=4;BYDAY=TH;WKST=MO', 4, 'every 4 weeks'],
  ['FREQ=WEEKLY', 1, 'weekly'],
  ['FREQ=WEEKLY;COUNT=5', 0, ''],
  ['FREQ=WEEKLY;INTERVAL=1e3', 0, ''],
  ['FREQ=MONTHLY', 0, ''],
  ['on the first Monday', 0, ''],
  ['', 0, ''],
])('the rule “%s” comes again after %i weeks', (rule, weeks, said) => {
  expect(weeksOf(rule)).toBe(weeks);
  expect(sayWeeks(weeksOf(rule))).toBe(said);
  expect(weeksOf(said)).toBe(weeks);
  expect(weeksOf(rruleOf(weeksOf(rule)))).toBe(weeks);
});

test('an edit keeps the identity and raises the number, however quickly it follows', () => {
  const at = Date.UTC(2026, 10, 23, 9);
  const first = eventOf({ ...review, id: 'abc', changedAt: at }, 'meet.example', at);
  const again = eventOf({ ...review, id: 'abc', changedAt: at }, 'meet.example', at + 9000);
  const edited = eventOf({ ...review, id: 'abc', title: 'New', changedAt: at + 1 }, 'meet.example', at + 1);
  const later = eventOf({ ...review, id: 'abc', start: '', changedAt: at + 60_000 }, 'meet.example', at);
  expect(first.uid).toMatch(/^[0-9a-f]{16}@meet\.example$/);
  expect([again.uid, edited.uid, later.uid]).toEqual([first.uid, first.uid, first.uid]);
  expect(again.sequence).toBe(first.sequence);
  expect(edited.sequence).toBeGreaterThan(first.sequence);
  expect(later.sequence).toBeGreaterThan(edited.sequence);
  expect(later.sequence).toBeLessThan(2 ** 31);
  expect(eventOf({ ...review, id: 'abd' }, 'meet.example', at).uid).not.toBe(first.uid);
  expect(eventOf({ ...review, id: 'abc' }, 'other.example', at).uid).not.toBe(first.uid);
});

test('an agenda from a link has one identity until its name or start changes', () => {
  const seen = eventOf(review, 'meet.example', 2e12);
  expect(eventOf({ ...review, items: [], purpose: '' }, 'meet.example', 2e12 + 1000)).toEqual({
    uid: seen.uid,
    sequence: seen.sequence + 2,
  });
  expect(eventOf({ ...review, start: '2026-12-03T14:00' }, 'meet.example', 2e12).uid).not.toBe(seen.uid);
});

const zones = Intl.supportedValuesOf('timeZone');
/** Once on each side of both changes of the clock, in either half of the world. */
const seasons = ['2027-01-12T10:30', '2027-03-29T10:30', '2027-07-06T10:30', '2027-11-02T10:30'];

/** Series over a year and more, weekly in every zone, and what is right; made once for all parsers. */
const made = new Map<number, ReturnType<typeof makeSerieses>>();
const serieses = (weeks: 1 | 2) => made.get(weeks) ?? made.set(weeks, makeSerieses(weeks)).get(weeks)!;

function makeSerieses(weeks: 1 | 2) {
  const start = '2027-01-12T10:30';
  const some = weeks === 1 ? zones : zones.filter((zone, at) => at % 20 === 0 || zone === 'Europe/Berlin');
  const series = { rule: sayWeeks(weeks) };
  const files = Object.fromEntries(some.map((zone) => [zone, toIcs(meeting({ zone, start, series }), facts)]));
  const right = Object.fromEntries(
    some.map((zone) => {
      const starts = walls(start, 60 / weeks, weeks).map((wall) => momentOf(wall, zone) ?? 0);
      return [zone, { starts: starts.map(say), ends: starts.map((at) => say(at + 45 * 60_000)) }];
    }),
  );
  return { files, right };
}

describe.each(parsers)('%s', (name, parse) => {
  if (!parse) {
    console.warn(`The Python package ${name} is not installed: its checks of calendar files are skipped.`);
    test.skip(`is not installed here, so its checks are skipped (Debian: apt-get install python3-${name})`, () => {});
    return;
  }

  test('reads back the text, the link and the identity, and finds one event', () => {
    const ics = toIcs(review, { ...facts, remind: 10 });
    const { [name]: read } = parse({ [name]: ics }, 1);
    expect(read).toEqual({
      title: hostile.normalize('NFC'),
      description: `${facts.link}\n\n${review.purpose}\n\n14:00 Rent; \\ or, wait?, 15 min`,
      link: facts.link,
      uid: facts.uid,
      sequence: 7,
      method: 'PUBLISH',
      alarms: ['-PT10M'],
      starts: ['2026-11-26T13:00Z'],
      ends: ['2026-11-26T13:45Z'],
    });
  });

  test('has no alarm unless one was asked for', () => {
    expect(parse({ x: toIcs(review, facts) }, 1)['x']?.alarms).toEqual([]);
  });

  test(`has one meeting right in ${zones.length} zones, in winter and summer`, () => {
    const cases = zones.flatMap((zone) => seasons.map((start) => ({ key: `${zone} ${start}`, zone, start })));
    const files = Object.fromEntries(
      cases.map(({ key, zone, start }) => [key, toIcs(meeting({ zone, start }), facts)]),
    );
    const read = parse(files, 1);
    const wrong = cases.filter(({ key, zone, start }) => read[key]?.starts[0] !== say(momentOf(start, zone) ?? 0));
    expect(wrong).toEqual([]);
  });

  test.each([1, 2] as const)(
    'has a series of every %i weeks right over both changes of the clock',
    (weeks) => {
      const { files, right } = serieses(weeks);
      const read = parse(files, right['Europe/Berlin']?.starts.length ?? 0);
      const wrong = Object.keys(files).filter((zone) => {
        const { starts, ends } = read[zone] ?? { starts: [], ends: [] };
        return JSON.stringify({ starts, ends }) !== JSON.stringify(right[zone]);
      });
      expect(Object.keys(files).length).toBeGreaterThan(weeks === 1 ? 400 : 20);
      expect(wrong).toEqual([]);
    },
    240_000,
  );
});
