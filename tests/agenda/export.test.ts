import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toAgenda } from '../../src/meeting/agenda-codec.ts';
import { fileName } from '../../src/tools/agenda/model/files.ts';
import { fold, toIcs } from '../../src/tools/agenda/model/ics.ts';
import { escapeMarkdown, toMarkdown } from '../../src/tools/agenda/model/markdown.ts';
import { anyAgenda } from '../meeting/agendas.ts';

const facts = {
  uid: 'abc@meet.example',
  sequence: 7,
  now: Date.UTC(2026, 10, 23, 9),
  link: 'https://meet.example/a/#0abc',
};
const review = toAgenda({
  title: 'Go/no-go; p99, “final” 👩🏽‍🔬',
  start: '2026-11-26T14:00',
  zone: 'Europe/Berlin',
  minutes: 45,
  purpose: 'Ship, hold or cut.\nEND:VEVENT\nBEGIN:VEVENT',
  items: [
    {
      title: 'Recall',
      minutes: 5,
      outcome: 'inform',
      owner: 'Mei',
      prereads: [{ title: 'Table', url: 'https://docs.example/1', minutes: 4 }],
    },
    { title: 'Rent or wait?', minutes: 15, outcome: 'decide', owner: 'Amara', note: 'Read first.\nTwice.' },
  ],
  decisions: [{ text: 'Rent', owner: 'Amara', why: 'Sooner' }],
  actions: [{ text: 'Book it', owner: 'Ravi', due: '2026-11-27' }],
  parked: ['Blur faces'],
});
const unfold = (ics: string) => ics.replace(/\r\n /g, '');
const octets = (line: string) => new TextEncoder().encode(line).length;

describe('the calendar file', () => {
  const ics = toIcs(review, facts);
  const lines = unfold(ics).split('\r\n');

  test('is one event in UTC with an identity and a number', () => {
    expect(lines).toContain('DTSTART:20261126T130000Z');
    expect(lines).toContain('DTEND:20261126T134500Z');
    expect(lines).toContain('DTSTAMP:20261123T090000Z');
    expect(lines).toContain('UID:abc@meet.example');
    expect(lines).toContain('SEQUENCE:7');
    expect(lines).toContain('URL:https://meet.example/a/#0abc');
    expect(lines.slice(0, 5)).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Meet on Results//Agenda 1//EN',
      'CALSCALE:GREGORIAN',
      'METHOD:PUBLISH',
    ]);
  });

  test('escapes text and lets none of it become a property', () => {
    expect(lines).toContain('SUMMARY:Go/no-go\\; p99\\, “final” 👩🏽‍🔬');
    expect(lines.filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(1);
    expect(ics).not.toMatch(/ATTENDEE|ORGANIZER/);
  });

  test('has no event where the meeting has no start', () => {
    expect(toIcs(toAgenda({ title: 'x' }), facts)).toBe('');
  });

  test('any agenda gives lines of at most 75 octets that end in CRLF', () => {
    fc.assert(
      fc.property(anyAgenda, (agenda) => {
        const text = toIcs({ ...agenda, start: '2027-03-28T02:30', zone: 'Europe/Berlin' }, facts);
        expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
        for (const line of text.split('\r\n')) {
          expect(octets(line)).toBeLessThanOrEqual(75);
          expect(line).not.toMatch(/[\r\n]/);
        }
        expect(unfold(text).match(/^BEGIN:VEVENT$/gm)).toHaveLength(1);
      }),
    );
  });

  test('folding splits no character and unfolds to the same', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (line) => {
        expect(unfold(fold(line.replace(/[\r\n]/g, '')))).toBe(line.replace(/[\r\n]/g, ''));
      }),
    );
  });
});

test.each([
  ['Dataset go / no-go', 'agenda-dataset-go-no-go.ics'],
  ['../../x.html', 'agenda-x-html.ics'],
  ['CON', 'agenda-con.ics'],
  ['Größe, Gewicht', 'agenda-gro-e-gewicht.ics'],
  ['データ', 'agenda.ics'],
  ['', 'agenda-untitled-meeting.ics'],
])('the file of “%s” is %s', (title, name) => {
  expect(fileName({ title }, 'ics')).toBe(name);
  expect(fileName({ title: 'a'.repeat(300) }, 'ics').length).toBeLessThanOrEqual(60);
});

test('Markdown carries the whole agenda', () => {
  expect(toMarkdown(review, 'https://meet.example/a/#0abc')).toMatchInlineSnapshot(`
    "# Go/no-go; p99, “final” 👩🏽‍🔬

    Thu 26 Nov 2026, 14:00–14:45, Berlin

    Ship, hold or cut. END:VEVENT BEGIN:VEVENT

    ## Agenda, 20 of 45 minutes

    1. 14:00 **Recall**, inform, Mei, 5 min
       - Read first: [Table](https://docs.example/1), 4 min
    2. 14:05 **Rent or wait?**, decide, Amara, 15 min

       Read first. Twice.


    ## Decisions

    - Rent, Amara: Sooner

    ## Actions

    - [ ] Book it, Ravi, due Fri 27 Nov 2026

    ## Parked

    - Blur faces

    [Open the agenda](https://meet.example/a/#0abc)
    "
  `);
});

test.each([
  ['[click](javascript:alert(1))', '\\[click\\](javascript:alert(1))'],
  ['![](https://evil.example/p.png)', '\\!\\[\\](https\\://evil.example/p.png)'],
  ['| a | b |', '\\| a \\| b \\|'],
  ['<b>x</b>', '\\<b\\>x\\</b\\>'],
  ['# not a heading\n- nor a list', '\\# not a heading - nor a list'],
  ['1. first', '1\\. first'],
  ['- item', '\\- item'],
  ['www.evil.example me@evil.example', 'www\\.evil.example me\\@evil.example'],
])('Markdown shows %s as text', (text, escaped) => {
  expect(escapeMarkdown(text)).toBe(escaped);
});
