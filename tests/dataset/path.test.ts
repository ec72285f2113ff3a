import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pathCodec } from '../../src/tools/dataset/codec.ts';
import { because } from '../../src/tools/dataset/model/because.ts';
import { amount, choose } from '../../src/tools/dataset/model/candidates.ts';
import { checkLicence, type LicenceCheck, type Use } from '../../src/tools/dataset/model/licence.ts';
import {
  type Candidate,
  decide,
  type Level,
  levels,
  mostCandidates,
  noAnswers,
  noCandidate,
  type PathAnswers,
  paths,
  properties,
  roles,
} from '../../src/tools/dataset/model/path.ts';
import { licenceSchema } from '../../src/tools/dataset/schema.ts';
import { yaml } from '../content.ts';

const rows = yaml('licences.yaml').map((row: unknown) => licenceSchema.parse(row));
const licence = (id: string) => rows.find((row: { id: string }) => row.id === id);
const green: LicenceCheck = { colour: 'green', reason: '' };
const amber: LicenceCheck = { colour: 'amber', reason: 'Read the text.' };
const red: LicenceCheck = { colour: 'red', reason: 'It excludes commercial use.' };

/** Five letters, in the order sensor, population, labels, label type, conditions. */
const compared = (letters: string, agrees: Candidate['agrees'] = ''): Candidate => {
  const level = { s: 'same', c: 'close', d: 'different', '-': '' } as const;
  const compare = properties.map((at, index) => [at, level[letters[index] as keyof typeof level]]);
  return { ...noCandidate, compare: Object.fromEntries(compare) as Candidate['compare'], agrees };
};

describe('the path', () => {
  test.each<[string, Candidate['agrees'], LicenceCheck, string | null]>([
    ['sssss', 'yes', green, 'identical'],
    ['sssss', 'no', green, 'similar'],
    ['sssss', '', green, null],
    ['sssss', 'yes', amber, 'similar'],
    ['sssss', 'yes', red, 'none'],
    ['csscs', '', green, 'similar'],
    ['ddccs', '', green, 'similar'],
    ['ddssd', '', green, 'none'],
    ['ssdss', '', green, 'none'],
    ['sssds', '', green, 'none'],
    ['dcssd', '', amber, 'similar'],
    ['ssss-', '', green, null],
    ['dddd-', '', green, null],
  ])('of %s, hand check “%s”, licence %j is %s', (letters, agrees, check, path) => {
    expect(decide('yes', compared(letters, agrees), check).path).toBe(path);
  });

  test('of nothing found is none, and of nothing answered is open', () => {
    expect(decide('no', noCandidate, amber)).toMatchObject({ path: 'none', reached: ['found'] });
    expect(decide('', noCandidate, green)).toMatchObject({ path: null, reached: ['found'] });
  });

  test('of a red licence is none, and the dataset may be a benchmark', () => {
    expect(decide('yes', compared('sssss', 'yes'), red)).toMatchObject({ path: 'none', benchmarkOnly: true });
  });

  const fives = (length: number): Level[][] =>
    length === 0 ? [[]] : fives(length - 1).flatMap((some) => levels.map((level) => [...some, level]));

  test('is exactly one for each of the 243 comparisons, as the rule says', () => {
    expect(fives(5)).toHaveLength(243);
    for (const five of fives(5)) {
      const compare = Object.fromEntries(properties.map((at, index) => [at, five[index]])) as Candidate['compare'];
      const { path } = decide('yes', { ...noCandidate, compare, agrees: 'yes' }, green);
      const apart = (['sensor', 'population', 'conditions'] as const).filter(
        (at) => compare[at] === 'different',
      ).length;
      const mapped = compare.labels !== 'different' && compare.labelType !== 'different';
      const expected = five.every((level) => level === 'same')
        ? 'identical'
        : mapped && apart <= 2
          ? 'similar'
          : 'none';
      expect(path, five.join(' ')).toBe(expected);
    }
  });

  test('with every answer given is never open, and always has a reason', () => {
    const complete = fc.record({
      compare: fc.record(Object.fromEntries(properties.map((at) => [at, fc.constantFrom(...levels)]))),
      found: fc.constantFrom('yes', 'no'),
      agrees: fc.constantFrom('yes', 'no'),
    });
    fc.assert(
      fc.property(complete, fc.constantFrom(green, amber, red), (answers, check) => {
        const { found, ...parts } = answers;
        const decision = decide(found as 'yes', { ...noCandidate, ...parts } as Candidate, check);
        expect(paths).toContain(decision.path);
        expect(decision.reason).not.toBe('');
      }),
    );
  });
});

