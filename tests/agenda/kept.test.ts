import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toAgenda } from '../../src/meeting/agenda-codec.ts';
import { differencesOf } from '../../src/meeting/differences.ts';
import { keptCodec, rateCodec } from '../../src/tools/agenda/codec.ts';
import { isSame, traceOf } from '../../src/tools/agenda/model/kept.ts';
import { anyAgenda } from '../meeting/agendas.ts';

const review = toAgenda({
  title: 'Review',
  start: '2026-11-26T14:00',
  zone: 'Europe/Berlin',
  minutes: 45,
  items: [
    { title: 'Recall', minutes: 5, outcome: 'inform', owner: 'Mei' },
    { title: 'Rent?', minutes: 15, outcome: 'decide' },
  ],
  people: [{ name: 'Mei', role: 'lead' }],
});
const trace = traceOf(review, '0');

test.each([
  ['unchanged', review, true],
  ['moved to another day', { ...review, start: '2026-11-27T14:00' }, true],
  ['renamed', { ...review, title: 'Seam review' }, true],
  ['with other items', { ...review, items: [] }, true],
  ['renamed and moved', { ...review, title: 'Seam review', start: '2026-11-27T14:00' }, false],
  ['next week’s, with other items', { ...review, start: '2026-12-03T14:00', items: [] }, false],
  ['another one at the same hour', { ...review, title: 'Retro', items: [] }, false],
  ['one without anything', toAgenda({}), false],
])('an agenda %s is taken for the kept one: %s', (_, agenda, same) => {
  expect(isSame(trace, agenda)).toBe(same);
});

test('differences are said in the order of the sheet', () => {
  const later = toAgenda({
    ...review,
    start: '2026-11-27T15:00',
    items: [
      { title: 'Rent?', minutes: 20, outcome: 'decide', note: 'Prices rose.' },
      { title: 'Recall', minutes: 5, outcome: 'inform', owner: 'Mei' },
      { title: 'Blur faces?', minutes: 8, outcome: 'decide', owner: 'Ravi' },
    ],
    people: [],
    decisions: [{ text: 'Rent', owner: 'Amara' }],
  });
  expect(differencesOf(review, later).map(({ kind, what, before, after }) => [kind, what, before, after])).toEqual([
    ['changed', 'Start', 'Thu 26 Nov 2026, 14:00, Berlin', 'Fri 27 Nov 2026, 15:00, Berlin'],
    ['changed', 'Item “Rent?”', 'decide, 15 min', 'decide, 20 min'],
    ['added', 'Item “Blur faces?”', '', 'decide, Ravi, 8 min'],
    ['added', 'Note of “Rent?”', '', 'Prices rose.'],
    ['changed', 'Order of the items', 'Recall, Rent?', 'Rent?, Recall'],
    ['removed', 'Person “Mei”', 'lead', ''],
    ['added', 'Decision “Rent”', '', 'Amara'],
  ]);
});

test('what the tools said is compared in words', () => {
  const before = toAgenda({
    checklists: [
      { id: 'single-place', answers: { 'reg-one-link': 'yes', 'reg-metric-same': 'no' } },
      { id: 'state-of-the-art', answers: { 'sota-code-runs': 'yes' } },
    ],
    compute: { inputs: { batch: 16 }, results: { memoryGb: 12.3, deviceHours: 140 } },
    readiness: { verdict: 'hold' },
  });
  const after = toAgenda({
    checklists: [{ id: 'single-place', answers: { 'reg-one-link': 'no', 'reg-metric-same': 'yes' } }],
    compute: { inputs: { batch: 8 }, results: { deviceHours: 140, memoryGb: 9.1 } },
    readiness: { verdict: 'postpone', readyAt: '2026-11-27T14:00' },
  });
  const names = { 'single-place': 'Register checklist' };
  expect(
    differencesOf(before, after, names).map(({ kind, what, before, after }) => [kind, what, before, after]),
  ).toEqual([
    ['changed', 'Checklist “Register checklist”', '1 yes, 1 no', '1 yes, 1 no, 2 answers changed'],
    ['removed', 'Checklist “state-of-the-art”', '1 yes', ''],
    ['changed', 'Compute calculator', '12.3 GB of memory, batch 16 per card', '9.1 GB of memory, batch 8 per card'],
    ['changed', 'Readiness quiz', 'hold the meeting', 'postpone the meeting, results ready Fri 27 Nov 2026, 14:00'],
  ]);
  expect(differencesOf(toAgenda({}), before)).toHaveLength(4);
});

test.each<[string, object]>([
  ['another guide', { practices: ['single-place'] }],
  ['people in another order', { people: [...review.people, { name: 'Ravi', role: 'data' }].toReversed() }],
  ['an item that comes from elsewhere', { items: review.items.map((item) => ({ ...item, from: 'Task board' })) }],
  ['another meeting before', { series: { previous: 'https://meet.example/a/#1abc' } }],
  ['another zone', { start: '', zone: 'Asia/Kathmandu' }],
  ['another moment of the results', { readiness: { verdict: 'hold', readyAt: '2026-11-27T14:00' } }],
])('%s is a difference', (_, parts) => {
  const before = toAgenda({
    ...review,
    people: [...review.people, { name: 'Ravi', role: 'data' }],
    readiness: { verdict: 'hold' },
  });
  expect(differencesOf(before, toAgenda({ ...before, ...parts })).length).toBeGreaterThan(0);
});

test('an agenda differs from itself in nothing, and from others without throwing', () => {
  fc.assert(
    fc.property(anyAgenda, anyAgenda, (one, other) => {
      expect(differencesOf(one, one)).toEqual([]);
      expect(Array.isArray(differencesOf(one, other))).toBe(true);
    }),
  );
});

test('any text is read as traces and as a rate', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      const kept = keptCodec.decode(text);
      expect(keptCodec.decode(keptCodec.encode(kept))).toEqual(kept);
      expect(rateCodec.decode(rateCodec.encode(rateCodec.decode(text)))).toBe(rateCodec.decode(text));
    }),
  );
  expect(keptCodec.decode(keptCodec.encode({ abc: trace }))).toEqual({ abc: trace });
});
