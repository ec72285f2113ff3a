import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { deflateSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { toAgenda } from '../../src/meeting/agenda-codec.ts';
import { toDocument } from '../../src/meeting/document.ts';
import { makeLink, openLink } from '../../src/meeting/link/index.ts';
import { fragmentOf } from '../../src/meeting/link/normalise.ts';
import { encode } from '../../src/meeting/link/v0/base62.ts';
import { crc32, seal } from '../../src/meeting/link/v0/frame.ts';
import { soon } from '../soon.ts';
import { anyAgenda } from './agendas.ts';

const folder = new URL('../fixtures/links/', import.meta.url);
const golden = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => [name, JSON.parse(readFileSync(new URL(name, folder), 'utf8'))] as const);
const good: string = golden.find(([name]) => name === 'v0-release-review.json')?.[1].fragment;
const sealJson = (json: string) => seal(encode(deflateSync(new TextEncoder().encode(json))));

test('at least ten links of version 0 are kept', () => {
  expect(golden.length).toBeGreaterThanOrEqual(10);
});

test.each(golden)('%s opens as on the day it was made', async (_, { fragment, document }) => {
  const opened = await openLink(fragment);
  expect(opened.state).toBe('open');
  if (opened.state === 'open') expect(toDocument(opened.agenda)).toEqual({ title: '', ...document });
});

test('any valid agenda goes into a link and comes out the same', async () => {
  await fc.assert(
    fc.asyncProperty(anyAgenda, async (agenda) => {
      const made = await makeLink(agenda);
      if ('tooBig' in made) return;
      expect(made.fragment).toMatch(/^1[0-9A-Za-z]+$/);
      const opened = await openLink(made.fragment);
      expect(opened.state === 'open' && toDocument(opened.agenda)).toEqual(toDocument(agenda));
    }),
    { numRuns: 150 },
  );
});

test('any text opens as an agenda or as a sentence, soon', async () => {
  const hostile = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 600 }),
    fc.stringMatching(/^0[0-9A-Za-z]{0,400}$/),
    fc.string({ maxLength: 200 }).map((text) => seal(encode(new TextEncoder().encode(text)))),
    fc.uint8Array({ maxLength: 400 }).map((bytes) => seal(encode(bytes))),
    fc.json().map(sealJson),
  );
  await fc.assert(
    fc.asyncProperty(hostile, async (text) => {
      const opened = await soon(() => openLink(text));
      expect(opened.state).toMatch(/^(open|empty|cut|changed|newer|foreign|long|unreadable)$/);
    }),
    { numRuns: 400 },
  );
});

describe('damage on the way', () => {
  test('every cut says how many characters of how many arrived', async () => {
    for (let length = 4; length < good.length; length += 1)
      expect(await openLink(good.slice(0, length))).toMatchObject({ state: 'cut', arrived: length, of: good.length });
  });

  test('a cut link shows the title and the items that arrived', async () => {
    const opened = await openLink(good.slice(0, Math.round(good.length * 0.7)));
    expect(opened).toMatchObject({ state: 'cut', agenda: { title: 'Release review: Scuffwatch' } });
  });

  test('every changed, lost, doubled or swapped character is noticed', async () => {
    for (let at = 0; at < good.length; at += 1) {
      const other = good[at] === 'a' ? 'b' : 'a';
      const damaged = [
        good.slice(0, at) + other + good.slice(at + 1),
        good.slice(0, at) + good.slice(at + 1),
        good.slice(0, at) + good[at] + good.slice(at),
        ...(good[at] === good[at + 1]
          ? []
          : [good.slice(0, at) + (good[at + 1] ?? 'a') + good[at] + good.slice(at + 2)]),
      ];
      for (const text of damaged) expect((await openLink(text)).state, text).not.toBe('open');
    }
  });

  test.each([
    ['upper case', (link: string) => link.toUpperCase(), /changed|cut/],
    ['a dash of smart punctuation', (link: string) => `${link.slice(0, 50)}—${link.slice(52)}`, /foreign/],
    ['full-width digits', (link: string) => link.replace('0', '０'), /foreign/],
    ['a NUL', (link: string) => `0\u0000${link}`, /foreign/],
    ['a malformed percent sign', (link: string) => `0%E0%A4%A${link}`, /foreign/],
  ])('%s is said, not shown', async (_, damage, state) => {
    expect((await openLink(damage(good))).state).toMatch(state);
  });
});

test.each([
  ['an equals sign', (link: string) => `${link}=`],
  ['a full stop and a bracket', (link: string) => `${link}).`],
  ['a closing quote', (link: string) => `${link}”`],
  ['line breaks every 76 characters', (link: string) => link.replace(/.{76}/g, '$&\r\n ')],
  ['zero-width spaces and soft hyphens', (link: string) => link.replace(/.{40}/g, '$&\u200b\u00ad')],
  [
    'percent signs for every character',
    (link: string) => link.replace(/./g, (one) => `%${one.charCodeAt(0).toString(16)}`),
  ],
  ['tracking parameters', (link: string) => `${link}&utm_source=mail`],
  ['a text fragment', (link: string) => `${link}:~:text=foo`],
])('a link with %s still opens', async (_, decorate) => {
  expect((await openLink(decorate(good))).state).toBe('open');
});

test.each([
  ['https://meet.example/a/#X'],
  ['See you there: https://other.example/site/a/#X and bring coffee'],
  ['https://meet.example/a/%23X'],
  ['#X'],
  ['X'],
])('the box finds the link in “%s”', (pasted) => {
  expect(fragmentOf(pasted)).toBe('X');
});

test.each([
  ['', 'empty'],
  ['0', 'cut'],
  ['constructor', 'foreign'],
  ['__proto__', 'foreign'],
  ['top', 'foreign'],
  [`1${'a'.repeat(8000)}`, 'long'],
  ['a'.repeat(2 ** 22), 'long'],
  ['9abcdefghij', 'newer'],
  [sealJson('[]'), 'unreadable'],
  [sealJson('{"zzz":1}'), 'unreadable'],
  [sealJson('{"title":'), 'unreadable'],
  [sealJson(`${'['.repeat(30_000)}`), 'unreadable'],
  [seal(''), 'unreadable'],
  [seal(encode(deflateSync(new Uint8Array(4_000_000)))), 'unreadable'],
  [sealJson(JSON.stringify({ title: 'x', parked: Array(30).fill('é'.repeat(300)) })), 'unreadable'],
])('%.24s… is %s', async (fragment, state) => {
  expect((await openLink(fragment)).state).toBe(state);
});

test('an agenda with too much text says so instead of making a link', async () => {
  expect(await makeLink(toAgenda({ title: 'x', parked: Array(30).fill('é'.repeat(300)) }))).toEqual({ tooBig: 'text' });
});

test('the check is the CRC-32 that everybody has', () => {
  expect(crc32('123456789')).toBe(0xcbf43926);
});
