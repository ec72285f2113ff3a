import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toAgenda } from '../../src/meeting/agenda-codec.ts';
import { toDocument } from '../../src/meeting/document.ts';
import type { Agenda } from '../../src/meeting/model.ts';
import { clockOf, sayDistance, sayHours, sayWhen } from '../../src/tools/agenda/model/clock.ts';
import { fromMeeting, move, readingOf, sortByOutcome } from '../../src/tools/agenda/model/items.ts';
import { sayLength, weigh } from '../../src/tools/agenda/model/length.ts';
import { budgetOf, sayBudget, sayUse } from '../../src/tools/agenda/model/minutes.ts';
import { anyAgenda } from '../meeting/agendas.ts';

const agenda = (minutes: number, ...items: [number, string][]) =>
  toAgenda({
    minutes,
    items: items.map(([length, outcome], at) => ({ title: `Item ${at}`, minutes: length, outcome })),
  });

test.each([
  [agenda(45, [5, 'inform'], [25, 'decide'], [15, 'unblock']), '45 of 45 minutes', '40 to decide'],
  [agenda(45, [30, 'decide'], [22, 'discuss']), '52 of 45 minutes: 7 over', '30 to decide'],
  [agenda(45, [20, 'discuss']), '20 of 45 minutes', 'nothing to decide, 25 free'],
  [agenda(1, [1, 'decide']), '1 of 1 minute', '1 to decide'],
  [agenda(30), '0 of 30 minutes', 'Nothing planned yet'],
])('the minutes are said in words', (one, budget, use) => {
  expect(sayBudget(budgetOf(one))).toBe(budget);
  expect(sayUse(budgetOf(one))).toBe(use);
});

test('used minutes are the length, less what is free, more what is over', () => {
  fc.assert(
    fc.property(anyAgenda, (one) => {
      const { used, length, free, over, deciding } = budgetOf(one);
      expect(used).toBe(length - free + over);
      expect(Math.min(free, over)).toBe(0);
      expect(deciding).toBeLessThanOrEqual(used);
    }),
  );
});

test('moving an item keeps every item, and moving it back restores the order', () => {
  const places = fc
    .array(fc.nat(), { minLength: 1 })
    .chain((rows) => fc.tuple(fc.constant(rows), fc.nat(rows.length - 1), fc.nat(rows.length - 1)));
  fc.assert(
    fc.property(places, ([rows, from, to]) => {
      expect(move(move(rows, from, to), to, from)).toEqual(rows);
      expect(move(rows, from, to)[to]).toBe(rows[from]);
    }),
  );
  expect(move([1, 2, 3], 0, -1)).toEqual([1, 2, 3]);
});

test('sorting puts what others wait for first and news last, and keeps the order within', () => {
  const mixed = agenda(60, [1, 'inform'], [2, 'decide'], [3, ''], [4, 'unblock'], [5, 'decide'], [6, 'discuss']);
  expect(sortByOutcome(mixed.items).map(({ minutes }) => minutes)).toEqual([4, 2, 5, 6, 1, 3]);
});

test('a practice’s meeting becomes an agenda with the lead of each line as owner', () => {
  const line = { minutes: 20, item: 'Does each fit?', lead: 'platform', outcome: 'decide' } as const;
  const meeting = { name: 'Can we afford it?', minutes: 20, outcome: 'One method fits.', agenda: [line] };
  const made = fromMeeting('compute-feasibility', meeting, (parts) => ({
    ...toAgenda({ items: [{}] }).items[0]!,
    ...parts,
  }));
  expect(made).toMatchObject({ title: 'Can we afford it?', minutes: 20, purpose: 'One method fits.' });
  expect(made.items[0]).toMatchObject({ title: 'Does each fit?', owner: 'Platform', outcome: 'decide', minutes: 20 });
});

const timed = toAgenda({ start: '2026-11-26T14:00', zone: 'Europe/Berlin', minutes: 45 });

test('the clock follows the reader’s zone', () => {
  expect(sayWhen(timed)).toBe('Thu 26 Nov 2026, 14:00–14:45, Berlin');
  expect(sayHours(timed, 'America/New_York')).toBe('08:00–08:45');
  expect(clockOf(timed, 'America/New_York')(17)).toBe('08:17');
  expect(clockOf(timed)(17)).toBe('14:17');
});

