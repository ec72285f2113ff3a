import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toDocument, toFile } from '../../src/meeting/document.ts';
import { fromFile } from '../../src/meeting/file/file.ts';
import { limits, totalMinutes } from '../../src/meeting/model.ts';
import { anyAgenda } from './agendas.ts';

test('an agenda comes back from its file as it went', () => {
  fc.assert(
    fc.property(anyAgenda, (agenda) => {
      // A day holds no more; the file would be refused with that sentence.
      fc.pre(totalMinutes(agenda.items) <= limits.minutes);
      const read = fromFile(toFile(agenda));
      expect('agenda' in read && toDocument(read.agenda)).toEqual(toDocument(agenda));
      expect('agenda' in read && read.agenda.id).toBe('');
    }),
  );
});

test.each([
  ['', 'not an agenda file'],
  ['{', 'not an agenda file'],
  ['[]', 'not an agenda file'],
  ['{"format":"meet-on-results/data","version":1}', 'not an agenda file'],
  ['{"__proto__":{"format":"meet-on-results/agenda"},"version":1}', 'not an agenda file'],
  ['{"format":"meet-on-results/agenda","version":2}', 'a newer version'],
  ['{"format":"meet-on-results/agenda"}', 'title: a text was expected'],
  ['x'.repeat(262_145), 'too large'],
])('the file %.40s is refused in a sentence', (text, says) => {
  expect(fromFile(text)).toEqual({ problem: expect.stringContaining(says) });
});

test('any text gives an agenda or a sentence', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      expect(Object.keys(fromFile(text))).toHaveLength(1);
    }),
  );
});