describe('several candidates', () => {
  const one = (name: string, letters: string, parts: Partial<Candidate> = {}): Candidate => ({
    ...compared(letters),
    id: name,
    name,
    licence: 'cc-by-4.0',
    ...parts,
  });
  const of = (...candidates: Candidate[]) => choose({ ...noAnswers, found: 'yes', candidates }, rows);
  const visa = one('VisA', 'dccsd', { size: '10,821 photos' });
  const mvtec = one('MVTec AD', 'dccsd', { licence: 'cc-by-nc-sa-4.0', size: '5,354 photos' });

  test('of the running example: VisA is best, because the licence of MVTec AD excludes products', () => {
    const choice = of(mvtec, visa);
    const { best, decision } = choice;
    expect(best?.candidate.name).toBe('VisA');
    expect(decision.path).toBe('similar');
    expect(because(choice)).toBe(
      'VisA is the best of 2: it is similar where MVTec AD is none. A dataset was found, but not for training. It excludes commercial use.',
    );
  });
  test.each<[string, Candidate[], string, string]>([
    [
      'the path',
      [one('A', 'dssss'), one('B', 'sssss', { agrees: 'yes' })],
      'B',
      'B is the best of 2: it is identical where A is similar.',
    ],
    ['what differs', [one('A', 'ddsss'), one('B', 'dssss')], 'B', 'it differs in 1 property, A in 2.'],
    ['what is the same', [one('A', 'dccss'), one('B', 'dcsss')], 'B', 'it is the same in 3 of 5 properties, A in 2.'],
    [
      'the licence',
      [one('A', 'dcsss', { licence: 'mit' }), one('B', 'dcsss')],
      'B',
      'its licence is green, that of A is amber.',
    ],
    [
      'the size',
      [one('A', 'dcsss', { size: '900' }), one('B', 'dcsss', { size: '1.5k photos' })],
      'B',
      'it is larger than A.',
    ],
    [
      'the order',
      [one('A', 'dcsss'), one('B', 'dcsss')],
      'A',
      'it was named before B, and nothing else tells them apart.',
    ],
    ['an open one', [one('A', '-----'), one('B', 'dcsss')], 'B', 'A is not fully compared yet.'],
  ])('are told apart by %s', (_, candidates, name, says) => {
    const choice = of(...candidates);
    expect(choice.best?.candidate.name).toBe(name);
    expect(because(choice)).toContain(says);
  });
  test('leave the path open while one that could still fit is not compared', () => {
    expect(of(mvtec, one('New', '-----')).decision).toMatchObject({ path: null, reached: ['found', 'compare'] });
    expect(of(mvtec, one('Other', 'ssdss')).decision.path).toBe('none');
  });
  test('kept as a benchmark never set the path to anything but none', () => {
    const kept = of({ ...one('A', 'sssss', { agrees: 'yes' }), role: 'benchmark' });
    expect(kept.decision).toMatchObject({ path: 'none', benchmarkOnly: true });
  });
  test.each([
    ['10,821 photos', 10821],
    ['1.5k', 1500],
    ['2 M rows', 2e6],
    ['3 million', 3],
    ['', 0],
    ['many', 0],
    ['-', 0],
  ])('hold as much as “%s” says: %d', (size, value) => {
    expect(amount(size)).toBe(value);
  });
});

describe('the licence check', () => {
  const product: Use = { product: true, passData: false, passWeights: false, fee: false };
  const research: Use = { ...product, product: false };
  test.each<[string, Use, LicenceCheck['colour']]>([
    ['cc-by-4.0', product, 'green'],
    ['cc-by-nc-sa-4.0', product, 'red'],
    ['cc-by-nc-sa-4.0', research, 'green'],
    ['cc-by-nc-4.0', { ...research, fee: true }, 'red'],
    ['cc-by-nd-4.0', { ...product, passData: true }, 'red'],
    ['cc-by-nd-4.0', product, 'green'],
    ['cc-by-sa-4.0', { ...product, passWeights: true }, 'amber'],
    ['cc-by-sa-4.0', product, 'green'],
    ['mit', product, 'amber'],
    ['llama3', product, 'amber'],
    ['other', product, 'amber'],
    ['none', product, 'red'],
    ['unknown', research, 'amber'],
    ['nobody-knows-this-one', product, 'amber'],
  ])('of %s under %j is %s', (id, use, colour) => {
    expect(checkLicence(licence(id), use).colour).toBe(colour);
  });

  test('of any row gives a colour and a reason', () => {
    for (const row of rows) {
      expect(checkLicence(row, product).reason, row.id).toMatch(/\.$/);
    }
  });
});

describe('saved answers', () => {
  const level = fc.constantFrom(...levels, '' as const);
  const text = (maxLength: number) => fc.string({ maxLength, unit: 'grapheme-ascii' });
  const candidate: fc.Arbitrary<Candidate> = fc.record({
    id: fc.stringMatching(/^[a-z]{1,12}$/),
    name: text(200),
    link: text(500),
    size: text(80),
    licence: text(60),
    compare: fc.record({ sensor: level, population: level, labels: level, labelType: level, conditions: level }),
    agrees: fc.constantFrom('yes', 'no', ''),
    role: fc.constantFrom(...roles),
    author: text(200),
    changes: text(500),
    permission: text(500),
  });
  const answers: fc.Arbitrary<PathAnswers> = fc.record({
    found: fc.constantFrom('yes', 'no', ''),
    use: fc.record({ product: fc.boolean(), passData: fc.boolean(), passWeights: fc.boolean(), fee: fc.boolean() }),
    candidates: fc.uniqueArray(candidate, { maxLength: mostCandidates, selector: ({ id }) => id }),
  });
  test('come back as they were', () => {
    fc.assert(
      fc.property(answers, (one) => {
        expect(pathCodec.decode(pathCodec.encode(one))).toEqual(one);
      }),
    );
  });
  test('are read from any text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(choose(pathCodec.decode(text), rows).decision.reached).toContain('found');
      }),
    );
  });
  test('keep twelve candidates, and none twice', () => {
    const many = Array.from({ length: 40 }, (_, at) => ({ id: `c${at % 20}` }));
    expect(pathCodec.decode(JSON.stringify({ candidates: many })).candidates).toHaveLength(12);
    expect(pathCodec.decode('{"candidates":[{"id":"a"},{"id":"a"},{"id":""},7]}').candidates).toHaveLength(1);
  });
});
