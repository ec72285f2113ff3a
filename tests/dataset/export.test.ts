import { readFileSync } from 'node:fs';
import { PIPELINE_DATA } from '@huggingface/tasks';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import {
  type Card,
  noCard,
  noFile,
  sizeCategories,
  sizeCategory,
  slugOf,
} from '../../src/tools/dataset/model/card/card.ts';
import { conformsTo, context, croissantOf, writeCroissant } from '../../src/tools/dataset/model/card/croissant.ts';
import { writeDatasheet } from '../../src/tools/dataset/model/card/datasheet.ts';
import { toFields } from '../../src/tools/dataset/model/card/fields.ts';
import { missingForCroissant, missingForReadme, proposals } from '../../src/tools/dataset/model/card/gates.ts';
import { underHeading, writeReadme } from '../../src/tools/dataset/model/card/readme.ts';
import { faultsOf } from '../../src/tools/dataset/model/card/validate.ts';
import { scalar, writeYaml, type Yaml } from '../../src/tools/dataset/model/card/yaml.ts';
import { fieldSchema, taskSchema } from '../../src/tools/dataset/schema.ts';
import { yaml } from '../content.ts';
import { anyCard, line, prose } from './cards.ts';
import { fields, licenceIds, links, scuffwatch, tasks } from './scuffwatch.ts';

const golden = (name: string) => readFileSync(`tests/fixtures/golden/scuffwatch-${name}`, 'utf8');
const withTexts = (texts: Record<string, string>, parts: Partial<Card> = {}): Card => ({
  ...scuffwatch,
  ...parts,
  texts: { ...scuffwatch.texts, ...texts },
});
const croissant = (card: Card) => JSON.parse(writeCroissant(card, fields, links, false));
const headerOf = (readme: string): unknown => parse(readme.split('---\n')[1] ?? '');
const missing = (card: Card) => missingForReadme(card, fields, tasks, licenceIds);
const missingC = (card: Card) => missingForCroissant(card, fields, links);

