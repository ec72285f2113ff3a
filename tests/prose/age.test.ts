import { expect, test } from 'vitest';
import { editUrl } from '../../src/layouts/site.ts';
import { inWords, isOld } from '../../src/prose/age.ts';

test.each([
  ['2026-11-23', '2026-11-23', false],
  ['2026-11-23', '2027-05-23', false],
  ['2026-11-23', '2027-05-24', true],
  ['2026-11', '2027-05-01', false],
  ['2026-11', '2027-05-02', true],
  ['2026-08-31', '2027-03-03', false],
  ['2026-08-31', '2027-03-04', true],
])('checked %s, built %s: old is %s', (checked, today, old) => {
  expect(isOld(checked, today)).toBe(old);
});

test('a date is told in words', () => {
  expect(inWords('2026-11-23')).toBe('23 November 2026');
  expect(inWords('2026-11')).toBe('November 2026');
});

test('a page can be edited once a team has said where its text is kept', () => {
  expect(editUrl('content/introduction.mdx')).toBeNull();
  expect(editUrl('content/introduction.mdx', { repository: 'https://git.test/us/playbook/', branch: 'main' })).toBe(
    'https://git.test/us/playbook/edit/main/content/introduction.mdx',
  );
});
