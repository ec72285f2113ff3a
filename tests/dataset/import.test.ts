import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Card, noCard, tidy } from '../../src/tools/dataset/model/card/card.ts';
import { writeCroissant } from '../../src/tools/dataset/model/card/croissant.ts';
import { changesOf, merged } from '../../src/tools/dataset/model/card/merge.ts';
import { writeOurs } from '../../src/tools/dataset/model/card/ours.ts';
import { type Found, readAny } from '../../src/tools/dataset/model/card/read.ts';
import { writeReadme } from '../../src/tools/dataset/model/card/readme.ts';
import { toTables } from '../../src/tools/dataset/model/tables.ts';
import { yaml } from '../content.ts';
import { anyCard } from './cards.ts';
import { fields, links, scuffwatch } from './scuffwatch.ts';

const tables = toTables({
  licences: yaml('licences.yaml'),
  fields: yaml('card-fields.yaml'),
  tasks: yaml('hub-tasks.yaml'),
});
const read = (text: string) => readAny(text, tables);
const found = async (text: string): Promise<Found> => {
  const reading = await read(text);
  if ('problem' in reading) throw new Error(reading.problem);
  if (reading.kind === 'ours') throw new Error('It is one of ours.');
  return reading;
};
const again = async (text: string, card: Card = noCard) => merged(card, await found(text));
const readme = (card: Card, draft = false) => writeReadme(card, fields, draft);
const croissant = (card: Card, draft = false) => writeCroissant(card, fields, links, draft);
const golden = (name: string) => readFileSync(`tests/fixtures/golden/scuffwatch-${name}`, 'utf8');

describe('export, import, export', () => {
  test('gives the golden card again, from nothing', async () => {
    expect(readme(await again(golden('README.md')))).toBe(golden('README.md'));
  });
  test('gives the golden Croissant file again, from nothing', async () => {
    expect(croissant(await again(golden('croissant.json')))).toBe(golden('croissant.json'));
  });
  test('both into one card give both again, and the card itself', async () => {
    const both = await again(golden('croissant.json'), await again(golden('README.md')));
    expect(readme(both)).toBe(golden('README.md'));
    expect(croissant(both)).toBe(golden('croissant.json'));
    expect({ ...both, texts: { ...both.texts, records: '6,000' } }).toEqual(scuffwatch);
  });
  test('of a draft stays a draft of the same', async () => {
    expect(readme(await again(readme(scuffwatch, true)), true)).toBe(readme(scuffwatch, true));
    expect((await again(readme(scuffwatch, true))).texts['description']).toBe(scuffwatch.texts['description']);
  });
  test('leaves nothing of our own files out', async () => {
    expect((await found(golden('README.md'))).leftOut).toEqual([]);
    expect((await found(golden('croissant.json'))).leftOut).toEqual([]);
  });
  test('into a card that is the same changes nothing', async () => {
    expect(
      changesOf(
        { ...scuffwatch, texts: { ...scuffwatch.texts, records: '1K<n<10K' } },
        await found(golden('README.md')),
        fields,
      ),
    ).toEqual([]);
    expect(changesOf(scuffwatch, await found(golden('croissant.json')), fields)).toEqual([]);
  });
  test('of any card comes back as it was written', async () => {
    await fc.assert(
      fc.asyncProperty(anyCard, fc.boolean(), async (card, draft) => {
        const card1 = tidy(card);
        const once = readme(card1, draft);
        expect(readme(await again(once), draft)).toBe(once);
      }),
      { numRuns: 300 },
    );
  });
  test('of any Croissant file comes back as it was written', async () => {
    await fc.assert(
      fc.asyncProperty(anyCard, fc.boolean(), async (card, draft) => {
        const once = croissant(tidy(card), draft);
        const reading = await read(once);
        // A text that names the one key nobody may use is refused as a whole.
        if ('problem' in reading) expect(once).toContain('__proto__');
        else expect(croissant(await again(once), draft)).toBe(once);
      }),
      { numRuns: 300 },
    );
  });
  test('our own file is known as one of ours', async () => {
    const all = { path: { found: 'yes' }, collection: {}, parts: {}, checklist: {} };
    expect(await read(writeOurs(all))).toEqual({ kind: 'ours', all });
  });
});

