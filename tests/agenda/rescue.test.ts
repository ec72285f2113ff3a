import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mended } from '../../src/browser/rescue.ts';

test.each([
  ['/a/%230abc', '/a/#0abc'],
  ['/a/%25230abc', '/a/#0abc'],
  ['/a%230abc', '/a/#0abc'],
  ['/playbook/a/%252523 1'.replace(' ', ''), '/playbook/a/#1'],
  ['/glossary/%23recall', '/glossary/#recall'],
  ['/%23line', '/#line'],
  ['//evil.example/%23x', '/evil.example/#x'],
  ['/\\evil.example/%23x', '/evil.example/#x'],
  ['/a/', null],
  ['/a/%23', null],
  ['/100%25', null],
])('%s was %s', (path, address) => {
  expect(mended(path)).toBe(address);
});

test('no path leads to another host', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[/\\.a-z%0-9]{0,30}$/), (path) => {
      const address = mended(`/${path}%23x`);
      expect(new URL(address ?? '/', 'https://meet.example').host).toBe('meet.example');
    }),
  );
});
