import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toAgenda } from '../../src/meeting/agenda-codec.ts';
import { agendasCodec, linesCodec, planCodec } from '../../src/meeting/codec.ts';
import { fromDocument, textBytes, toDocument, toFile } from '../../src/meeting/document.ts';
import { limits } from '../../src/meeting/model.ts';
import { tasksCodec } from '../../src/meeting/tasks.ts';
import { anyAgenda, rough } from './agendas.ts';

test('any text decodes to some saved value', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      for (const codec of [agendasCodec, linesCodec, planCodec, tasksCodec]) codec.decode(text);
    }),
  );
});

test('a saved agenda comes back as it went', () => {
  fc.assert(
    fc.property(fc.array(anyAgenda, { maxLength: 3 }), (all) => {
      const value = { current: 'abc', list: all.map((agenda, at) => ({ ...agenda, id: `agenda${at}` })) };
      expect(agendasCodec.decode(agendasCodec.encode(value))).toEqual(value);
    }),
  );
});

test('believing an agenda twice changes nothing', () => {
  fc.assert(
    fc.property(rough, (value) => {
      expect(toAgenda(toAgenda(value))).toEqual(toAgenda(value));
    }),
  );
});

test('a document comes back without the ids of the browser that wrote it', () => {
  fc.assert(
    fc.property(anyAgenda, (agenda) => {
      const document = JSON.parse(JSON.stringify(toDocument(agenda)));
      expect(toDocument(fromDocument(document))).toEqual(toDocument(agenda));
      expect(JSON.parse(toFile(agenda))).toMatchObject({ format: 'meet-on-results/agenda', version: 1 });
    }),
  );
});

test.each([
  ['a 30 February', { start: '2027-02-30T10:00' }, { start: '' }],
  ['a year before 2000', { start: '1999-12-31T10:00' }, { start: '' }],
  ['an offset for a zone', { zone: '+14:00' }, { zone: '' }],
  ['negative minutes', { minutes: -30 }, { minutes: 0 }],
  ['minutes that are no number', { minutes: '45' }, { minutes: 30 }],
  ['half minutes', { minutes: 44.6 }, { minutes: 45 }],
  ['more minutes than a day', { minutes: 1e30 }, { minutes: 1440 }],
  ['a newline in a title', { title: 'a\r\nATTENDEE:b' }, { title: 'a ATTENDEE:b' }],
  ['a right-to-left override', { title: '\u202egpj.exe' }, { title: 'gpj.exe' }],
  ['control characters', { title: 'a\u0000b\u001b[31m\u009f' }, { title: 'ab[31m' }],
  ['an unseen title', { title: '\u200b\u200b' }, { title: '' }],
  ['a lone surrogate', { title: 'a\ud800b' }, { title: 'a\ufffdb' }],
  ['one letter in two spellings', { title: 'e\u0301' }, { title: 'é' }],
  ['fields of another kind', { title: 5, items: {}, people: 'x' }, { title: '', items: [], people: [] }],
])('%s is taken out at the door', (_, value, expected) => {
  expect(toAgenda(value)).toMatchObject(expected);
});

test('texts, lists and stacked marks keep to their limits', () => {
  const agenda = toAgenda({
    title: 'A'.repeat(10_000),
    items: Array(40).fill({}),
    purpose: `a${'\u0301'.repeat(500)}`,
  });
  expect(agenda.title).toHaveLength(limits.text);
  expect(agenda.items).toHaveLength(limits.items);
  expect(agenda.purpose.length).toBeLessThan(12);
});

test('keys of the prototype change no prototype', () => {
  const hostile =
    '{"title":"x","__proto__":{"isAdmin":true},"constructor":{"prototype":{"isAdmin":true}},"checklists":[{"id":"a-b","answers":{"__proto__":"yes","constructor":"yes"}}],"compute":{"inputs":{"__proto__":1}}}';
  const agenda = fromDocument(JSON.parse(hostile));
  expect(agenda.title).toBe('x');
  expect(agenda.checklists[0]?.answers).toEqual({});
  expect(({} as Record<string, unknown>)['isAdmin']).toBeUndefined();
});

test('text is counted in UTF-8 bytes', () => {
  expect(textBytes({ a: 'é', b: ['€', { c: 'x' }], d: 5 })).toBe(6);
});

test('two agendas or two items of one id do not become one', () => {
  const twice = JSON.stringify({ list: [{ id: 'a', title: 'first', items: [{ id: 'x' }, { id: 'x' }] }, { id: 'a' }] });
  const { list } = agendasCodec.decode(twice);
  expect(list.map(({ title }) => title)).toEqual(['first']);
  expect(new Set(list[0]?.items.map(({ id }) => id)).size).toBe(2);
});
