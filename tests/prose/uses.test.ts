import { expect, test } from 'vitest';
import { usesOf } from '../../src/prose/uses.ts';

const places = {
  guides: [
    {
      id: 'single-place',
      order: 6,
      title: 'Keep everything in one place',
      body: 'Gone.<Ref to="neptune" />',
      items: [{ id: 'reg-one-link', label: 'One link', sources: ['neptune', 'seed'] }],
    },
  ],
  introduction: 'Nothing here',
  rules: [
    { id: 'R10', source: 'seed' },
    { id: 'R14', source: 'seed' },
  ],
  tables: [{ one: 'A licence', many: 'licences', path: '/x/' as const, sources: ['hub', 'hub'] }],
};

test.each([
  ['neptune', ['6 Keep everything in one place', 'Item: One link']],
  ['seed', ['Item: One link', 'Quiz: rules R10, R14']],
  ['hub', ['2 licences']],
  ['nobody', []],
])('%s is used where it is named', (key, labels) => {
  expect(usesOf(key, places).map((use) => use.label)).toEqual(labels);
});

test('a key that begins like another is not mistaken for it', () => {
  expect(usesOf('nep', places)).toEqual([]);
});
