import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { notes } from '../scripts/notes.mjs';

const scripts = readdirSync('scripts');
const commands: Record<string, string> = JSON.parse(readFileSync('package.json', 'utf8')).scripts;

test.each(scripts)('scripts/%s begins with its purpose and with when to run it', (name) => {
  const [first = '', second = ''] = readFileSync(`scripts/${name}`, 'utf8').split('\n');
  const purpose = first.startsWith('#!') ? second : first;
  expect(purpose).toMatch(/^(\/\/|#|""") ?([A-Z]|npm )\S* .{20,}/);
  const text = readFileSync(`scripts/${name}`, 'utf8').slice(0, 600);
  expect(text).toMatch(/\b([Rr]un|Used|Read|read only) (by|it|once|as)\b|\bnpm |python3 scripts/);
});

test('every script that a workflow, a host or the README names is there', () => {
  const files = [
    ...readdirSync('.github/workflows').map((name) => `.github/workflows/${name}`),
    ...readdirSync('docs/hosting').map((name) => `docs/hosting/${name}`),
    ...['netlify.toml', 'README.md', 'CONTRIBUTING.md', '.ci/run'],
  ];
  for (const file of files) {
    const text = readFileSync(file, 'utf8');
    for (const [, name = ''] of text.matchAll(/npm run (?:--silent |-s )?([a-z:]+)/g))
      expect(commands, `${file} names npm run ${name}`).toHaveProperty(name);
    for (const [path] of text.matchAll(/\b(scripts|tests|docs|content|src)\/[\w./-]+\.\w+/g))
      expect(existsSync(path), `${file} names ${path}`).toBe(true);
  }
});

test.each(readdirSync('.github/workflows'))('the workflow %s may do no more than its jobs need, and ends', (name) => {
  const { permissions, jobs } = parse(readFileSync(`.github/workflows/${name}`, 'utf8'));
  expect(permissions).toEqual({ contents: 'read' });
  for (const job of Object.values<Record<string, unknown>>(jobs)) {
    if (job['uses']) expect(existsSync(String(job['uses']))).toBe(true);
    else expect(job).toMatchObject({ 'runs-on': expect.any(String), 'timeout-minutes': expect.any(Number) });
    for (const before of [job['needs'] ?? []].flat()) expect(jobs).toHaveProperty(String(before));
  }
});

test('the container copies what is there, and its server is not root', () => {
  const lines = readFileSync('docs/hosting/Containerfile', 'utf8').split('\n');
  const copied = lines
    .filter((line) => line.startsWith('COPY ') && !line.includes('--from'))
    .map((line) => line.split(' '));
  for (const words of copied) for (const path of words.slice(1, -1)) expect(existsSync(path), path).toBe(true);
  const stages = lines.filter((line) => line.startsWith('FROM '));
  expect(stages).toHaveLength(2);
  expect(stages.join('\n'), 'a version for each image').toMatch(/^(FROM \S+:[\d.]+\S*( AS build)?\n?){2}$/);
  expect(lines.findLast((line) => line.startsWith('USER '))).toBe('USER nginx');
});

test('every package held back in .github/dependabot.yml is one we have', () => {
  const { updates } = parse(readFileSync('.github/dependabot.yml', 'utf8'));
  const { dependencies, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
  for (const { ignore = [] } of updates)
    for (const one of ignore) expect({ ...dependencies, ...devDependencies }).toHaveProperty([one['dependency-name']]);
  for (const version of Object.values({ ...dependencies, ...devDependencies })) expect(version).toMatch(/^\d/);
});

test('release notes tell readers what they will see since the release before, then name the commits', () => {
  const rows = [
    { date: '2026-11-26', title: 'New', text: 'You will like it.' },
    { date: new Date('2026-11-20'), title: 'Old', text: 'You know it.' },
  ];
  expect(notes(rows, ['Do this', 'Do that'], new Date('2026-11-20'))).toBe(
    '## What readers will see\n\n- **New.** You will like it.\n\n## Changes\n\n- Do this\n- Do that\n',
  );
  expect(notes(rows, [])).toContain('**Old.**');
  expect(notes([], [])).toBe('Nothing has changed.\n');
});
