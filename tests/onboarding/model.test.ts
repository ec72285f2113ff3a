import { expect, test } from 'vitest';
import { minutesOf, moved, type Path, standing, summary, written } from '../../src/tools/onboarding/model.ts';

const guides = [
  { id: 'dataset-availability', order: 1, title: 'Find the data first', minutes: 6 },
  { id: 'no-results-no-meeting', order: 8, title: 'No meeting without results', minutes: 7 },
];
const path: Path = {
  title: 'New *engineer*',
  note: '',
  steps: [
    { guide: 'no-results-no-meeting', who: 'everyone', by: '2026-12-04' },
    { guide: 'dataset-availability', who: '', by: '2026-12-11' },
    { guide: 'gone', who: 'Data', by: '' },
  ],
};
const read = { read: '2026-11-26', at: '', heading: '' };
const begun = { read: '', at: 'common-mistakes', heading: 'Common mistakes' };

test('a guide is late once the day it was due is over, unless it was read', () => {
  const [step] = path.steps;
  if (!step) throw new Error('no step');
  expect(standing(step, {}, '2026-12-04')).toBe('open');
  expect(standing(step, {}, '2026-12-05')).toBe('late');
  expect(standing(step, { [step.guide]: begun }, '2026-12-04')).toBe('begun');
  expect(standing(step, { [step.guide]: read }, '2027-01-01')).toBe('read');
});

test('the summary counts what was read and what is late', () => {
  expect(summary(path, {}, '2026-11-26')).toBe('0 of 3 read');
  expect(summary(path, { 'dataset-availability': read }, '2026-12-24')).toBe('1 of 3 read, 1 late');
});

test('minutes are those of the guides that this site has', () => {
  expect(minutesOf(path, guides)).toBe(13);
});

test('a step moves by one place, and stays at the ends', () => {
  expect(moved(path.steps, 0, 1).map(({ guide }) => guide)).toEqual([
    'dataset-availability',
    'no-results-no-meeting',
    'gone',
  ]);
  expect(moved(path.steps, 0, -1)).toEqual(path.steps);
  expect(moved(path.steps, 2, 1)).toEqual(path.steps);
});

const where = {
  link: 'https://x.org/onboarding/#1abc',
  address: (guide: string) => `https://x.org/practices/${guide}/`,
};

test('for a chat a path is text with addresses', () => {
  expect(written(path, guides, { ...where, form: 'text' })).toBe(`New *engineer*

1. 8 No meeting without results, 7 min: everyone, by Fri 4 Dec 2026
   https://x.org/practices/no-results-no-meeting/
2. 1 Find the data first, 6 min: by Fri 11 Dec 2026
   https://x.org/practices/dataset-availability/
3. gone: Data
   https://x.org/practices/gone/

The same as a checklist that remembers: https://x.org/onboarding/#1abc
`);
});

test('as Markdown it is a list of boxes, and what somebody typed stays text', () => {
  const text = written(path, guides, { ...where, form: 'markdown' });
  expect(text).toContain('## New \\*engineer\\*');
  expect(text).toContain(
    '- [ ] [8 No meeting without results, 7 min](https://x.org/practices/no-results-no-meeting/): everyone, by Fri 4 Dec 2026',
  );
});
