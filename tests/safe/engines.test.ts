import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const specs = readdirSync('tests/browser').map((file) => ({
  file,
  text: readFileSync(`tests/browser/${file}`, 'utf8'),
}));

test('no journey asks one engine past the other: both stand behind access.ts', () => {
  const opens = /['"](@axe-core\/|axe-core|accessibility-checker)/;
  expect(specs.filter(({ text }) => opens.test(text)).map(({ file }) => file)).toEqual(['access.ts']);
});

test('whoever lets axe alone look at a state has let both look at it', () => {
  const one = specs.filter(({ file, text }) => file !== 'access.ts' && text.includes('axeFaultsIn'));
  expect(one.length).toBeGreaterThan(4);
  expect(one.filter(({ text }) => !/[^x]\bfaultsIn\b/.test(text)).map(({ file }) => file)).toEqual([]);
});

/** Folders of tools, and the journeys that look at their states. */
const journeys: Record<string, string> = {
  agenda: 'agenda.spec.ts share.spec.ts',
  checklist: 'checklist.spec.ts',
  compare: 'states.spec.ts',
  compute: 'compute.spec.ts',
  data: 'data.spec.ts projects.spec.ts storage.spec.ts states.spec.ts',
  dataset: 'dataset.spec.ts',
  onboarding: 'states.spec.ts',
  readiness: 'readiness.spec.ts',
  run: 'run.spec.ts',
  search: 'states.spec.ts',
};
/** They have one state, which access.spec.ts looks at as a page. */
const still = ['accuracy', 'home'];

test('both engines look at the states of every tool', () => {
  const tools = readdirSync('src/tools').filter((name) => !name.endsWith('.ts') && !still.includes(name));
  expect(tools.toSorted()).toEqual(Object.keys(journeys).toSorted());
  for (const [tool, files] of Object.entries(journeys))
    for (const file of files.split(' '))
      expect(specs.find((one) => one.file === file)?.text, `${tool} in ${file}`).toMatch(/[^x]\bfaultsIn\b/);
});
