import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { choose } from '../../src/tools/dataset/model/candidates.ts';
import { combine } from '../../src/tools/dataset/model/combined.ts';
import type { Licence, Use } from '../../src/tools/dataset/model/licence.ts';
import { type Candidate, noAnswers, noCandidate } from '../../src/tools/dataset/model/path.ts';
import { toTables } from '../../src/tools/dataset/model/tables.ts';
import { licenceSchema } from '../../src/tools/dataset/schema.ts';
import { yaml } from '../content.ts';

const licences: Licence[] = yaml('licences.yaml').map((row: unknown) => licenceSchema.parse(row));
const { terms } = toTables({ licences: yaml('licences.yaml') });
const product: Use = { product: true, passData: false, passWeights: false, fee: false };

const of = (sources: [string, string, Partial<Candidate>?][], use: Partial<Use> = {}) => {
  const candidates = sources.map(([name, licence, parts]) => ({ ...noCandidate, id: name, name, licence, ...parts }));
  const all = { ...product, ...use };
  return combine(choose({ found: 'yes', use: all, candidates }, licences).judged, licences, terms, all);
};

describe('several sources together', () => {
  type Case = [string, [string, string, Partial<Candidate>?][], Partial<Use>, 'green' | 'amber' | 'red', string];
  test.each<Case>([
    ['VisA with own data', [['VisA', 'cc-by-4.0']], {}, 'green', 'with the duties below'],
    [
      'VisA with MVTec AD',
      [
        ['VisA', 'cc-by-4.0'],
        ['MVTec AD', 'cc-by-nc-sa-4.0'],
      ],
      {},
      'red',
      'Because of MVTec AD: It excludes commercial use.',
    ],
    [
      'MVTec AD as a benchmark',
      [
        ['VisA', 'cc-by-4.0'],
        ['MVTec AD', 'cc-by-nc-sa-4.0', { role: 'benchmark' }],
      ],
      {},
      'green',
      'with the duties',
    ],
    ['research with MVTec AD', [['MVTec AD', 'cc-by-nc-sa-4.0']], { product: false }, 'green', 'with the duties'],
    [
      'two share-alike families',
      [
        ['A', 'cc-by-sa-4.0'],
        ['B', 'odbl'],
      ],
      {},
      'red',
      'A and B each ask',
    ],
    [
      'two share-alike families, weights passed on',
      [
        ['A', 'cc-by-sa-4.0'],
        ['B', 'cdla-sharing-1.0'],
      ],
      { passWeights: true },
      'red',
      'both cannot be met',
    ],
    [
      'two of one family',
      [
        ['A', 'cc-by-sa-4.0'],
        ['B', 'cc-by-sa-3.0'],
      ],
      {},
      'green',
      'with the duties',
    ],
    [
      'a written permission',
      [
        ['A', 'cc-by-sa-4.0'],
        ['B', 'odbl', { permission: 'mail of 3 May' }],
      ],
      {},
      'amber',
      'permission frees one',
    ],
    ['share-alike passed on', [['A', 'cc-by-sa-4.0']], { passData: true }, 'amber', 'A: Share-alike'],
    ['no derivatives passed on', [['A', 'cc-by-nd-4.0']], { passData: true }, 'red', 'adapted data'],
    [
      'a code licence',
      [
        ['A', 'mit'],
        ['B', 'cc-by-4.0'],
      ],
      {},
      'amber',
      'A: A code licence',
    ],
    ['a licence nobody named', [['A', '']], {}, 'amber', 'Nobody has named'],
    ['no licence for a product', [['A', 'none']], {}, 'red', 'no permission'],
    ['public domain', [['A', 'cc0-1.0']], { passData: true, passWeights: true, fee: true }, 'green', 'ask for nothing'],
  ])('%s', (_, sources, use, colour, says) => {
    const result = of(sources, use);
    expect(result.reason).toContain(says);
    expect(result.colour).toBe(colour);
  });

  test('offer “benchmark only” for those that make it red', () => {
    expect(
      of([
        ['VisA', 'cc-by-4.0'],
        ['MVTec AD', 'cc-by-nc-sa-4.0'],
      ]).benchmarks,
    ).toEqual(['MVTec AD']);
  });
  test('nothing found leaves our own data, which asks nothing', () => {
    expect(combine([], licences, terms, product)).toMatchObject({ colour: 'green', notice: '', sources: [] });
  });
  test('give the attribution ready to copy, and say what it lacks', () => {
    const full = of([
      [
        'VisA',
        'cc-by-4.0',
        { author: 'Amazon Science', link: 'https://github.com/amazon-science/spot-diff', changes: 'cropped.' },
      ],
    ]);
    expect(full.notice).toBe(
      '“VisA” by Amazon Science, https://github.com/amazon-science/spot-diff, licensed under Creative Commons Attribution 4.0 (https://spdx.org/licenses/CC-BY-4.0.html). Changes: cropped.',
    );
    expect(full.sources[0]?.lacks).toEqual([]);
    expect(of([['VisA', 'cc-by-4.0']]).sources[0]?.lacks).toEqual(['its author', 'its link']);
  });
  test.each<[string, Partial<Use>, string[]]>([
    ['cc-by-4.0', {}, ['Name the author, the licence and what you changed.']],
    [
      'cdla-permissive-2.0',
      {},
      ['Name the author, the licence and what you changed.', 'Include the text of the licence.'],
    ],
    [
      'cc-by-sa-4.0',
      { passData: true },
      ['Name the author, the licence and what you changed.', 'Pass it on only under the same licence.'],
    ],
    ['other', {}, ['Read the text and write down its conditions.']],
    ['', {}, ['Find out its licence.']],
    ['pddl', {}, []],
  ])('%s under %j asks for %j', (licence, use, duties) => {
    expect(of([['A', licence]], use).sources[0]?.duties).toEqual(duties);
  });

  test('are never better than the strictest of them', () => {
    const rank = { green: 0, amber: 1, red: 2 };
    const one = fc.tuple(fc.stringMatching(/^[A-Z]{1,4}$/), fc.constantFrom(...licences.map(({ id }) => id), ''));
    const some = fc.uniqueArray(one, { maxLength: 6, selector: ([name]) => name });
    const use = fc.record({
      product: fc.boolean(),
      passData: fc.boolean(),
      passWeights: fc.boolean(),
      fee: fc.boolean(),
    });
    fc.assert(
      fc.property(some, use, (sources, how) => {
        const all = of(sources, how);
        expect(all.reason).toMatch(/\.$/);
        for (const source of sources) expect(rank[all.colour]).toBeGreaterThanOrEqual(rank[of([source], how).colour]);
      }),
    );
  });
});

describe('the licences', () => {
  test('are those of the Hub’s list, and “none”', () => {
    const ids = licences.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual(
      expect.arrayContaining(['cc-by-3.0', 'cc-by-nc-sa-3.0', 'etalab-2.0', 'other', 'unknown', 'none']),
    );
    expect(noAnswers.candidates).toEqual([]);
  });
  test('that ask to be passed on under the same licence name a family to tell apart', () => {
    for (const { id, shareAlike } of licences) {
      if (shareAlike) expect(terms.find((row) => row.id === id)?.family, id).not.toBe('none');
    }
  });
});