test('without a start the rail counts minutes, and a zone nobody knows keeps wall time', () => {
  expect(clockOf(toAgenda({}))(17)).toBe('17');
  expect(sayWhen(toAgenda({ minutes: 30 }))).toBe('30 minutes');
  expect(clockOf({ ...timed, zone: 'Mars/Olympus' })(17)).toBe('14:17');
});

test.each([
  ['2026-11-26T14:00', '2026-11-26T23:59', 'today'],
  ['2026-11-26T00:10', '2026-11-25T23:50', 'tomorrow'],
  ['2026-11-26T14:00', '2026-11-23T09:00', 'in 3 days'],
  ['2026-11-26T14:00', '2026-12-06T09:00', '10 days ago'],
  ['', '2026-12-06T09:00', ''],
])('%s seen from %s is %s', (wall, from, said) => {
  expect(sayDistance(wall, from)).toBe(said);
});

test('reading is gathered from the meeting and its items', () => {
  const one = toAgenda({
    prereads: [{ title: 'Plan', minutes: 3 }],
    items: [{ owner: 'Mei', prereads: [{ title: 'Table', minutes: 4 }, {}] }],
  });
  expect(readingOf(one).map(({ title, owner, minutes }) => [title, owner, minutes])).toEqual([
    ['Plan', '', 3],
    ['Table', 'Mei', 4],
  ]);
});

const lengthOf = async (agenda: Agenda) => JSON.stringify(toDocument(agenda)).length;

test('an address that costs more than the note is the cheapest cut, and takes no word along', async () => {
  const url = `https://docs.example/${'a1B2'.repeat(40)}`;
  const one = toAgenda({
    items: [{ title: 'Short' }, { title: 'Long', note: 'x'.repeat(50), prereads: [{ title: 'Table', url }] }],
    compute: { inputs: { gpu: 'h100' } },
  });
  const found = await weigh(one, lengthOf);
  expect(found).toMatchObject({ at: 1, cut: { what: 'the address of “Table”' } });
  expect(found?.cut?.agenda.items[1]?.prereads).toEqual([{ title: 'Table', url: '' }]);
  expect(await lengthOf(one)).toBe((await lengthOf(found?.cut?.agenda ?? one)) + (found?.cut?.saves ?? 0));
});

test('the longest item and its longest part are named', async () => {
  const one = toAgenda({ items: [{ title: 'Short' }, { title: 'Long', note: 'x'.repeat(500) }] });
  expect(await weigh(one, lengthOf)).toMatchObject({ at: 1, title: 'Long', part: 'its note', cut: null });
  expect(await weigh(toAgenda({}), lengthOf)).toBeNull();
});

test('what the tools said is named where it takes the most, with its cheapest cut', async () => {
  const answers = Object.fromEntries(Array.from({ length: 40 }, (_, at) => [`ds-item-${at}`, 'yes']));
  const listed = toAgenda({ items: [{ title: 'Short' }], checklists: [{ id: 'dataset-availability', answers }] });
  const answered = await weigh(listed, lengthOf);
  expect(answered).toMatchObject({
    at: null,
    name: 'The checklist answers take',
    cut: { what: 'the checklist answers', saves: answered?.characters },
  });
  expect(answered?.cut?.agenda.checklists).toEqual([]);

  const inputs = Object.fromEntries(Array.from({ length: 30 }, (_, at) => [`input${at}`, at * 1000]));
  const results = { memoryGb: 12.3, costLow: 301 };
  const planned = toAgenda({ compute: { inputs: { ...inputs, currency: 'EUR' }, results } });
  const found = await weigh(planned, lengthOf);
  expect(found).toMatchObject({
    at: null,
    name: 'The calculator’s values take',
    cut: { what: 'the calculator’s settings' },
  });
  expect(found?.cut?.agenda.compute).toEqual({ inputs: { currency: 'EUR' }, results });
  const few = await weigh(
    toAgenda({ compute: { inputs: { batch: 8 }, results: { ...results, title: 'ViT' } } }),
    lengthOf,
  );
  expect(few?.cut).toMatchObject({ what: 'the calculator’s values', agenda: { compute: null } });
});

test.each([[900], [901], [2000], [2001], [3300], [3301]])('a link of %i characters has its sentence', (length) => {
  const opens = sayLength(length);
  expect(opens === 'Opens everywhere.').toBe(length <= 900);
  expect(opens.includes('often stop at 2,000')).toBe(length > 2000 && length <= 3300);
});
