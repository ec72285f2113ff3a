import { expect, test } from 'vitest';
import { sayCounts, toText } from '../../src/tools/compare/model.ts';

const rows = [
  { kind: 'added', what: 'Item “Rent?”', before: '', after: 'decide, 15 min' },
  { kind: 'removed', what: 'Item “Faces”', before: '8 min', after: '' },
  { kind: 'changed', what: 'Purpose', before: '', after: 'Ship,\nhold or cut.' },
] as const;

test('differences are counted in words', () => {
  expect(sayCounts(rows)).toBe('1 added, 1 removed, 1 changed');
  expect(sayCounts([])).toBe('Nothing changed');
});

test('differences are sent as text, one a line', () => {
  expect(toText(rows)).toBe(
    '3 differences\n+ Item “Rent?”: decide, 15 min\n− Item “Faces”: 8 min\n~ Purpose: nothing became “Ship, hold or cut.”',
  );
});
