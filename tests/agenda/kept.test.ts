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