describe('cards as others write them', () => {
  test('in flow style, with comments, optional headings and template fillers', async () => {
    const card = await again(
      '---\r\n# A card\r\nlicense: [mit]\r\nlanguage: [no, "en"]\r\ntags: [image, 3]\r\ndataset_info:\r\n  features: []\r\n---\r\n\r\n# Dataset Card for Kettles\r\n\r\n<!-- Provide a summary -->\r\nPhotos of kettles.\r\n\r\n## Uses\r\n\r\n### Direct Use\r\n\r\n[More Information Needed]\r\n\r\n## Citation [optional]\r\n\r\nUs.\r\n',
    );
    expect(card.texts).toEqual({
      licence: 'mit',
      languages: 'no\nen',
      tags: 'image\n3',
      title: 'Kettles',
      description: 'Photos of kettles.',
      citation: 'Us.',
    });
  });
  test('name what has no place here', async () => {
    const { leftOut } = await found(
      '---\nlicense: mit\ndataset_info: {a: 1}\ntask_categories: {a: 1}\n---\n\n# K\n\n## Sponsors\n\nThem.\n',
    );
    expect(leftOut).toEqual(['the key “dataset_info”', 'the key “task_categories”', 'the section “Sponsors”']);
  });
  test('as the Hub makes Croissant: core fields only, other types, a licence by address', async () => {
    const hub = {
      '@context': { '@vocab': 'https://schema.org/' },
      '@type': 'sc:Dataset',
      conformsTo: 'http://mlcommons.org/croissant/1.1',
      name: 'kettles',
      description: 'Photos.',
      alternateName: ['acme/kettles'],
      creator: { '@type': 'Person', name: 'Ines' },
      keywords: ['image'],
      license: 'https://choosealicense.com/licenses/cc-by-4.0/',
      url: 'https://huggingface.co/datasets/acme/kettles',
      distribution: [
        {
          '@type': 'cr:FileObject',
          '@id': 'repo',
          name: 'repo',
          contentUrl: 'https://x.org',
          encodingFormat: 'git+https',
          sha256: 'https://github.com/mlcommons/croissant/issues/80',
        },
        {
          '@type': 'cr:FileSet',
          '@id': 'parquet-files',
          containedIn: { '@id': 'repo' },
          encodingFormat: 'application/x-parquet',
          includes: 'default/*/*.parquet',
        },
      ],
      recordSet: [
        {
          '@type': 'cr:RecordSet',
          '@id': 'default_splits',
          dataType: 'cr:Split',
          key: { '@id': 'default_splits/split_name' },
          field: [{ '@type': 'cr:Field', '@id': 'default_splits/split_name' }],
          data: [{ 'default_splits/split_name': 'train' }],
        },
        {
          '@type': 'cr:RecordSet',
          '@id': 'default',
          description: 'All.',
          field: [
            {
              '@type': 'cr:Field',
              '@id': 'default/split',
              dataType: 'sc:Text',
              references: { field: { '@id': 'default_splits/split_name' } },
              source: { fileSet: { '@id': 'parquet-files' }, extract: { fileProperty: 'fullpath' } },
            },
            {
              '@type': 'cr:Field',
              '@id': 'default/label',
              dataType: 'cr:Int64',
              source: { fileSet: { '@id': 'parquet-files' }, extract: { column: 'label' } },
            },
          ],
        },
      ],
    };
    const reading = await found(JSON.stringify(hub));
    const card = merged(noCard, reading);
    expect(card.texts).toMatchObject({ name: 'kettles', licence: 'cc-by-4.0', creator: 'Ines', creatorType: 'Person' });
    expect(card.splits).toEqual([{ name: 'train', path: '' }]);
    expect(card.tables[0]).toMatchObject({ name: 'default', file: 'parquet-files' });
    expect(card.tables[0]?.columns[0]?.role).toBe('split');
    expect(reading.leftOut).toEqual([
      'alternateName',
      'where the column default/split comes from',
      'the type of the column default/label',
    ]);
  });
  test.each([
    ['https://spdx.org/licenses/CC-BY-4.0.html', 'cc-by-4.0'],
    ['https://creativecommons.org/licenses/by-nc-sa/4.0/', 'cc-by-nc-sa-4.0'],
    ['https://creativecommons.org/publicdomain/zero/1.0/', 'cc0-1.0'],
    ['https://choosealicense.com/licenses/mit/', 'mit'],
    ['https://example.org/our-own', 'other'],
  ])('the licence %s is %s, and its address is kept', async (url, id) => {
    const text = croissant({ ...scuffwatch, texts: { ...scuffwatch.texts, licenceUrl: url } });
    const card = await again(text);
    expect(card.texts['licence']).toBe(id);
    expect(croissant(card)).toBe(text);
  });
  test('splits keep the files that are known', async () => {
    const card = await again(golden('croissant.json'), scuffwatch);
    expect(card.splits).toEqual(scuffwatch.splits);
  });
});

