import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toAgenda } from '../../src/meeting/agenda-codec.ts';
import { withFates } from '../../src/tools/run/model/fate.ts';
import { carried, inARow, nextOf, ruleAfter, toPrevious } from '../../src/tools/run/model/next.ts';
import { progress } from '../../src/tools/run/model/progress.ts';
import { begin, type Step, take } from '../../src/tools/run/model/run.ts';
import { anyAgenda } from '../meeting/agendas.ts';

const start = Date.UTC(2026, 10, 26, 13);
const at = (minute: number) => start + minute * 60_000;
const agenda = toAgenda({
  id: 'abc',
  title: 'Weekly review',
  zone: 'Europe/Berlin',
  minutes: 30,
  people: [{ name: 'Amara', role: 'lead' }],
  items: [
    { id: 'a', title: 'Recall', minutes: 5 },
    { id: 'b', title: 'Faces', minutes: 10 },
    { id: 'c', title: 'Rent?', minutes: 10, note: 'See the table.' },
    { id: 'd', title: 'Dates', minutes: 5 },
  ],
  decisions: [{ text: 'Start from the checkpoint' }],
  actions: [{ text: 'Book the node' }, { text: 'Write it up' }],
  parked: ['Faces', 'A second camera'],
  series: { rule: 'weekly', previous: '' },
});
const steps: Step[] = [
  { at: at(6), kind: 'next', item: 'a' },
  { at: at(8), kind: 'park', item: 'b' },
  { at: at(12), kind: 'end' },
];
const held = progress(steps.reduce(take, begin(agenda, start)), agenda, at(99));
const all = carried(agenda, held);
const everything = new Set(all.map(({ key }) => key));

test('what was not finished, not reached and parked goes on; what was done does not', () => {
  expect(all.map(({ item, why }) => [item.title, why])).toEqual([
    ['Rent?', 'Not finished'],
    ['Dates', 'Not reached'],
    ['Faces', 'Parked'],
    ['A second camera', 'Parked'],
  ]);
});

test('minutes from a link carry the same on, without the sentence in the note', () => {
  const fromLink = carried(withFates(agenda, held), null);
  expect(fromLink).toEqual(all);
});

test('of a meeting that was never held, everything goes on', () => {
  expect(carried({ ...agenda, parked: [] }, null).map(({ item }) => item.title)).toEqual([
    'Recall',
    'Faces',
    'Rent?',
    'Dates',
  ]);
});

test('the next agenda has the open actions, the proposed date and the way back', () => {
  const readiness = { verdict: 'postpone', rule: 'R16', readyAt: '2026-12-03T10:00' } as const;
  const previous = 'https://meet.example/a/#1abc';
  const next = nextOf(agenda, all, { keys: everything, open: new Set([1]), readiness, previous });
  expect(next).toMatchObject({
    title: 'Weekly review',
    start: '2026-12-03T10:00',
    series: { rule: 'weekly', previous },
  });
  expect(next.actions.map(({ text }) => text)).toEqual(['Write it up']);
  expect(next.items).toHaveLength(4);
  expect(next.people).toEqual(agenda.people);
});

test('a released meeting has no date, and the row of releases grows until a meeting is held', () => {
  let rule = 'weekly';
  for (const count of [1, 2, 3]) {
    const readiness = { verdict: 'cancel', rule: 'R06', readyAt: '' } as const;
    const from = { ...agenda, series: { rule, previous: '' } };
    const next = nextOf(from, all, { keys: everything, open: new Set(), readiness, previous: '' });
    rule = next.series?.rule ?? '';
    expect([next.start, inARow(rule)]).toEqual(['', count]);
  }
  expect(rule).toBe('weekly, 3 released in a row');
  expect(ruleAfter(rule, false)).toBe('weekly');
});

test('the way back keeps decisions, actions and what became of each item', () => {
  const back = toPrevious(withFates(agenda, held));
  expect(back.items.map(({ note }) => note)).toEqual([
    'Took 6 of 5 minutes.',
    'Parked after 2 of 10 minutes.',
    'Not finished after 4 of 10 minutes.',
    'Not reached.',
  ]);
  expect(back.decisions).toEqual(agenda.decisions);
});

test('any agenda leads to a next one that is an agenda', () => {
  fc.assert(
    fc.property(anyAgenda, fc.boolean(), (any, released) => {
      const rows = carried(any, null);
      const readiness = { verdict: released ? 'async' : 'hold', rule: 'R01', readyAt: '' } as const;
      const keys = new Set(rows.map(({ key }) => key));
      const next = nextOf(any, rows, { keys, open: new Set([0]), readiness, previous: '' });
      expect(
        toAgenda({ ...any, ...next, items: next.items.slice(0, 30).map((item, id) => ({ ...item, id: `i${id}` })) })
          .series?.rule ?? '',
      ).toBe(next.series?.rule ?? '');
    }),
  );
});
