import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openLink } from '../../src/meeting/link/index.ts';
import { normalise } from '../../src/meeting/link/normalise.ts';
import { unseal } from '../../src/meeting/link/v1/frame.ts';
import { soon } from '../soon.ts';
import { shaped, valid } from './arbitrary.ts';
import { documentOf, linksOf, open, read } from './door.ts';
import { randomOf, realistic, sample } from './realistic.ts';

const agenda = realistic('en', 5).document;
const { link: good } = await linksOf(agenda);

describe('a link', () => {
  test('gives back the agenda it was made of, whatever that is', async () => {
    await fc.assert(
      fc.asyncProperty(valid, async (document) => {
        const { link, digits } = await linksOf(document);
        expect(link).toMatch(/^1[0-9A-Za-z]+$/);
        expect(await open(link)).toEqual({ document });
        expect(digits).toMatch(/^2\d+$/);
        expect(JSON.stringify(await open(digits ?? ''))).toBe(JSON.stringify(await open(link)));
      }),
      { numRuns: 200, seed: 1 },
    );
  });

  test('is the same for two spellings of the same agenda', async () => {
    const one = { title: 'e\u0301te\u0301 ', minutes: -0, items: [], zzz: 1, practices: ['b', 'a', 'b'] };
    expect(documentOf(one)).toEqual({ title: 'été', minutes: 0, practices: ['b', 'a'] });
    expect(await linksOf(one)).toEqual(await linksOf({ title: 'été', minutes: 0, practices: ['b', 'a'] }));
  });

  test('is the same whatever the order of answers and values', async () => {
    const answers = { 'zz-later': 'no', 'ds-licence-fits': 'yes', 'ab-later': 'na', 'ds-task-stated': 'no' };
    const turned = Object.fromEntries(Object.entries(answers).reverse());
    const of = (given: object) => ({ title: 'x', checklists: [{ id: 'dataset-availability', answers: given }] });
    expect(await linksOf(of(turned))).toEqual(await linksOf(of(answers)));
  });
});

describe('lengths on agendas the dictionary has never seen', () => {
  const host = 'https://meetonresults.example/a/#';
  const agendas = sample();
  const lengths = async (of: 'document' | 'invitation') => {
    const found: number[] = [];
    for (const one of agendas) found.push(host.length + (await linksOf(one[of])).link.length);
    return found.sort((one, two) => one - two);
  };

  test('stay within what mail and chat carry', async () => {
    const [full, before] = [await lengths('document'), await lengths('invitation')];
    expect(full[full.length >> 1]).toBeLessThanOrEqual(740);
    expect(before[before.length >> 1]).toBeLessThanOrEqual(620);
    expect(full.at(-1)).toBeLessThanOrEqual(998);
  });

  test('are at most 0.42 of zlib and base64url of the same JSON, each of them', async () => {
    for (const { document } of agendas) {
      const file = { format: 'meet-on-results/agenda', version: 1, ...document };
      const zlib = deflateSync(JSON.stringify(file), { level: 9 }).toString('base64url');
      expect((await linksOf(document)).link.length / zlib.length).toBeLessThanOrEqual(0.42);
    }
  });
});

describe('damage', () => {
  /** Another first character is another format, which says so; all other damage is seen by the frame. */
  const recognised = (text: string) => {
    const link = normalise(text) ?? '';
    return !/^[12][0-9A-Za-z]*$/.test(link) || !unseal(link).whole;
  };

  test('of any one character is seen at every place', () => {
    for (let place = 0; place < good.length; place++)
      for (const other of '0Aaz9')
        if (good[place] !== other)
          expect(recognised(good.slice(0, place) + other + good.slice(place + 1)), `${place} ${other}`).toBe(true);
  });

  test('by a lost, doubled or swapped character is seen at every place', () => {
    for (let place = 0; place < good.length; place++) {
      expect(recognised(good.slice(0, place) + good.slice(place + 1))).toBe(true);
      expect(recognised(good.slice(0, place) + good[place] + good.slice(place))).toBe(true);
      for (const far of [1, 2, 40]) {
        const signs = [...good];
        const [one, two] = [signs[place]!, signs[place + far]];
        if (two === undefined || one === two) continue;
        [signs[place], signs[place + far]] = [two, one];
        expect(recognised(signs.join(''))).toBe(true);
      }
    }
  });

  test('by a cut is told with how many characters of how many arrived', async () => {
    for (let length = 1; length < good.length; length++) {
      const opened = await openLink(good.slice(0, length));
      expect(opened).toMatchObject({ state: 'cut', arrived: length, of: length > 2 ? good.length : 0 });
    }
  });

  test('by a cut leaves the title and the items that arrived to be read', async () => {
    const opened = await openLink(good.slice(0, Math.round(good.length * 0.7)));
    expect(opened).toMatchObject({ state: 'cut', agenda: { title: agenda.title, start: agenda.start } });
    const items = opened.state === 'cut' ? (opened.agenda?.items ?? []) : [];
    expect(items.length).toBeGreaterThan(1);
    expect(items.slice(0, -1).map(({ title }) => title)).toEqual(
      agenda.items!.slice(0, items.length - 1).map(({ title }) => title),
    );
  });

  test('of a hundred thousand random kinds is seen', async () => {
    const next = randomOf(41);
    const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
    const links: string[] = [];
    for (const { document } of sample().slice(0, 20)) links.push((await linksOf(document)).link);
    let missed = 0;
    for (let round = 0; round < 100_000; round++) {
      const link = links[round % links.length]!;
      const [from, to] = [next(link.length), next(link.length)].sort((one, two) => one - two) as [number, number];
      const noise = Array.from({ length: 1 + next(6) }, () => alphabet[next(62)]).join('');
      const damaged = [
        () => link.slice(0, from) + noise + link.slice(from + noise.length),
        () => link.slice(0, from) + link.slice(to),
        () => link.slice(0, from) + noise + link.slice(from),
        () => link.slice(0, from) + link.slice(to) + link.slice(from, to),
        () => link.slice(0, from) + [...link.slice(from, to)].reverse().join('') + link.slice(to),
        () => link.slice(0, from) + link.slice(from, to).toLowerCase() + link.slice(to),
      ][round % 6]!();
      if (damaged !== link && !recognised(damaged)) missed++;
    }
    expect(missed).toBe(0);
  }, 240_000);
});