const bomb = `---\na: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: [*c,*c,*c,*c,*c,*c,*c,*c,*c]\n---\n`;
const cut = (text: string, share: number) => text.slice(0, Math.floor(text.length * share));

describe('files that are hostile or broken', () => {
  test.each<[string, string, string]>([
    ['nothing', '', 'neither a README.md'],
    ['a poem', 'Shall I compare thee', 'neither a README.md'],
    ['a card without a header', '# Dataset Card for X\n', 'neither a README.md'],
    ['a header that is never closed', '---\nlicense: mit\n', 'It may have been cut off.'],
    ['a header that is no YAML', '---\nlicense: [mit\n---\n', 'not valid YAML, near line'],
    ['a header that is a list', '---\n- a\n---\n', 'no list of keys'],
    ['a header that is a word', '---\nhello\n---\n', 'no list of keys'],
    ['a key twice in YAML', '---\nlicense: mit\nlicense: cc0-1.0\n---\n', 'stands there twice, near line 3'],
    ['an alias in YAML', '---\ntags: &a [x]\nlanguage: *a\n---\n', 'YAML aliases'],
    ['a bomb in YAML', bomb, 'YAML aliases'],
    ['a bottomless YAML', `---\na: ${'['.repeat(50_000)}\n---\n`, 'header'],
    ['an endless header', `---\ntags: ${'x'.repeat(300_000)}\n---\n`, 'longer than any'],
    ['__proto__ in YAML', '---\n__proto__: {a: 1}\n---\n', '__proto__'],
    ['half a Croissant file', cut(golden('croissant.json'), 0.5), 'not valid JSON'],
    ['a bottomless JSON', '['.repeat(200_000), 'not valid JSON'],
    ['a key twice in JSON', '{"@context":{},"name":"a","name":"b"}', 'names “name” twice'],
    ['a key twice deep in JSON', '{"@context":{},"creator":[{"a":{"x":"}\\"","x":2}}]}', 'names “x” twice'],
    ['__proto__ in JSON', '{"@context":{},"__proto__":{"a":1}}', '__proto__'],
    ['a list', '[1,2,3]', 'neither a Croissant file nor one of ours'],
    ['another JSON', '{"name":"package"}', 'neither a Croissant file nor one of ours'],
    ['JSON-LD of a person', '{"@context":{},"@type":"sc:Person"}', 'does not describe a dataset'],
    ['a file of the future', '{"format":"meet-on-results/dataset","version":99}', 'newer version'],
  ])('%s is answered with a sentence', async (_, text, says) => {
    const reading = await read(text);
    expect('problem' in reading && reading.problem).toContain(says);
  });
  test('a truncated card of ours is either refused or says less, never something else', async () => {
    for (let at = 0; at < 1; at += 0.02) {
      const reading = await read(cut(golden('README.md'), at));
      if ('problem' in reading) expect(reading.problem).toMatch(/\.$/);
      else
        for (const [id, text] of Object.entries((reading as Found).texts)) {
          const whole = id === 'records' ? '1K<n<10K' : (scuffwatch.texts[id] ?? '');
          expect(whole.startsWith(text), id).toBe(true);
        }
    }
  });
  test('wrong types change nothing and are named', async () => {
    const {
      texts,
      leftOut,
      files,
      tables: read1,
    } = await found(
      '{"@context":{},"@type":"sc:Dataset","name":5,"description":{"a":1},"license":[],"creator":7,"keywords":[1],"datePublished":"soon","distribution":"x","recordSet":[1,null],"rai:dataBiases":{"a":1}}',
    );
    expect(texts).toEqual({});
    expect(leftOut).toEqual(
      expect.arrayContaining([
        'name',
        'description',
        'license',
        'creator',
        'keywords',
        'datePublished',
        'rai:dataBiases',
      ]),
    );
    expect(files).toEqual([]);
    expect(read1?.every(({ columns }) => columns.length === 0)).toBe(true);
  });
  test('any text at all gives a card or a sentence', async () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.json(),
      fc.string().map((body) => `---\n${body}\n---\n${body}`),
      fc
        .json()
        .map(
          (json) => `{"@context":{},"@type":"Dataset","distribution":${json},"recordSet":${json},"creator":${json}}`,
        ),
    );
    await fc.assert(
      fc.asyncProperty(text, async (one) => {
        const reading = await read(one);
        if ('problem' in reading) expect(reading.problem).toMatch(/[.]$/);
        else if (reading.kind !== 'ours') expect(merged(noCard, reading)).toBeDefined();
      }),
    );
    expect(({} as Record<string, unknown>)['a']).toBeUndefined();
  });
});
