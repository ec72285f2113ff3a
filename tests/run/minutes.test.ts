import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toAgenda } from '../../src/meeting/agenda-codec.ts';
import { toDueDates } from '../../src/tools/run/model/dueDates.ts';
import { fateOf, readFate, sayFate, withFates, withoutFate } from '../../src/tools/run/model/fate.ts';
import { minutes } from '../../src/tools/run/model/minutes.ts';
import { progress } from '../../src/tools/run/model/progress.ts';
import { begin, type Step, take } from '../../src/tools/run/model/run.ts';
import { toHtml, toMarkdown, toPlain, toSlack } from '../../src/tools/run/model/write.ts';
import { anyAgenda } from '../meeting/agendas.ts';

const start = Date.UTC(2026, 10, 26, 13);
const at = (minute: number) => start + minute * 60_000;
const agenda = toAgenda({
  id: 'abc',
  title: 'Rent or fine-tune?',
  start: '2026-11-26T14:00',
  zone: 'Europe/Berlin',
  minutes: 30,
  items: [
    { id: 'a', title: 'Recall', minutes: 5, owner: 'Mei', note: 'On the held-out plant.' },
    { id: 'b', title: 'Faces <b>', minutes: 10 },
    { id: 'c', title: 'Rent?', minutes: 10, owner: 'Amara' },
    { id: 'd', title: 'Dates', minutes: 5 },
  ],
  decisions: [{ text: 'Start from the checkpoint', owner: 'Amara', why: 'sooner' }],
  actions: [
    { text: 'Book the node, @channel', owner: 'Ravi', due: '2026-11-30' },
    { text: 'Write it up', owner: 'Mei' },
  ],
  parked: ['Faces <b>'],
});
const steps: Step[] = [
  { at: at(6), kind: 'next', item: 'a' },
  { at: at(8), kind: 'park', item: 'b' },
  { at: at(12), kind: 'end' },
];
const run = steps.reduce(take, begin(agenda, start));
const held = progress(run, agenda, at(500));
const made = minutes(agenda, run, held, 'Europe/Berlin');

test('plain minutes say decisions, actions, what was parked and how long each item took', () => {
  expect(toPlain(made, 'https://meet.example/a/#0abc')).toMatchInlineSnapshot(`
    "Minutes: Rent or fine-tune?
    Thu 26 Nov 2026, 14:00–14:12, Berlin. Planned 30 minutes, took 12.

    Decisions
    - Start from the checkpoint (Amara: sooner)

    Actions
    - Book the node, @channel (Ravi, due Mon 30 Nov 2026)
    - Write it up (Mei)

    Parked
    - Faces <b>

    Planned against taken
    - Recall (Mei, planned 5, took 6 min)
    - Faces <b> (planned 10, parked after 2 min)
    - Rent? (Amara, planned 10, not finished after 4 min)
    - Dates (planned 5, not reached)

    https://meet.example/a/#0abc
    "
  `);
});

test('Markdown gives actions a box and keeps text text', () => {
  const text = toMarkdown(made, 'https://meet.example/a/#0abc');
  expect(text).toContain('- [ ] Book the node, \\@channel (Ravi, due Mon 30 Nov 2026)');
  expect(text).toContain('- Faces \\<b\\>');
  expect(text).toContain('[Open the minutes](<https://meet.example/a/#0abc>)');
});

test('Slack is never made to call everybody', () => {
  const text = toSlack(made);
  expect(text).toContain('*Decisions*\n• Start from the checkpoint (Amara: sooner)');
  expect(text).not.toMatch(/@channel/);
});

test('HTML shows markup as text, whatever the agenda says', () => {
  expect(toHtml(made)).toContain('<li>Faces &lt;b&gt;</li>');
  fc.assert(
    fc.property(anyAgenda, (any) => {
      const one = minutes(any, begin(any, start), progress(begin(any, start), any, start), 'UTC');
      const tags = toHtml(one, '"><script>').match(/<[^>]*>/g) ?? [];
      expect(tags.filter((tag) => !/^<\/?(h2|h3|p|ul|li|small)>$|^<a href="[^"<>]*">$|^<\/a>$/.test(tag))).toEqual([]);
    }),
  );
});

test('due dates are all-day events that block no time and keep their identity', () => {
  const facts = { host: 'meet.example', sequence: 3, now: start, link: 'https://meet.example/a/#0abc' };
  const lines = toDueDates(agenda, facts).replace(/\r\n /g, '').split('\r\n');
  expect(lines.filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(1);
  expect(lines).toContain('DTSTART;VALUE=DATE:20261130');
  expect(lines).toContain('DTEND;VALUE=DATE:20261201');
  expect(lines).toContain('SUMMARY:Ravi: Book the node\\, @channel');
  expect(lines).toContain('TRANSP:TRANSPARENT');
  const moved = { ...agenda, actions: agenda.actions.toReversed() };
  const uid = (text: string) => text.match(/UID:(.*)/)?.[1];
  expect(uid(toDueDates(moved, facts))).toBe(uid(toDueDates(agenda, facts)));
  expect(toDueDates(toAgenda({ actions: [{ text: 'No date' }] }), facts)).toBe('');
});

test('what became of each item travels in its note and is read back', () => {
  const told = withFates(agenda, held);
  expect(told.items.map(({ note }) => note)).toEqual([
    'On the held-out plant.\nTook 6 of 5 minutes.',
    'Parked after 2 of 10 minutes.',
    'Not finished after 4 of 10 minutes.',
    'Not reached.',
  ]);
  expect(told.items.map(({ note }) => readFate(note))).toEqual(['done', 'parked', 'begun', 'left']);
  expect(withoutFate(told.items[0]?.note ?? '')).toBe('On the held-out plant.');
});

test('telling twice says it once, within the limit of a note', () => {
  fc.assert(
    fc.property(anyAgenda, fc.nat(90), (any, later) => {
      const one = progress(begin(any, start), any, at(later));
      const told = withFates(any, one);
      expect(withFates(told, one)).toEqual(told);
      expect(toAgenda(told)).toEqual(told);
      for (const row of one.rows) expect(readFate(sayFate(row))).toBe(fateOf(row));
    }),
  );
});