describe('opening', () => {
  test.each([
    ['from another host', `https://other.example/meet/a/#${good}`],
    ['with tracking behind it', `https://x.example/a/?fbclid=1#${good}&utm_source=mail`],
    ['in brackets at the end of a sentence', `(https://x.example/a/#${good}).`],
    ['wrapped by a mail program', good.replace(/.{76}/g, '$&\r\n ')],
    ['with invisible signs in it', `\ufeff${good.slice(0, 40)}\u200b${good.slice(40, 90)}\u00ad${good.slice(90)}`],
    ['with its # written as %23', `https://x.example/a/%23${good}`],
    ['with its # written as %2523', `https://x.example/a/%2523${good}/`.slice(0, -1)],
    ['percent-encoded throughout', [...good].map((sign) => `%${sign.charCodeAt(0).toString(16)}`).join('')],
  ])('works %s', async (_, text) => {
    expect(await open(text)).toEqual({ document: agenda });
  });

  test('never throws and never dallies, whatever the text', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.string(),
          fc.string({ unit: 'binary', maxLength: 500 }),
          fc.stringMatching(/^[12][0-9A-Za-z]{0,400}$/),
        ),
        async (text) => {
          const opened = await soon(() => openLink(text));
          expect(opened.state).toMatch(/^(empty|cut|changed|newer|foreign|long|unreadable)$/);
        },
      ),
      { numRuns: 3000, seed: 2 },
    );
  });
});

describe('a document', () => {
  test('of any shape is read or refused in a sentence', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          shaped,
          fc.anything({ withBigInt: true, withDate: true, withSparseArray: true, withNullPrototype: true }),
        ),
        (value) => {
          const found = read(value);
          if ('problem' in found) expect(found.problem).toMatch(/[.]$/);
          else expect(read(found.document)).toEqual(found);
        },
      ),
      { numRuns: 500, seed: 3 },
    );
  });

  test.each<[unknown, string]>([
    [{}, 'title: a text was expected, nothing was found.'],
    [{ title: 5 }, 'title: a text was expected, 5 was found.'],
    [{ title: 'x', items: {} }, 'items: a list was expected, a record was found.'],
    [
      { title: 'x', items: [{ title: 'y', minutes: '10' }] },
      'items[0].minutes: a whole number from 0 to 480 was expected, “10” was found.',
    ],
    [{ title: 'x', people: [{}] }, 'people[0].name: a text was expected, nothing was found.'],
    [
      { title: 'x', start: '2027-02-30T10:00' },
      'start: a time such as 2026-11-26T14:00 was expected, “2027-02-30T10:00” was found.',
    ],
    [{ title: 'x', zone: '+14:00' }, 'zone: a time zone such as Europe/Berlin was expected, “+14:00” was found.'],
    [
      { title: 'x', people: Array(21).fill({ name: 'y' }) },
      'people: a list of at most 20 entries was expected, one of 21 was found.',
    ],
    [{ title: 'x'.repeat(301) }, 'title: a text of at most 300 characters was expected, one of 301 was found.'],
    [
      {
        title: 'x',
        items: Array.from({ length: 30 }, (_, place) => ({ title: 'y', note: String(place).repeat(300) })),
      },
      'All texts together may take 12 KiB; in this agenda they take more.',
    ],
  ])('names the place and what was expected', (value, problem) => {
    expect(read(value)).toEqual({ problem });
  });
});
