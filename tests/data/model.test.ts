import { expect, test } from 'vitest';
import { compare, contains, merged, nameOf, type Project, sayChange } from '../../src/tools/data/model/projects.ts';

const project = (texts: Record<string, string>, parts: Partial<Project> = {}): Project => ({
  id: 'a',
  name: 'Weld seams',
  changedAt: 0,
  entries: Object.entries(texts).map(([name, text]) => ({ name, text })),
  ...parts,
});
const agendas = (...ids: string[]) => JSON.stringify({ current: ids[0], list: ids.map((id) => ({ id, title: id })) });

test('a project says how many tools and agendas it holds', () => {
  expect(contains([])).toBe('Nothing yet');
  const texts = {
    'agenda:all': agendas('x', 'y'),
    'checklist:a': '{}',
    'checklist:b': '{}',
    'compute:run': '{}',
    'readiness:answers': '{}',
    'readiness:settings': '{}',
    'meeting:plan': '{}',
  };
  expect(contains(project(texts).entries)).toBe('4 tools, 2 agendas');
});

test('the preview tells new, same and differing projects apart, and says what would go', () => {
  const mine = project({ 'a:same': '1', 'a:other': '1', 'a:mine': '1' }, { changedAt: 15 * 86_400_000 });
  const say = (theirs: Project) => compare([mine], [theirs]).map(sayChange);
  expect(say(project({ 'compute:run': '1' }, { id: 'b', name: 'Tickets' }))).toEqual([
    '“Tickets” is new here: 1 tool.',
  ]);
  expect(say({ ...mine })).toEqual(['“Weld seams” is the same as yours.']);
  expect(say(project({ 'a:same': '1', 'a:other': '2', 'a:new': '3' }, { changedAt: 86_400_000 }))).toEqual([
    '“Weld seams”: 1 value differs from yours, 1 value is new here, 1 value of yours is not in the file; yours is 14 days newer.',
  ]);
});

test('merging changes nothing of mine and adds what I do not have, agendas one by one', () => {
  const mine = project({ 'a:x': 'mine', 'agenda:all': agendas('one', 'two') });
  const theirs = project({ 'a:x': 'theirs', 'a:y': 'new', 'agenda:all': agendas('two', 'three') });
  const texts = Object.fromEntries(merged(mine, theirs).entries.map(({ name, text }) => [name, text]));
  expect(texts).toMatchObject({ 'a:x': 'mine', 'a:y': 'new' });
  expect(JSON.parse(texts['agenda:all'] ?? '')).toEqual({
    current: 'one',
    list: [
      { id: 'one', title: 'one' },
      { id: 'two', title: 'two' },
      { id: 'three', title: 'three' },
    ],
  });
});

test('merging with what cannot be read keeps mine to the letter', () => {
  const mine = project({ 'agenda:all': '{broken' });
  expect(merged(mine, project({ 'agenda:all': '[7]' })).entries).toEqual(mine.entries);
});

test('a saved value is named in the reader’s words', () => {
  expect(nameOf('agenda:all', {})).toBe('Your agendas');
  expect(nameOf('checklist:x', { x: 'guide 1, Are there datasets?' })).toBe(
    'Checklist of guide 1, Are there datasets?',
  );
  expect(nameOf('broken:compute-run', {})).toBe('Could not be read, kept as it was: Compute calculator');
});
