import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type Entry, fromFile } from '../../src/lib/backup.ts';
import { readingCodec } from '../../src/lib/reading.ts';
import { comparePerson, countOf, mergedPerson } from '../../src/tools/data/model/person.ts';
import { pathsCodec } from '../../src/tools/onboarding/codec.ts';

const file = fromFile(readFileSync('tests/fixtures/exports/v2-person.json', 'utf8'));
const theirs = 'person' in file ? file.person : [];
const text = (entries: readonly Entry[], of: string) => entries.find(({ name }) => name === of)?.text ?? '';

const path = (title: string) => ({ title, note: '', steps: [{ guide: 'single-place', who: '', by: '' }] });
const mine: Entry[] = [
  {
    name: 'reading',
    text: readingCodec.encode({
      'state-of-the-art': { read: '2026-11-20', at: '', heading: '' },
      'watch-and-test': { read: '', at: 'why', heading: 'Why' },
    }),
  },
  { name: 'onboarding', text: pathsCodec.encode({ mine: path('Mine'), kept: [path('Received')] }) },
];

test('what is kept of the person is counted in words', () => {
  expect(theirs.map(countOf)).toEqual(['1 guide read, 1 begun', '1 path in the making, 1 path received']);
  expect(countOf({ name: 'reading', text: '{broken' })).toBe('0 guides read');
  expect(countOf({ name: 'onboarding', text: '7' })).toBe('No path');
});

test('merging keeps what I have read and made, and adds what the file has', () => {
  const merged = mergedPerson(mine, theirs);
  const read = readingCodec.decode(text(merged, 'reading'));
  expect(Object.keys(read).filter((slug) => read[slug]?.read)).toEqual(['state-of-the-art', 'single-place']);
  expect(read['watch-and-test']?.at).toBe('why');
  const paths = pathsCodec.decode(text(merged, 'onboarding'));
  expect(paths.mine.title).toBe('Mine');
  expect(paths.kept.map(({ title }) => title)).toEqual(['Received', 'Before you start']);
});

test('merging twice is merging once, and a file that says the same changes nothing', () => {
  const once = mergedPerson(mine, theirs);
  expect(mergedPerson(once, theirs)).toEqual(once);
  expect(comparePerson(theirs, theirs)).toEqual([]);
  expect(comparePerson([], theirs).map((pair) => pair.mine)).toEqual([null, null]);
});

test('what cannot be read stays to the letter', () => {
  const broken = [{ name: 'reading', text: '{broken' }];
  expect(text(mergedPerson(broken, theirs), 'reading')).toBe('{broken');
});
