import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decode, encode, encodeDigits, longest, normalise, readDocument } from '../../src/meeting/link/v1/index.ts';
import { shaped, valid } from './arbitrary.ts';
import { randomOf, realistic, sample } from './realistic.ts';

const agenda = realistic('en', 5).document;
const good = encode(agenda);
const opened = (text: string) => {
  const read = decode(text);
  return 'document' in read ? read.document : read.problem;
};

describe('a link', () => {
  test('gives back the agenda it was made of, whatever that is', () => {
    fc.assert(
      fc.property(valid, (document) => {
        const link = encode(document);
        if (link.length > longest) return;
        expect(link).toMatch(/^1[0-9A-Za-z]+$/);
        expect(decode(link)).toEqual({ document });
        const digits = encodeDigits(document);
        expect(digits).toMatch(/^2\d+$/);
        if (digits.length <= longest) expect(JSON.stringify(decode(digits))).toBe(JSON.stringify({ document }));
      }),
      { numRuns: 200, seed: 1 },
    );
  }, 60_000);

  test('is the same for two spellings of the same agenda', () => {
    const { document } = readDocument({ title: 'e\u0301te\u0301 ', minutes: -0, items: [], zzz: 1 }) as {
      document: typeof agenda;
    };
    expect(document).toEqual({ format: 'meet-on-results/agenda', version: 1, title: 'été' });
    expect(encode({ ...document, title: 'e\u0301te\u0301' })).toBe(encode(document));
  });

  test('opens in the time a click takes', () => {
    const links = sample().map(({ document }) => encode(document));
    const start = process.cpuUsage();
    for (const link of links) decode(link);
    // 5 ms each on an idle machine; machines that run tests are not idle.
    expect(process.cpuUsage(start).user / 1000 / links.length).toBeLessThan(25);
  });
});

describe('lengths on agendas the dictionary has never seen', () => {
  const host = 'https://meetonresults.example/a/#';
  const agendas = sample();
  const lengths = (of: 'document' | 'invitation') =>
    agendas.map((one) => host.length + encode(one[of]).length).sort((one, two) => one - two);

  test('stay within what mail and chat carry', () => {
    const [full, before] = [lengths('document'), lengths('invitation')];
    expect(full[full.length >> 1]).toBeLessThanOrEqual(740);
    expect(before[before.length >> 1]).toBeLessThanOrEqual(620);
    expect(full.at(-1)).toBeLessThanOrEqual(998);
  });
});

describe('damage', () => {
  const recognised = (text: string) => {
    const read = decode(text);
    return 'problem' in read;
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

  test('by a cut is told with how many characters of how many arrived', () => {
    for (let length = 1; length < good.length; length++) {
      const read = decode(good.slice(0, length));
      expect(read).toMatchObject({ code: 'check', arrived: length });
      if (length > 3)
        expect(read).toMatchObject({
          sent: good.length,
          problem: `This link was cut off: ${length} of ${good.length} characters arrived.`,
        });
    }
  });

  test('of a hundred thousand random kinds is seen', () => {
    const next = randomOf(41);
    const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
    const links = sample()
      .slice(0, 20)
      .map(({ document }) => encode(document));
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
      if (damaged !== link && !recognised(damaged) && normalise(damaged) !== link) missed++;
    }
    expect(missed).toBe(0);
  }, 60_000);
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
  ])('works %s', (_, text) => {
    expect(opened(text)).toEqual(agenda);
  });

  test('never throws and never dallies, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.string({ unit: 'binary', maxLength: 500 }),
          fc.stringMatching(/^[12][0-9A-Za-z]{0,400}$/),
        ),
        (text) => {
          const start = process.cpuUsage();
          const read = decode(text);
          expect('document' in read || typeof read.problem === 'string').toBe(true);
          expect(process.cpuUsage(start).user).toBeLessThan(250_000);
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
          const read = readDocument(value);
          if ('problem' in read) expect(read.problem).toMatch(/[.]$/);
          else expect(readDocument(read.document)).toEqual(read);
        },
      ),
      { numRuns: 500, seed: 3 },
    );
  }, 60_000);

  test.each<[unknown, string]>([
    [{}, 'title: a text was expected, nothing was found.'],
    [{ title: 5 }, 'title: a text was expected, 5 was found.'],
    [{ title: 'x', items: {} }, 'items: a list was expected, a record was found.'],
    [
      { title: 'x', items: [{ title: 'y', minutes: '10' }] },
      'items[0].minutes: a whole number from 0 to 480 was expected, “10” was found.',
    ],
    [{ title: 'x', items: [{}] }, 'items[0].title: a text was expected, nothing was found.'],
    [
      { title: 'x', start: '2027-02-30T10:00' },
      'start: a time such as 2026-11-26T14:00, from 2024 to September 2113, was expected, “2027-02-30T10:00” was found.',
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
      'All texts together may take 12 KiB; with items[25].note they take more.',
    ],
  ])('names the place and what was expected', (value, problem) => {
    expect(readDocument(value)).toMatchObject({ problem });
  });
});
