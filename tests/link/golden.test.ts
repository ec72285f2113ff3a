import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { dictionary } from '../../src/meeting/link/v1/data.ts';
import { type Document, linksOf, open } from './door.ts';
import { phrases } from './sentences.ts';

const fixtures = new URL('../fixtures/links/v1/', import.meta.url);
const folder = new URL('../../src/meeting/link/v1/', import.meta.url);
const golden = readFileSync(new URL('links.jsonl', fixtures), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as { link: string; document: Document });
const sha256 = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex');

/** What a released version consists of: data.json and the links made with it. Another hash means that old links may not open. */
const sealed = {
  data: 'a82fb9a85cd016a71aa70a0f7aadd1a4f5986c89df1cde2d08d87e4c0d6fb60f',
  links: 'c5bec6c004f529dccd4b87a4b511c654caa540cc20de576fae22e4148cc22146',
};

test('the data of version 1 are the ones its links were made with', () => {
  expect(sha256(readFileSync(new URL('data.json', folder)))).toBe(sealed.data);
  expect(sha256(readFileSync(new URL('links.jsonl', fixtures)))).toBe(sealed.links);
});

test('the folder of version 1 opens nothing outside itself', () => {
  for (const name of readdirSync(folder).filter((one) => one.endsWith('.ts')))
    for (const [, from] of readFileSync(new URL(name, folder), 'utf8').matchAll(/from '([^']+)'/g))
      expect(from, name).toMatch(/^\.\/[a-z0-9]+\.(ts|json)$/);
});

test('no sentence of the measured agendas stands in the dictionary', () => {
  for (const words of Object.values(phrases))
    for (const sentence of Object.entries(words).flatMap(([of, list]) =>
      Array.isArray(list) && of !== 'people' ? list : [],
    ))
      if (sentence.length > 12) expect(dictionary.toLowerCase()).not.toContain(sentence.toLowerCase());
});

test('at least two hundred links of version 1 still open, and are still written so', async () => {
  expect(golden.length).toBeGreaterThanOrEqual(200);
  for (const { link, document } of golden) {
    expect(JSON.stringify(await open(link))).toBe(JSON.stringify({ document }));
    expect((await linksOf(document)).link).toBe(link);
  }
});

test('the same bytes in decimal digits open too', async () => {
  for (const { document } of golden) {
    const { digits } = await linksOf(document);
    if (digits) expect(await open(digits)).toEqual({ document });
  }
});

const python = spawnSync('python3', ['--version']).status === 0;
test.skipIf(!python)(
  'Python opens every one of them without this site',
  async () => {
    const reader = fileURLToPath(new URL('../../scripts/open-link.py', import.meta.url));
    const links = golden.map(({ link }) => link);
    for (const { document } of golden) {
      const { digits } = await linksOf(document);
      if (digits) links.push(digits);
    }
    const run = spawnSync('python3', [reader, '--lines'], {
      input: links.join('\n'),
      encoding: 'utf8',
      maxBuffer: 2 ** 26,
    });
    expect(run.stderr).toBe('');
    const opened = run.stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Document);
    expect(opened).toHaveLength(links.length);
    for (const [place, link] of links.entries()) {
      const here = (await open(link)) as { document: Document };
      expect(opened[place], link).toEqual({ format: 'meet-on-results/agenda', version: 1, ...here.document });
    }
  },
  60_000,
);
