import { readFileSync } from 'node:fs';
import { deflateRawSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { webLink } from '../../src/lib/weblink.ts';
import { textBytes } from '../../src/meeting/document.ts';
import { openLink } from '../../src/meeting/link/index.ts';
import { Walk } from '../../src/meeting/link/v1/fields.ts';
import { seal as frame, unseal } from '../../src/meeting/link/v1/frame.ts';
import { write } from '../../src/meeting/link/v1/index.ts';
import { content } from '../../src/meeting/link/v1/layout.ts';
import { putTexts } from '../../src/meeting/link/v1/stream.ts';
import { limits } from '../../src/meeting/model.ts';
import { soon } from '../soon.ts';
import { type Document, documentOf, linksOf, open as openAny, read } from './door.ts';
import { randomOf, realistic } from './realistic.ts';

const rows = readFileSync(new URL('../fixtures/links/v1/attacks.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as { id: string; name: string });
const agenda = realistic('en', 5).document;
const { link: good } = await linksOf(agenda);
const seal = (bytes: ArrayLike<number>) => frame(Array.from(bytes), '1');
const bytesOf = (link: string) => unseal(link).bytes;
const bytes = bytesOf(good);
/** A short agenda, for the attacks that come by the ten thousand. */
const few = bytesOf(write(documentOf({ title: 'Why did it drop?', items: agenda.items!.slice(0, 2), parked: ['x'] })));

/** Opens within the time allowed; what comes back is a document within its limits, or what became of the link. */
async function open(text: string) {
  const found = await soon(() => openAny(text));
  if ('document' in found) {
    expect(documentOf(found.document)).toEqual(found.document);
    expect(textBytes(found.document)).toBeLessThanOrEqual(limits.textBytes);
  } else expect(found.state).toMatch(/^(empty|cut|changed|newer|foreign|long|unreadable)$/);
  return found;
}
const opens = async (text: string) => expect(await open(text)).toEqual({ document: agenda });
const refused = async (text: string, ...states: string[]) => {
  const found = await open(text);
  expect('state' in found && states, text.slice(0, 60)).toContain('state' in found ? found.state : 'opened');
  return found;
};
/** The encoder with its validation switched off. */
const forged = (fields: Document) => write(fields);
const crafted = (texts: string[], ...bits: [value: number, width: number][]) => {
  const walk = new Walk();
  for (const [value, width] of bits) walk.bits(width, value);
  putTexts(walk, texts);
  return seal(walk.bytes);
};
const json = (value: unknown) => read(typeof value === 'string' ? JSON.parse(value) : value);
const problem = (value: unknown, part: string) =>
  expect(json(value)).toEqual({ problem: expect.stringContaining(part) });
const document = (value: object) => documentOf({ title: 'x', ...value });
const comesBack = async (one: Document) => expect(await open((await linksOf(one)).link)).toEqual({ document: one });
/** Hostile text in every field comes back as the same text; nothing of it runs, being only text. */
const literal = async (...texts: string[]) => {
  for (const text of texts) {
    const one = document({
      title: text,
      purpose: text,
      people: [{ name: text }],
      items: [{ title: text, owner: text, note: text, from: text, prereads: [{ title: text }] }],
      decisions: [{ text, why: text }],
      actions: [{ text, owner: text }],
      parked: [text],
    });
    expect(one.items![0]!.title).toBe(text);
    await comesBack(one);
  }
};
const notALink = async (...urls: string[]) => {
  for (const url of urls) {
    expect(webLink(url), url).toBeNull();
    await comesBack(document({ prereads: [{ title: 'x', url }] }));
  }
};
const random = (count: number, make: (next: (below: number) => number) => number[]) => async () => {
  const next = randomOf(count);
  for (let round = 0; round < count; round++) await open(seal(make(next)));
};
const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
/** Fields that ask for one text, and a text far longer than any field. */
const wordBomb = () => crafted(['a'.repeat(60_000)], [0, 15]);

const attacks: Record<string, () => unknown> = {
  'transport-01': async () => refused('', 'empty'),
  'transport-02': async () => expect(await refused('1', 'cut', 'changed')).toMatchObject({ arrived: 1 }),
  'transport-03': async () =>
    expect(await refused(good.slice(0, -1), 'cut', 'changed')).toMatchObject({
      arrived: good.length - 1,
      of: good.length,
    }),
  'transport-04': async () => {
    for (let cut = 1; cut < good.length; cut++) await refused(good.slice(0, cut), 'cut', 'changed');
  },
  'transport-05': async () => {
    for (let at = 0; at < good.length; at++)
      await refused(
        good.slice(0, at) + alphabet[(alphabet.indexOf(good[at]!) + 1) % 62] + good.slice(at + 1),
        'cut',
        'changed',
        'foreign',
        'newer',
      );
  },
  'transport-06': async () => {
    for (let at = 0; at + 1 < good.length; at++)
      if (good[at] !== good[at + 1])
        await refused(
          good.slice(0, at) + good[at + 1] + good[at] + good.slice(at + 2),
          'cut',
          'changed',
          'foreign',
          'newer',
        );
  },
  'transport-07': async () => {
    await refused(good.toUpperCase(), 'cut', 'changed');
    await refused(good.toLowerCase(), 'cut', 'changed');
  },
  'transport-08': async () => {
    await opens(`/a/%23${good}`);
    await opens(`https://site.example/a/%23${good}`);
  },
  'transport-09': async () => {
    await opens(`/a/%2523${good}`);
    await opens(`/a/%252523${good}`);
    await refused(`/a/%25252523${good}`, 'foreign', 'newer');
  },
  'transport-10': async () => opens([...good].map((sign) => `%${sign.charCodeAt(0).toString(16)}`).join('')),
  'transport-11': async () => refused(`1%E0%A4%A${good}`, 'unreadable', 'foreign'),
  'transport-12': async () => opens(`${good}=`),
  'transport-13': async () => {
    for (const tail of [').', '>', '”']) await opens(good + tail);
  },
  'transport-14': async () => opens(good.replace(/.{76}/g, '$&\r\n ')),
  'transport-15': async () => opens(`\ufeff${good.slice(0, 9)}\u200b${good.slice(9, 70)}\u00ad${good.slice(70)}`),
  'transport-16': async () => {
    await refused(`${good.slice(0, 50)}\u2013${good.slice(50)}`, 'unreadable', 'foreign');
    await refused(`${good.slice(0, 50)}\u2014${good.slice(50)}`, 'unreadable', 'foreign');
  },
  'transport-17': async () => {
    await opens(`#${good}&utm_source=x`);
    await opens(`https://x.example/a/?fbclid=1#${good}`);
  },
  'transport-18': async () => {
    await refused(`1${'a'.repeat(2 ** 24)}`, 'long');
    expect(await openLink(`1${'a'.repeat(2 ** 24)}`)).toEqual({ state: 'long' });
  },
  'transport-19': async () => {
    const long = Array.from({ length: 20 }, (_, extra) => seal(new Uint8Array(5940 + extra))).find(
      (link) => link.length > 8000,
    )!;
    await refused(long, 'long');
  },
  'transport-20': async () => {
    await refused('１２３４５６７８９０', 'unreadable', 'foreign');
    await refused(good.replace('a', 'а'), 'unreadable', 'foreign');
  },
  'transport-21': async () => refused('1\u0000abc', 'foreign'),
  'transport-22': async () => {
    for (const name of ['constructor', '__proto__', 'top', 'toString']) await refused(name, 'foreign');
  },
  'transport-23': async () => opens(`${good}:~:text=foo`),
  'codec-01': async () =>
    expect(await refused(`9${seal(bytes).slice(1)}`, 'newer')).toEqual({ state: 'newer', version: '9' }),
  'codec-02': async () => {
    await refused(`!${good.slice(1)}`, 'foreign', 'newer');
    await refused(`z${good.slice(1)}`, 'newer', 'foreign');
  },
  'codec-03': async () => {
    await refused('constructor', 'newer', 'foreign');
    await refused('toString', 'newer', 'foreign');
  },
  'codec-04': async () => refused(seal([]), 'unreadable'),
  'codec-05': random(10_000, (next) => Array.from({ length: 1 + next(700) }, () => next(256))),
  'codec-06': random(10_000, (next) => {
    const flipped = [...few];
    for (let left = 1 + next(4); left > 0; left--) flipped[next(flipped.length)]! ^= 1 << next(8);
    return flipped;
  }),
  'codec-07': async () => {
    await refused(seal(new Uint8Array(600)), 'unreadable');
    await refused(seal(new Uint8Array(600).fill(255)), 'unreadable');
  },
  'codec-08': async () => refused(wordBomb(), 'unreadable'),
  'codec-09': async () => {
    const bomb = deflateRawSync(Buffer.alloc(5_000_000), { level: 9 });
    await refused(crafted(['a'.repeat(200_000)], [0, 15]), 'unreadable');
    await refused(seal([0, 0, ...bomb.subarray(0, 5900)]), 'unreadable');
  },
  'codec-10': async () => refused(`NobwRAbghgNg${'gBg'.repeat(2600)}`, 'newer', 'foreign', 'long'),
  'codec-11': async () => refused(seal([...bytes, 1, 2, 3]), 'unreadable'),
  'codec-12': async () => {
    const walk = new Walk();
    content(walk, { title: 'Übung macht den Meister' });
    // The same fields and texts, in a stream that another program made.
    const twin = deflateRawSync(Buffer.from(walk.texts.join('\0')), { level: 9 });
    const inBits = new Walk();
    content(inBits, { title: 'Übung macht den Meister' });
    for (const byte of twin) inBits.bits(8, byte);
    await refused(seal(inBits.bytes), 'unreadable');
    await refused(forged({ title: 'e\u0301' }), 'unreadable');
  },
  'codec-13': async () => {
    const ordinary = seal(new Array(32).fill(255));
    const digits = 'z'.repeat(43);
    expect(ordinary.slice(3, 46) < digits).toBe(true);
    // The check of the forged text is found by trying: it has four digits.
    const text = ordinary.slice(0, 3) + digits;
    await refused(text + frame([], '1').slice(-4), 'changed');
    expect(bytesOf(text + ordinary.slice(-4))).toEqual([]);
  },
  'codec-14': async () => {
    // Twenty-nine people announced, none there: only the title has a text.
    await refused(crafted(['x'], [0, 5], [1, 1], [29, 5]), 'unreadable');
  },
  'codec-15': async () => {
    // An owner by a place in the list of names that nobody has.
    await refused(crafted(['x', 'y'], [0, 6], [1, 1], [0, 5], [0, 1], [3, 2]), 'unreadable');
  },
  'codec-16': async () =>
    expect(readFileSync(new URL('./golden.test.ts', import.meta.url), 'utf8')).toContain("createHash('sha256')"),
  'codec-17': async () =>
    expect(await linksOf(((await open(good)) as { document: Document }).document)).toMatchObject({ link: good }),
  'schema-01': async () => {
    json('{"__proto__":{"isAdmin":true},"title":"x"}');
    expect(({} as { isAdmin?: boolean }).isAdmin).toBeUndefined();
    expect(json('{"__proto__":{"isAdmin":true},"title":"x"}')).toEqual({
      document: { title: 'x' },
    });
  },
  'schema-02': async () => {
    json('{"title":"x","constructor":{"prototype":{"x":1}}}');
    expect((Object.prototype as { x?: number }).x).toBeUndefined();
  },
  'schema-03': async () =>
    expect(json('{"title":"x","toString":1,"valueOf":1,"then":1}')).toEqual({
      document: { title: 'x' },
    }),
  'schema-04': async () => {
    let deep: unknown = [];
    for (let level = 0; level < 100_000; level++) deep = [deep];
    problem({ title: 'x', items: deep }, 'items[0]');
  },
  'schema-05': async () =>
    problem(
      Array.from({ length: 1e6 }, () => null),
      'a list was found',
    ),
  'schema-06': async () => {
    problem({ title: 5 }, 'title');
    problem({ title: 'x', items: {} }, 'items');
    problem({ title: 'x', minutes: '10' }, 'minutes');
    problem({ title: 'x', checklists: { a: [] } }, 'checklists');
  },
  'schema-07': async () =>
    problem({ title: 'x', items: [{ title: 'y', outcome: 'create' }] }, 'items[0].outcome: one of'),
  'schema-08': async () => {
    const one = document({ checklists: [{ id: 'no-such-list', answers: { 'no-such-id': 'yes' } }] });
    await comesBack(one);
  },
  'schema-09': async () => {
    const one = document({
      checklists: [{ id: 'dataset-availability', answers: { 'ds-retired-item': 'na', 'ds-licence-fits': 'no' } }],
    });
    await comesBack(one);
  },
  'schema-10': async () => {
    expect(document({ practices: ['a', 'b', 'a'] }).practices).toEqual(['a', 'b']);
    expect(
      document({
        checklists: [
          { id: 'a', answers: { 'a-x': 'yes' } },
          { id: 'a', answers: { 'a-x': 'no' } },
        ],
      }).checklists,
    ).toEqual([{ id: 'a', answers: { 'a-x': 'yes' } }]);
  },
  'schema-11': async () => {
    problem('{"title":"x","minutes":1e999}', 'minutes');
    problem({ title: 'x', minutes: Number.NaN }, 'minutes');
    expect(Object.is(document({ minutes: -0 }).minutes, 0)).toBe(true);
    expect(Object.is(document({ compute: { inputs: { pue: -0 } } }).compute!.inputs!['pue'], 0)).toBe(true);
  },
  'schema-12': async () => problem({ title: 'x', items: [{ title: 'y', minutes: -30 }] }, 'items[0].minutes'),
  'schema-13': async () => {
    problem({ title: 'x', minutes: 10.5 }, '10.5');
    problem({ title: 'x', minutes: '1_0' }, '1_0');
    problem({ title: 'x', items: [{ title: 'y', minutes: 1e3 }] }, '1000');
  },
  'schema-14': async () => {
    problem({ title: 'x', compute: { results: { costLow: -1 } } }, 'compute.results.costLow');
    problem({ title: 'x', compute: { inputs: { probability: 101 } } }, 'from 0 to 1,');
    problem({ title: 'x', people: Array(1e6).fill(1) }, 'at most 20');
  },
  'schema-15': async () =>
    problem({ title: 'x', items: Array.from({ length: 30 }, () => ({ title: 'y', minutes: 480 })) }, '1440 minutes'),
  'schema-16': async () => {
    let called = false;
    const value = {
      title: 'x',
      get purpose() {
        called = true;
        return 'y';
      },
    };
    expect(json(value)).toEqual({ document: { title: 'x' } });
    expect(called).toBe(false);
  },
  'schema-17': async () => {
    const parked = ['a', 'b'];
    delete parked[0];
    problem({ title: 'x', parked }, 'parked[0]');
  },
  'schema-18': async () => problem({}, 'title'),
  'schema-19': async () => expect(document({ zzz: 1 })).not.toHaveProperty('zzz'),
  'text-01': async () => literal('<img src=x onerror=alert(1)>'),
  'text-02': async () => literal('<svg/onload=alert(1)>', '<math><mtext></table><img src onerror=alert(1)>'),
  'text-03': async () => literal('" autofocus onfocus=alert(1) x="'),
  'text-04': async () => literal('</script><script>alert(1)</script>', '<!--<script>'),
  'text-05': async () => literal(`\${alert(1)} {{constructor.constructor('alert(1)')()}}`),
  'text-06': async () => literal('x;}body{display:none}'),
  'text-07': async () => literal('[click](javascript:alert(1))', '![](https://evil.example/p.png)', '| a | b |', '```'),
  'text-08': async () => literal('=HYPERLINK("x")', '+1+1', '@SUM(1)'),
  'text-09': async () => expect(document({ title: 'a\u202ebc' }).title).toBe('abc'),
  'text-10': async () => expect(document({ title: `a${'\u2066'.repeat(500)}` }).title).toBe('a'),
  'text-11': async () => literal('аpple.com'),
  'text-12': async () => literal('Your session expired, sign in at evil.example'),
  'text-13': async () => expect(document({ title: 'a\ud800' }).title).toBe('a\ufffd'),
  'text-14': async () => expect(document({ title: 'a\u0000b\u001b[31m\u009f' }).title).toBe('ab[31m'),
  'text-15': async () => expect(document({ title: `a${'\u0301'.repeat(500)}` }).title.length).toBeLessThan(12),
  'text-16': async () => {
    problem({ title: 'A'.repeat(10_000) }, 'at most 300');
    await refused(forged({ title: 'A'.repeat(10_000) }), 'unreadable');
  },
  'text-17': async () => expect(document({ title: '\u200b\u200b' }).title).toBe(''),
  'text-18': async () =>
    expect(document({ title: 'a\r\nb', items: [{ title: 'c\nd' }] })).toMatchObject({
      title: 'a b',
      items: [{ title: 'c d' }],
    }),
  'text-19': async () => {
    await literal('👨‍👩‍👧‍👦🇺🇳');
    problem({ title: '👨‍👩‍👧‍👦'.repeat(50) }, 'at most 300');
  },
  'text-20': async () => expect(await linksOf({ title: 'e\u0301' })).toEqual(await linksOf({ title: '\u00e9' })),
  'text-21': async () =>
    literal(
      Array.from({ length: 200 }, (_, place) => String.fromCodePoint(0x0391 + place * 173))
        .filter((sign) => /^[\p{L}]$/u.test(sign) && sign === sign.normalize('NFC'))
        .join(''),
    ),
  'url-01': async () => notALink('javascript:alert(1)'),
  'url-02': async () => {
    await notALink('JaVaScRiPt:alert(1)');
    for (const url of ['java\tscript:alert(1)', '\u0001javascript:x', ' javascript:x']) expect(webLink(url)).toBeNull();
  },
  'url-03': async () =>
    notALink(
      'data:text/html,x',
      'blob:https://x',
      'file:///etc/passwd',
      'vbscript:x',
      'ms-word:ofe|u|x',
      'intent://x',
      'about:blank',
      'filesystem:https://x',
    ),
  'url-04': async () => notALink('mailto:x@y?bcc=z&attach=/etc/passwd', 'tel:123'),
  'url-05': async () => notALink('https://docs.google.com@evil.example/', 'https://a:b@evil.example/'),
  'url-06': async () => {
    expect(webLink('https:evil.example')?.host).toBe('evil.example');
    expect(webLink('https:\\\\evil.example\\x')?.host).toBe('evil.example');
    expect(webLink('https://docs.google.com\\@evil.example/')?.host).toBe('docs.google.com');
  },
  'url-07': async () => notALink('//evil.example', '/a/#1abc', '?x'),
  'url-08': async () => expect(webLink('https://аррӏе.com/')?.host).toBe('xn--80ak6aa92e.com'),
  'url-09': async () =>
    problem(
      { title: 'x', prereads: [{ url: `https://x.example/${'a'.repeat(2000)}` }] },
      'prereads[0].url: a text of at most 1000',
    ),
  'url-10': async () => {
    const one = document({ prereads: [{ title: 'x', url: `https://site.example/a/#${good.slice(0, 900)}` }] });
    await comesBack(one);
  },
  'url-11': async () => {
    const one = document({
      prereads: [
        { title: 'x', url: 'http://192.168.0.1/reboot' },
        { title: 'y', url: 'http://localhost:9200/_shutdown' },
      ],
    });
    await comesBack(one);
  },
  'time-01': async () => problem({ title: 'x', start: '2027-02-30T10:00' }, 'start'),
  'time-02': async () => {
    for (const year of ['0000', '1999', '2200', '275761'])
      problem({ title: 'x', start: `${year}-01-01T10:00` }, 'start');
    for (const start of ['2000-01-01T00:00', '2199-12-31T23:59']) await comesBack(document({ start }));
  },
  'time-03': async () => {
    const one = document({ start: '2027-03-28T02:30', zone: 'Europe/Berlin' });
    await comesBack(one);
  },
  'time-04': async () => {
    const one = document({ start: '2027-10-31T02:30', zone: 'Europe/Berlin' });
    await comesBack(one);
  },
  'time-05': async () => problem({ title: 'x', zone: 'Mars' }, 'zone'),
  'time-06': async () => problem({ title: 'x', zone: '+14:00' }, 'zone'),
  'time-07': async () => {
    const one = document({ zone: 'America/Coyhaique' });
    await comesBack(one);
  },
  'time-08': async () => {
    problem({ title: 'x', zone: 'constructor' }, 'zone');
    problem({ title: 'x', zone: '__proto__' }, 'zone');
  },
  'time-09': async () => {
    expect(document({ minutes: 0 }).minutes).toBe(0);
    problem({ title: 'x', minutes: 4095 }, 'from 0 to 1440');
  },
  'export-01': async () =>
    expect(document({ title: 'x\r\nATTENDEE:mailto:victim@example.com' }).title).toBe(
      'x ATTENDEE:mailto:victim@example.com',
    ),
  'export-02': async () => literal('END:VEVENT BEGIN:VEVENT'),
  'export-04': async () =>
    expect(document({ prereads: [{ url: 'https://x.example/a\r\nB:c,d;e' }] }).prereads![0]!.url).toBe(
      'https://x.example/aB:c,d;e',
    ),
  'export-05': async () => literal('../../x.html', 'CON', 'a/b:c*?'),
  'export-06': async () => literal('x%0d%0aBcc: y'),
  'export-07': async () => literal('x&add=evil@example.com&dates=..'),
  'storage-04': async () => {
    for (const value of [null, 5, 'x', [], { title: [] }, { title: 'x', items: [[]] }])
      expect(read(value)).toHaveProperty('problem');
  },
  'storage-11': async () => literal('"><script>alert(1)</script>'),
};

/** Attacks on what the pages do with a document; they are tried on the pages. */
const onThePages = new Set([
  'url-12',
  'url-13',
  'time-10',
  'export-03',
  'export-08',
  'export-09',
  'storage-01',
  'storage-02',
  'storage-03',
  'storage-05',
  'storage-06',
  'storage-07',
  'storage-08',
  'storage-09',
  'storage-10',
  'storage-12',
]);

test.each(rows.filter(({ id }) => !onThePages.has(id)).map(({ id, name }) => [id, name] as const))(
  '%s: %s',
  async (id) => {
    await attacks[id]!();
  },
  60_000,
);

test('no attack of the list is forgotten', () => {
  expect(rows).toHaveLength(124);
  expect(
    rows
      .map(({ id }) => id)
      .filter((id) => !onThePages.has(id))
      .sort(),
  ).toEqual(Object.keys(attacks).sort());
});
