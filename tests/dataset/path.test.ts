import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pathCodec } from '../../src/tools/dataset/codec.ts';
import { checkLicence, type LicenceCheck, type Use } from '../../src/tools/dataset/model/licence.ts';
import {
  decide,
  type Level,
  levels,
  noAnswers,
  type PathAnswers,
  paths,
  properties,
} from '../../src/tools/dataset/model/path.ts';
import { licenceSchema } from '../../src/tools/dataset/schema.ts';
import { yaml } from '../content.ts';

const rows = yaml('licences.yaml').map((row: unknown) => licenceSchema.parse(row));
const licence = (id: string) => rows.find((row: { id: string }) => row.id === id);
const green: LicenceCheck = { colour: 'green', reason: '' };
const amber: LicenceCheck = { colour: 'amber', reason: 'Read the text.' };
const red: LicenceCheck = { colour: 'red', reason: 'It excludes commercial use.' };

/** Five letters, in the order sensor, population, labels, label type, conditions. */
const compared = (letters: string, agrees: PathAnswers['agrees'] = ''): PathAnswers => {
  const level = { s: 'same', c: 'close', d: 'different', '-': '' } as const;
  const compare = properties.map((at, index) => [at, level[letters[index] as keyof typeof level]]);
  return { ...noAnswers, found: 'yes', compare: Object.fromEntries(compare), agrees };
};

describe('the path', () => {
  test.each<[string, PathAnswers['agrees'], LicenceCheck, string | null]>([
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
    expect(decide(compared(letters, agrees), check).path).toBe(path);
  });

  test('of nothing found is none, and of nothing answered is open', () => {
    expect(decide({ ...noAnswers, found: 'no' }, amber)).toMatchObject({ path: 'none', reached: ['found'] });
    expect(decide(noAnswers, green)).toMatchObject({ path: null, reached: ['found'] });
  });

  test('of a red licence is none, and the dataset may be a benchmark', () => {
    expect(decide(compared('sssss', 'yes'), red)).toMatchObject({ path: 'none', benchmarkOnly: true });
  });

  const fives = (length: number): Level[][] =>
    length === 0 ? [[]] : fives(length - 1).flatMap((some) => levels.map((level) => [...some, level]));

  test('is exactly one for each of the 243 comparisons, as the rule says', () => {
    expect(fives(5)).toHaveLength(243);
    for (const five of fives(5)) {
      const compare = Object.fromEntries(properties.map((at, index) => [at, five[index]])) as PathAnswers['compare'];
      const { path } = decide({ ...noAnswers, found: 'yes', compare, agrees: 'yes' }, green);
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
        const decision = decide({ ...noAnswers, ...answers } as PathAnswers, check);
        expect(paths).toContain(decision.path);
        expect(decision.reason).not.toBe('');
      }),
    );
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
  const answers: fc.Arbitrary<PathAnswers> = fc.record({
    found: fc.constantFrom('yes', 'no', ''),
    name: fc.string({ maxLength: 200, unit: 'grapheme-ascii' }),
    licence: fc.string({ maxLength: 60, unit: 'grapheme-ascii' }),
    use: fc.record({ product: fc.boolean(), passData: fc.boolean(), passWeights: fc.boolean(), fee: fc.boolean() }),
    compare: fc.record({
      sensor: fc.constantFrom(...levels, ''),
      population: fc.constantFrom(...levels, ''),
      labels: fc.constantFrom(...levels, ''),
      labelType: fc.constantFrom(...levels, ''),
      conditions: fc.constantFrom(...levels, ''),
    }),
    agrees: fc.constantFrom('yes', 'no', ''),
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
        expect(decide(pathCodec.decode(text), green).reached).toContain('found');
      }),
    );
  });
});
