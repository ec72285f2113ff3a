import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compare, fromFile, nameOf, toFile } from '../../src/tools/data/model.ts';

const name = fc.stringMatching(/^[a-z]{1,8}:[a-z0-9-]{1,12}$/);
const entries = fc.uniqueArray(
  fc.record({ name, text: fc.oneof(fc.string(), fc.json(), fc.constant('{"__proto__":{"a":1}}')) }),
  { selector: (entry) => entry.name },
);

test('what is exported comes back to the letter', () => {
  fc.assert(
    fc.property(entries, (saved) => {
      const reading = fromFile(toFile(saved, '2026-11-23T10:00:00Z'));
      if ('problem' in reading) throw new Error(reading.problem);
      expect(reading.entries.sort((a, b) => (a.name < b.name ? -1 : 1))).toEqual(
        [...saved].sort((a, b) => (a.name < b.name ? -1 : 1)),
      );
    }),
  );
});

test('any text gives values or a sentence, and nothing is thrown', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      const reading = fromFile(text);
      expect('problem' in reading ? reading.problem.endsWith('.') : Array.isArray(reading.entries)).toBe(true);
    }),
  );
});

const bad: [string, string, string][] = [
  ['not JSON', 'hello', 'not a file exported here'],
  ['another program’s JSON', '{"a":1}', 'not a file exported here'],
  ['a cut file', toFile([{ name: 'a:b', text: '1' }], '').slice(0, 40), 'not a file exported here'],
  ['a newer version', '{"format":"meet-on-results/data","version":9}', 'newer version'],
];
test.each(bad)('%s is refused with a sentence', (_, text, says) => {
  expect(fromFile(text)).toMatchObject({ problem: expect.stringContaining(says) });
});

test('names that are not ours are left out and named', () => {
  const reading = fromFile('{"format":"meet-on-results/data","version":1,"values":{"../x":1,"a:b":2}}');
  expect(reading).toMatchObject({ entries: [{ name: 'a:b', text: '2' }], leftOut: ['../x'] });
});

test('the preview tells new, different and same apart', () => {
  const here = [
    { name: 'a:same', text: '1' },
    { name: 'a:other', text: '1' },
  ];
  const file = [
    { name: 'a:same', text: '1' },
    { name: 'a:other', text: '2' },
    { name: 'a:new', text: '3' },
  ];
  expect(compare(here, file).map(({ what }) => what)).toEqual(['same', 'differs', 'new']);
});

test('a saved value is named in the reader’s words', () => {
  expect(nameOf('agenda:all', {})).toBe('Your agendas');
  expect(nameOf('checklist:x', { x: 'guide 1, Are there datasets?' })).toBe(
    'Checklist of guide 1, Are there datasets?',
  );
});
