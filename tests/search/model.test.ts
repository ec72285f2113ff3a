import { expect, test } from 'vitest';
import type { Entry } from '../../src/lib/search.ts';
import { makeFinder, marked } from '../../src/tools/search/model/finder.ts';
import { makeNear } from '../../src/tools/search/model/near.ts';

const entries: Entry[] = [
  { kind: 'Guide', title: 'Is the computation feasible?', text: 'Memory, hours and money', path: '/3/' },
  { kind: 'Tool', title: 'Compute calculator', text: 'In Is the computation feasible?', path: '/3/#tool' },
  { kind: 'Check', title: 'The licence allows our use', text: 'Licence id and link recorded', path: '/1/#ds' },
  { kind: 'Term', title: 'LoRA', also: 'low-rank adaptation', text: 'Trains small matrices.', path: '/glossary/#lora' },
];
const { find, isStrange } = makeFinder(entries, makeNear);
const first = (typed: string) => find(typed)[0]?.path;

test.each([
  ['the first letters', 'comp', '/3/#tool'],
  ['a typing error', 'lisence', '/1/#ds'],
  ['another name of a term', 'low-rank', '/glossary/#lora'],
  ['capitals', 'CALCULATOR', '/3/#tool'],
])('%s finds it', (_, typed, path) => {
  expect(first(typed)).toBe(path);
});

test('only a word that stands nowhere calls for the words like it', () => {
  expect(['comp', 'licence allows', 'hours and memory', 'the'].filter(isStrange)).toEqual([]);
  expect(isStrange('memory lisence')).toBe(true);
  expect(makeFinder(entries).find('lisence')).toEqual([]);
});

test('one letter, nothing and nonsense find nothing', () => {
  expect(find('c')).toEqual([]);
  expect(find('  ')).toEqual([]);
  expect(find('zzqqxx')).toEqual([]);
});

test('what was typed is marked where it stands, and special characters are only characters', () => {
  expect(marked('The licence (a)', 'LICENCE')).toEqual([
    { text: 'The ', hit: false },
    { text: 'licence', hit: true },
    { text: ' (a)', hit: false },
  ]);
  expect(
    marked('a+b', '(((')
      .map((piece) => piece.text)
      .join(''),
  ).toBe('a+b');
});
