import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { fromDigits, toDigits } from '../../src/meeting/link/v1/base62.ts';
import { dictionary } from '../../src/meeting/link/v1/data.ts';
import { type Document, decode, encode, encodeDigits, longest } from '../../src/meeting/link/v1/index.ts';
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
  data: '08786c15a89a1cc32890ddcfb7bc7c9201086de9ea7be0390f4dba9e8ff1f4e7',
  links: '9f8f1d416812527e820bcfe96bc1868f71b65238d0d36a5fccdc8819aaa8ae07',
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

test('at least two hundred links of version 1 still open, and are still written so', () => {
  expect(golden.length).toBeGreaterThanOrEqual(200);
  for (const { link, document } of golden) {
    expect(JSON.stringify(decode(link))).toBe(JSON.stringify({ document }));
    expect(encode(document)).toBe(link);
  }
}, 60_000);

test('the same bytes in decimal digits open too', () => {
  for (const { document } of golden) {
    const digits = encodeDigits(document);
    if (digits.length <= longest) expect(decode(digits)).toEqual({ document });
  }
}, 60_000);

test('bytes come back from digits of both kinds', () => {
  for (const size of [0, 1, 2, 31, 32, 33, 63, 64, 65, 200])
    for (const base of [10, 62] as const) {
      const bytes = Uint8Array.from({ length: size }, (_, place) => (place * 89 + 255) & 255);
      expect(fromDigits(toDigits(bytes, base), base)).toEqual(bytes);
    }
});

const python = spawnSync('python3', ['--version']).status === 0;
test.skipIf(!python)(
  'Python opens every one of them without this site',
  () => {
    const reader = fileURLToPath(new URL('../../scripts/open-link.py', import.meta.url));
    const links = golden
      .flatMap(({ link, document }) => [link, encodeDigits(document)])
      .filter((link) => link.length <= longest);
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
    links.forEach((link, place) => {
      expect(opened[place], link).toEqual((decode(link) as { document: Document }).document);
    });
  },
  60_000,
);