describe('the running example', () => {
  test('gives the golden card, to the byte', () => {
    expect(writeReadme(scuffwatch, fields, false)).toBe(golden('README.md'));
  });
  test('gives the golden Croissant file, to the byte', () => {
    expect(writeCroissant(scuffwatch, fields, links, false)).toBe(golden('croissant.json'));
  });
  test('lacks nothing, and our own check finds nothing in the golden file', () => {
    expect(missing(scuffwatch)).toEqual([]);
    expect(missingC(scuffwatch)).toEqual([]);
    expect(faultsOf(JSON.parse(golden('croissant.json')), fields)).toEqual([]);
  });
  test('gives a datasheet with the seven sections', () => {
    const sections = writeDatasheet(scuffwatch, false).match(/^## .*$/gm);
    expect(sections).toEqual([
      '## Motivation',
      '## Composition',
      '## Collection process',
      '## Preprocessing, cleaning and labelling',
      '## Uses',
      '## Distribution',
      '## Maintenance',
    ]);
    expect(writeDatasheet(noCard, true)).toBe('# Datasheet for a dataset without a name\n\nDRAFT\n');
  });
});

describe('the YAML of a card', () => {
  test.each([
    ['no', '"no"'],
    ['Off', '"Off"'],
    ['y', '"y"'],
    ['null', '"null"'],
    ['3.14', '"3.14"'],
    ['1_000', '"1_000"'],
    ['0x1F', '"0x1F"'],
    ['2026-09-29', '"2026-09-29"'],
    ['a: b', '"a: b"'],
    ['# a', '"# a"'],
    ['- a', '"- a"'],
    ['? a', '"? a"'],
    ['[a]', '"[a]"'],
    ['*a', '"*a"'],
    ['@a', '"@a"'],
    ['10 % of it', '"10 % of it"'],
    ["Bram's photos", '"Bram\'s photos"'],
    ['a\tb', '"a\\tb"'],
    ['', '""'],
    ['n>1T', '"n>1T"'],
    ['data/train/**', 'data/train/**'],
    ['1K<n<10K', '1K<n<10K'],
    ['second-shelf-internal-1.0', 'second-shelf-internal-1.0'],
    ['Fotos für Küchengeräte', 'Fotos für Küchengeräte'],
  ])('writes %j as %s', (text, written) => {
    expect(scalar(text)).toBe(written);
  });
  const { value } = fc.letrec<{ value: Yaml }>((tie) => ({
    value: fc.oneof(
      { depthSize: 'small' },
      line,
      fc.array(tie('value'), { minLength: 1, maxLength: 4 }).filter((list) => !list.some(Array.isArray)),
      fc.dictionary(fc.stringMatching(/^[a-z_]{1,8}$/), tie('value'), { minKeys: 1, maxKeys: 4 }),
    ),
  }));
  test.each(['1.2', '1.1'] as const)('comes back from an independent reader of YAML %s', (version) => {
    fc.assert(
      fc.property(
        fc.dictionary(
          fc.stringMatching(/^[a-z_]{1,8}$/).filter((key) => !/^(y|n|no|on|off|yes|true|false|null)$/.test(key)),
          value,
        ),
        (record) => {
          const clean = JSON.parse(JSON.stringify(record).replace(/\\ud[89a-f][0-9a-f]{2}/gi, '?'));
          fc.pre(Object.keys(clean).length > 0);
          const keys = JSON.stringify(clean).match(/"(y|n|no|on|off|yes|true|false|null)":/);
          fc.pre(keys === null);
          expect(parse(writeYaml(clean), { version })).toEqual(clean);
        },
      ),
      { numRuns: 300 },
    );
  });
  test('uses no tab and no carriage return, and ends its last line', () => {
    fc.assert(
      fc.property(anyCard, (card) => {
        const head = writeReadme(card, fields, false).split('\n---\n')[0] ?? '';
        expect(head).not.toMatch(/[\t\r]/);
      }),
    );
  });
});

describe('the header of a card', () => {
  test('keeps Norwegian a language', () => {
    expect(headerOf(writeReadme(withTexts({ languages: 'no\nen' }), fields, false))).toMatchObject({
      language: ['no', 'en'],
    });
  });
  test('holds the name and link of a licence only for “other”, and never an id of a closed site', () => {
    const head = writeReadme(withTexts({ licence: 'cc-by-4.0' }), fields, false);
    expect(head).not.toContain('license_name');
    expect(head).not.toContain('license_link');
    expect(head).not.toContain('paperswithcode');
  });
  test.each([
    [0, 'n<1K'],
    [999, 'n<1K'],
    [1000, '1K<n<10K'],
    [6000, '1K<n<10K'],
    [9999, '1K<n<10K'],
    [10_000, '10K<n<100K'],
    [999_999, '100K<n<1M'],
    [1e6, '1M<n<10M'],
    [1e9, '1B<n<10B'],
    [999_999_999_999, '100B<n<1T'],
    [1e12, 'n>1T'],
    [-1, ''],
    [Number.NaN, ''],
  ])('says %d records as %s', (records, category) => {
    expect(sizeCategory(records)).toBe(category);
  });
  test('knows the eleven size categories of the Hub', () => {
    expect(sizeCategories).toEqual([
      'n<1K',
      '1K<n<10K',
      '10K<n<100K',
      '100K<n<1M',
      '1M<n<10M',
      '10M<n<100M',
      '100M<n<1B',
      '1B<n<10B',
      '10B<n<100B',
      '100B<n<1T',
      'n>1T',
    ]);
  });
  test('of any card is read by an independent reader as what was entered', () => {
    fc.assert(
      fc.property(anyCard, (card) => {
        const readme = writeReadme(card, fields, false);
        const head = (
          readme.startsWith('---\n---\n') ? {} : parse(readme.slice(4, readme.indexOf('\n---\n', 3) + 1))
        ) as Record<string, unknown>;
        expect(head['pretty_name'] ?? '').toBe((card.texts['title'] ?? '').replace(/\s*\n\s*/g, ' ').trim());
        expect(head['tags'] ?? []).toEqual([
          ...new Set(
            (card.texts['tags'] ?? '')
              .split('\n')
              .map((one) => one.trim())
              .filter(Boolean),
          ),
        ]);
      }),
    );
  });
  test('of a card nobody filled is empty, and says so in its description', () => {
    expect(writeReadme(noCard, fields, true)).toBe(
      '---\n---\n\n# Dataset Card for a dataset without a name\n\nDRAFT\n',
    );
  });
});

describe('the body of a card', () => {
  test('leaves out what is empty and never writes “more information needed”', () => {
    const body = writeReadme(scuffwatch, fields, false);
    expect(body).not.toMatch(/more information needed/i);
    expect(body).not.toContain('## Citation');
  });
  test('lets no text pass for a heading of the card', () => {
    const card = withTexts({ directUse: '# Licence: free\n```\n# code stays\n', bias: '## Uses' });
    const body = writeReadme(card, fields, false);
    expect(body).toContain('\\# Licence: free');
    expect(body).toContain('# code stays\n```\n');
    expect(body.match(/^## Uses$/gm)).toHaveLength(1);
  });
  test('says the same of any text, said twice', () => {
    fc.assert(
      fc.property(prose, (text) => {
        expect(underHeading(underHeading(text)).split('\n').length).toBe(underHeading(text).split('\n').length);
      }),
    );
  });
});

describe('the gates of the card', () => {
  test.each<[string, Record<string, string>, string]>([
    ['a name', { title: ' ' }, 'title'],
    ['a licence', { licence: '' }, 'licence'],
    ['a licence of the Hub', { licence: 'cc-by-5.0' }, 'licence'],
    ['a licence at all', { licence: 'none' }, 'licence'],
    ['the name of its own licence', { licenceName: '' }, 'licenceName'],
    ['a small name of its own licence', { licenceName: 'My Licence' }, 'licenceName'],
    ['the text of its own licence', { licenceLink: 'somewhere' }, 'licenceLink'],
    ['a task', { tasks: '' }, 'tasks'],
    ['a task of the Hub', { tasks: 'image-classfication' }, 'tasks'],
    ['a subtask of its task', { subtasks: 'news-articles-summarization' }, 'subtasks'],
    ['a known annotator', { annotators: 'robots' }, 'annotators'],
    ['a language code', { languages: 'English' }, 'languages'],
    ['a number of records', { records: 'many' }, 'records'],
  ])('ask for %s and say where', (_, texts, where) => {
    expect(missing(withTexts(texts)).map((one) => one.where)).toContain(where);
  });
  test('ask for name and files of a split', () => {
    expect(missing({ ...scuffwatch, splits: [{ name: 'train', path: '' }] })).toEqual([
      { where: 'splits', says: 'A split lacks its name or its files.' },
    ]);
  });
  test('mark a draft in both descriptions, once', () => {
    const draft = withTexts({ description: 'DRAFT: Photos.' });
    expect(writeReadme(draft, fields, true)).toContain('\n\nDRAFT: Photos.\n');
    expect(croissantOf(draft, fields, links, true)['description']).toBe('DRAFT: Photos.');
    expect(croissantOf(draft, fields, links, false)['description']).toBe('Photos.');
  });
});

describe('the traps of Croissant', () => {
  test('1: the context is https', () => {
    expect(croissant(scuffwatch)['@context']).toMatchObject({
      '@vocab': 'https://schema.org/',
      sc: 'https://schema.org/',
    });
  });
  test('2: a file without a checksum is refused, unless the data is live', () => {
    const files = scuffwatch.files.map((file) => ({ ...file, sha256: '' }));
    expect(missingC({ ...scuffwatch, files }).map(({ where }) => where)).toEqual(['files', 'files']);
    expect(missingC({ ...scuffwatch, files, live: true })).toEqual([]);
    expect(croissant({ ...scuffwatch, live: true })['isLiveDataset']).toBe(true);
  });
  test.each(['', 'abc', 'g'.repeat(64), '0'.repeat(63), '0'.repeat(65)])('3: a checksum “%s” is none', (sha256) => {
    expect(missingC({ ...scuffwatch, files: [{ ...scuffwatch.files[0]!, sha256 }], tables: [] })).toHaveLength(1);
  });
  test.each<[string, Record<string, string>]>([
    ['title', { title: '', name: '' }],
    ['description', { description: '' }],
    ['url', { url: 'example' }],
    ['licence', { licence: '', licenceUrl: '', licenceLink: '' }],
    ['licenceUrl', { licenceUrl: '', licenceLink: 'LICENSE' }],
    ['creator', { creator: '' }],
    ['datePublished', { datePublished: '29.9.2026' }],
    ['version', { version: 'v1' }],
    ['raiTimeframe', { raiTimeframe: '2026-08-28\n2026-01-05' }],
  ])('4: what the specification requires is required: %s', (where, texts) => {
    const found = missingC(withTexts(texts)).map((one) => one.where);
    expect(where === 'title' ? found.map((one) => one.replace('name', 'title')) : found).toContain(where);
  });
  test('5: a file without an address is found under its own name, which is a relative path', () => {
    const [first] = croissant({
      ...scuffwatch,
      files: [{ ...noFile, name: 'a.csv', format: 'text/csv' }],
      tables: [],
    }).distribution;
    expect(first.contentUrl).toBe('a.csv');
    expect(
      missingC({ ...scuffwatch, files: [], tables: [] })
        .map(({ says }) => says)
        .join(),
    ).toContain('At least one file');
  });
  test('6: splits and the reference to them stand together or not at all', () => {
    const bare = croissant({ ...scuffwatch, splits: [] });
    expect(bare.recordSet.map((one: { name: string }) => one.name)).toEqual(['photos']);
    expect(JSON.stringify(bare)).not.toContain('"references":{');
    const unused = {
      ...scuffwatch,
      tables: scuffwatch.tables.map((table) => ({
        ...table,
        columns: table.columns.filter(({ role }) => role !== 'split'),
      })),
    };
    expect(JSON.stringify(croissant(unused))).not.toContain('cr:TrainingSplit');
    expect(missingC({ ...scuffwatch, splits: [] })).toEqual([]);
  });
  test('6: a split whose meaning is not a common one is written without meanings', () => {
    const odd = croissant({
      ...scuffwatch,
      splits: [
        { name: 'train', path: 'a' },
        { name: 'station B', path: 'b' },
      ],
    });
    expect(odd.recordSet[0].data).toEqual([{ 'splits/name': 'train' }, { 'splits/name': 'station B' }]);
    expect(faultsOf(odd, fields)).toEqual([]);
  });
  test('7: both versions are named', () => {
    expect(croissant(scuffwatch).conformsTo).toEqual([...conformsTo]);
  });
  test('8: the context keeps the words readers miss', () => {
    expect(Object.keys(context)).toEqual(
      expect.arrayContaining(['@language', 'replace', 'samplingRate', 'repeated', 'path']),
    );
  });
});

describe('our own check of a Croissant file', () => {
  type Change = (file: ReturnType<typeof croissant>) => void;
  test.each<[string, Change, string]>([
    ['no name', (file) => delete file.name, 'name'],
    [
      'a list for a name',
      (file) => {
        file.name = ['a'];
      },
      'name',
    ],
    [
      'http in the context',
      (file) => {
        file['@context'].sc = 'http://schema.org/';
      },
      '@context/sc',
    ],
    ['no language in the context', (file) => delete file['@context']['@language'], '@context/@language'],
    [
      'another type',
      (file) => {
        file['@type'] = 'Dataset';
      },
      '@type',
    ],
    [
      'one version only',
      (file) => {
        file.conformsTo = conformsTo[0];
      },
      'conformsTo',
    ],
    [
      'a maker without a type',
      (file) => {
        file.creator = { name: 'x' };
      },
      'creator',
    ],
    [
      '30 February',
      (file) => {
        file.datePublished = '2026-02-30';
      },
      'datePublished',
    ],
    [
      'a text for live',
      (file) => {
        file.isLiveDataset = 'no';
      },
      'isLiveDataset',
    ],
    [
      'no files',
      (file) => {
        file.distribution = [];
      },
      'distribution',
    ],
    ['a name used twice', (file) => file.distribution.push(file.distribution[0]), 'distribution/labels.csv'],
    [
      'a short checksum',
      (file) => {
        file.distribution[0].sha256 = 'e3b0';
      },
      'distribution/labels.csv',
    ],
    [
      'a set inside nothing',
      (file) => {
        file.distribution[2].containedIn = { '@id': 'x.zip' };
      },
      'distribution/photo-files',
    ],
    ['a set without a pattern', (file) => delete file.distribution[2].includes, 'distribution/photo-files'],
    [
      'a column from nowhere',
      (file) => {
        file.recordSet[1].field[0].source.fileObject['@id'] = 'x';
      },
      'recordSet/photos/photo_id',
    ],
    ['a column of no column', (file) => delete file.recordSet[1].field[0].source.extract, 'recordSet/photos/photo_id'],
    [
      'an unknown type',
      (file) => {
        file.recordSet[1].field[0].dataType = 'sc:Foo';
      },
      'recordSet/photos/photo_id',
    ],
    ['a reference to nothing', (file) => file.recordSet.shift(), 'recordSet/photos/split'],
    [
      'a key that is no column',
      (file) => {
        file.recordSet[1].key = { '@id': 'photos/x' };
      },
      'recordSet/photos',
    ],
    [
      'a row with a foreign key',
      (file) => {
        file.recordSet[0].data[0].x = 1;
      },
      'recordSet/splits',
    ],
    [
      'a list where RAI takes one',
      (file) => {
        file['rai:annotationsPerItem'] = ['1.2'];
      },
      'rai:annotationsPerItem',
    ],
    [
      'a number where RAI takes text',
      (file) => {
        file['rai:annotationsPerItem'] = 1.2;
      },
      'rai:annotationsPerItem',
    ],
    [
      'one where RAI takes a list',
      (file) => {
        file['rai:dataBiases'] = 'x';
      },
      'rai:dataBiases',
    ],
    [
      'a property RAI has not',
      (file) => {
        file['rai:bias'] = 'x';
      },
      'rai:bias',
    ],
  ])('finds %s', (_, change, at) => {
    const file = structuredClone(JSON.parse(golden('croissant.json')));
    change(file);
    expect(faultsOf(file, fields).map((fault) => fault.at)).toContain(at);
  });
  test('takes any value without breaking, and any export as text', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        expect(faultsOf(value, fields).length).toBeGreaterThan(0);
      }),
    );
    fc.assert(
      fc.property(anyCard, (card) => {
        for (const { where, says } of [...missingC(card), ...missing(card)]) {
          expect(where).toMatch(/^[a-zA-Z]+$/);
          expect(says).toMatch(/\.$/);
        }
        const parsed = JSON.parse(writeCroissant(card, fields, links, true));
        expect(parsed.description).toMatch(/^DRAFT/);
      }),
    );
  });
});

