import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromLetters, toLetters } from '../../src/lib/base62.ts';
import { fromFragment, pathsCodec, toFragment } from '../../src/tools/onboarding/codec.ts';
import { limits, type Path } from '../../src/tools/onboarding/model.ts';

const words = (most: number) =>
  fc.string({ unit: fc.constantFrom(...'aZ9 äß漢😀<>&"\'#%_*[]()|.,'), maxLength: most / 2 });
const day = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const step = fc.record({
  guide: fc.stringMatching(/^[a-z][a-z0-9-]{0,40}$/),
  who: words(limits.who),
  by: fc.oneof(fc.constant(''), day),
});
const paths: fc.Arbitrary<Path> = fc.record({
  title: words(limits.title),
  note: words(limits.note),
  steps: fc.uniqueArray(step, { minLength: 1, maxLength: limits.steps, selector: ({ guide }) => guide }),
});
const example: Path = {
  title: 'For our new data engineer',
  note: 'Read in this order. Ask Ines about guide 3.',
  steps: [
    { guide: 'no-results-no-meeting', who: 'everyone', by: '2026-12-04' },
    { guide: 'dataset-availability', who: 'Data', by: '' },
  ],
};
const link = toFragment(example);
const problem = (fragment: string) => {
  const found = fromFragment(fragment);
  return found && 'problem' in found ? found.problem : found;
};

describe('a path in a link', () => {
  test('comes back as it was sent', () => {
    fc.assert(
      fc.property(paths, (path) => {
        expect(fromFragment(toFragment(path))).toEqual({ path });
      }),
    );
  });

  test('is letters and digits only, and begins with its version', () => {
    fc.assert(
      fc.property(paths, (path) => {
        expect(toFragment(path)).toMatch(/^1[0-9A-Za-z]+$/);
      }),
    );
  });

  test('a link of version 1 opens for ever', () => {
    const sent =
      '1062LbrLMZivMAVvEkgrpQFdfKF94aMEZc00OBDxLkxGYVhN5r0HLrGcYqqiQ5s2nvmxEJN22r8oDd6yf8TIEe0uWK7gPMlQhaElWJwgzhmWmhadIxipBisldcAUHYaFzQATcP03q9XiMtumlytrhZFERy4GP2EuiMzTH2tBcbacc5wINno58IXJQCDfGf3G80KYUn3zwlK8oeKAu2xLo2pTCo96DV85bcb1';
    expect(fromFragment(sent)).toEqual({ path: example });
  });

  test('all nine guides with names and dates stay under 900 characters, which a QR code and any chat carry', () => {
    const steps = Array.from({ length: 9 }, (_, at) => ({
      guide: `a-guide-of-usual-length-${at}`,
      who: 'everyone',
      by: '2026-12-04',
    }));
    expect(toFragment({ ...example, steps }).length).toBeLessThan(900);
  });

  test('a mark that a mail program adds at the end does no harm', () => {
    for (const mark of ['.', '>', ')', '%20']) expect(fromFragment(link + mark)).toEqual({ path: example });
  });
});

describe('a link that is no path says so in a sentence', () => {
  test('nothing after the # is no problem', () => {
    expect(fromFragment('')).toBeNull();
  });

  test('every cut is told, with how much arrived', () => {
    for (let at = 1; at < link.length; at += 1) expect(problem(link.slice(0, at))).toMatch(/^This link was cut/);
    expect(problem(link.slice(0, 60))).toContain(`60 of ${link.length} characters`);
  });

  test('every changed, doubled or swapped character is noticed', () => {
    for (let at = 4; at < link.length; at += 1) {
      const other = link[at] === 'a' ? 'b' : 'a';
      expect(problem(link.slice(0, at) + other + link.slice(at + 1)), `at ${at}`).toMatch(/^This link was changed/);
      expect(problem(link.slice(0, at) + link[at] + link.slice(at)), `at ${at}`).toMatch(/^This link was changed/);
    }
  });

  const sealed = (value: unknown) => toFragment(value as Path);
  const hostile: [string, string, RegExp][] = [
    ['a newer version', `2${link.slice(1)}`, /newer version/],
    ['an agenda', `0${link.slice(1)}`, /not an onboarding path/],
    ['a script', '<script>alert(1)</script>', /not an onboarding path/],
    ['a very long one', `1${'a'.repeat(30_000)}`, /longer than any path/],
    ['no guide at all', sealed({ title: 'x', note: '', steps: [] }), /names no guide/],
    [
      'a guide with a path in its name',
      sealed({ title: '', note: '', steps: [{ guide: '../../x', who: '', by: '' }] }),
      /names no guide/,
    ],
    [
      'a scheme for a guide',
      sealed({ title: '', note: '', steps: [{ guide: 'javascript:alert(1)', who: '', by: '' }] }),
      /names no guide/,
    ],
  ];
  test.each(hostile)('%s', (_, fragment, says) => {
    expect(problem(fragment)).toMatch(says);
  });

  test('any text at all gives a path, a sentence or nothing, and never a throw', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^1[0-9A-Za-z]{0,80}$/)), (text) => {
        const found = fromFragment(text);
        expect(found === null || 'path' in found || found.problem.endsWith('.')).toBe(true);
      }),
    );
  });

  test('texts are washed of what is not seen, and cut to their limits', () => {
    const found = fromFragment(
      sealed({
        title: 'a\u202Eb\u0000',
        note: 'x'.repeat(5000),
        steps: [{ guide: 'loop', who: 'w'.repeat(500), by: '2026-02-30' }],
      }),
    );
    expect(found).toEqual({
      path: {
        title: 'ab',
        note: 'x'.repeat(limits.note),
        steps: [{ guide: 'loop', who: 'w'.repeat(limits.who), by: '' }],
      },
    });
  });
});

test('letters and digits carry any text and refuse what no text gives', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(fromLetters(toLetters(text))).toBe(text);
    }),
  );
  expect(fromLetters('z')).toBeNull();
  expect(fromLetters('zzz')).toBeNull();
});

test('what the page keeps comes back, and odd storage gives an empty page', () => {
  fc.assert(
    fc.property(fc.record({ mine: paths, kept: fc.array(paths, { maxLength: limits.kept }) }), (value) => {
      expect(pathsCodec.decode(pathsCodec.encode(value))).toEqual(value);
    }),
  );
  for (const text of ['', 'null', '[]', '{"mine": 3, "kept": "x"}'])
    expect(pathsCodec.decode(text)).toEqual(pathsCodec.empty);
});
