import { globSync, readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { byProject, fromFile, type Held, personOf, toFile } from '../../src/lib/backup.ts';
import { readingKey } from '../../src/lib/reading.ts';

const name = fc.stringMatching(/^[a-z]{1,8}:[a-z0-9-]{1,12}$/);
const entries = fc.uniqueArray(
  fc.record({ name, text: fc.oneof(fc.string(), fc.json(), fc.constant('{"__proto__":{"a":1}}')) }),
  { selector: (entry) => entry.name },
);
const projects = fc.uniqueArray(fc.record({ id: fc.stringMatching(/^[a-z0-9]{1,12}$/), entries }), {
  selector: ({ id }) => id,
});
const sorted = (all: readonly Held[]) =>
  all.map(({ id, entries: held }) => ({ id, entries: held.toSorted((a, b) => (a.name < b.name ? -1 : 1)) }));

test('what is exported comes back to the letter, project by project', () => {
  fc.assert(
    fc.property(projects, fc.string(), fc.json(), (saved, one, other) => {
      const person = [
        { name: 'reading', text: one },
        { name: 'onboarding', text: other },
      ];
      const reading = fromFile(toFile(saved, person, '2026-11-23T10:00:00Z'));
      if ('problem' in reading) throw new Error(reading.problem);
      expect(new Set(reading.person)).toEqual(new Set(person));
      expect(sorted(reading.projects)).toEqual(sorted(saved));
      expect(reading.leftOut).toEqual([]);
    }),
  );
});

test('any text gives projects or a sentence, and nothing is thrown', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      const reading = fromFile(text);
      expect('problem' in reading ? reading.problem.endsWith('.') : Array.isArray(reading.projects)).toBe(true);
    }),
  );
});

const bad: [string, string, string][] = [
  ['not JSON', 'hello', 'not a file exported here'],
  ['another program’s JSON', '{"a":1}', 'not a file exported here'],
  [
    'a cut file',
    toFile([{ id: 'a', entries: [{ name: 'a:b', text: '1' }] }], [], '').slice(0, 40),
    'not a file exported',
  ],
  ['a newer version', '{"format":"meet-on-results/data","version":9}', 'newer version'],
  ['a version that is no number', '{"format":"meet-on-results/data","version":null}', 'newer version'],
];
test.each(bad)('%s is refused with a sentence', (_, text, says) => {
  expect(fromFile(text)).toMatchObject({ problem: expect.stringContaining(says) });
});

test('names and projects that are not ours are left out and named', () => {
  const file = {
    format: 'meet-on-results/data',
    version: 2,
    projects: [
      { id: 'mine', values: { '../x': 1, 'a:b': 2 }, texts: { 'a:c': 7, 'a:d': 'kept' } },
      { id: '../evil', values: { 'a:b': 1 } },
      { id: 'mine', values: { 'a:b': 'a second of one id' } },
      null,
    ],
  };
  expect(fromFile(JSON.stringify(file))).toMatchObject({
    projects: [
      {
        id: 'mine',
        entries: [
          { name: 'a:b', text: '2' },
          { name: 'a:d', text: 'kept' },
        ],
      },
    ],
    leftOut: ['../evil', 'mine', '', '../x'],
  });
});

test('only what this site keeps is exported: not the appearance, not what others keep on the host', () => {
  const texts = {
    'meet/theme': 'dark',
    'meet/project': 'b',
    'other/b/x:y': '1',
    'meet/b/x:y': '1',
    'meet/B!/x:y': '2',
  };
  expect(byProject(texts)).toEqual([{ id: 'b', entries: [{ name: 'x:y', text: '1' }] }]);
});

test('whatever is kept of the person, and of no project, is exported', () => {
  const kept = globSync('src/**/*.ts')
    .filter((file) => file !== 'src/meeting/saved.ts')
    .flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/= kept(?:<\w+>)?\(([^,]+),/g)])
    .map(([, key = '']) => (key === 'readingKey' ? readingKey : key.replaceAll("'", '')));
  expect(kept.length).toBeGreaterThan(1);
  const texts = Object.fromEntries(kept.map((key) => [key, '{}']));
  expect(personOf({ ...texts, 'meet/theme': 'dark', 'other/reading': '1' }).map(({ name }) => `meet/${name}`)).toEqual(
    expect.arrayContaining(kept),
  );
});

test('of the person only what is known is read; other names are left out and named', () => {
  const file = {
    format: 'meet-on-results/data',
    version: 2,
    projects: [],
    person: { values: { reading: {}, theme: 1 } },
  };
  expect(fromFile(JSON.stringify(file))).toMatchObject({
    person: [{ name: 'reading', text: '{}' }],
    leftOut: ['theme'],
  });
});

const files = readdirSync('tests/fixtures/exports');
test.each(files)('the export %s, as it was once published, still opens with all it holds', (file) => {
  const text = readFileSync(`tests/fixtures/exports/${file}`, 'utf8');
  const reading = fromFile(text);
  if ('problem' in reading) throw new Error(reading.problem);
  expect(file).toContain(`v${reading.version}`);
  expect(reading.projects.flatMap((project) => project.entries).length).toBeGreaterThan(10);
  expect(reading.leftOut).toEqual([]);
});
