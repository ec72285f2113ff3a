import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { read, slugs, yaml } from './content.ts';

const page = read('your-own.mdx');
const named = [...page.matchAll(/`([\w./-]+\/[\w./-]+)`/g)].map((match) => match[1] ?? '');

test('every file that the page on making the playbook your own names exists', () => {
  expect(named.length).toBeGreaterThanOrEqual(18);
  const missing = named.filter((file) => !file.includes('your-practice')).filter((file) => !existsSync(file));
  expect(missing).toEqual([]);
});

test('every table of the content that a team would change is named there', () => {
  for (const table of ['accelerators', 'models', 'labelling-rates', 'licences', 'sources', 'glossary', 'example'])
    expect(named).toContain(`content/${table}.yaml`);
});

test('a practice is the three files that the page asks for', () => {
  for (const slug of slugs)
    for (const file of [`practices/${slug}.mdx`, `checklists/${slug}.yaml`, `meetings/${slug}.yaml`])
      expect(existsSync(`content/${file}`), file).toBe(true);
  for (const file of ['practices/your-practice.mdx', 'checklists/your-practice.yaml', 'meetings/your-practice.yaml'])
    expect(named).toContain(`content/${file}`);
});

test('the introduction types no name and no minutes of a meeting', () => {
  const introduction = read('introduction.mdx');
  expect(introduction).toContain('<Meetings />');
  for (const slug of slugs) expect(introduction, slug).not.toContain(`| ${yaml(`meetings/${slug}.yaml`).name} |`);
});