describe('what fills an empty field', () => {
  test('comes from the checklist, then from another field, and never over what is there', () => {
    const found = proposals(withTexts({ bias: '', raiBiases: '', personal: 'None.' }), fields, {
      'ds-bias-known': 'Station A only.',
      'ds-personal-data': 'No people.',
    });
    expect(found).toMatchObject({ bias: 'Station A only.', raiBiases: 'Station A only.' });
    expect(found).not.toHaveProperty('personal');
  });
  test('a name for machines follows from the name for people', () => {
    expect(slugOf(withTexts({ name: '' }))).toBe('scuffwatch-intake-photos');
    expect(slugOf({ ...noCard, texts: { title: 'Küchen & Töpfe 2.0' } })).toBe('kuchen-topfe-2-0');
  });
});

describe('the tables of the card', () => {
  test('have their own order, whatever the order they are served in', () => {
    expect(toFields([...yaml('card-fields.yaml')].reverse())).toEqual(fields);
    expect(fields.map(({ id }) => id)).toEqual(yaml('card-fields.yaml').map(({ id }: { id: string }) => id));
  });
  test('hold the tasks of the Hub as its package has them, and no others', () => {
    const own = Object.entries(PIPELINE_DATA).map(([id, task]) => ({
      id,
      subtasks: 'subtasks' in task ? task.subtasks.map(({ type }) => type) : [],
    }));
    expect(yaml('hub-tasks.yaml')).toEqual(own);
    for (const row of yaml('hub-tasks.yaml')) taskSchema.parse(row);
  });
  test('name each field once, and only items and fields that exist', () => {
    const rows = yaml('card-fields.yaml').map((row: unknown) => fieldSchema.parse(row));
    const ids = rows.map(({ id }: { id: string }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const items = yaml('checklists/dataset-availability.yaml').items.map(({ id }: { id: string }) => id);
    for (const { item, from } of rows) {
      if (item) expect(items).toContain(item);
      if (from) expect(ids).toContain(from);
    }
  });
});
