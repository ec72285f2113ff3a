import { asDay } from '../../../../lib/workdays.ts';
import { type Card, type CardFile, lineOf, listOf, slugOf, type Table, textOf, tidy } from './card.ts';
import type { FieldRow } from './fields.ts';
import { described } from './readme.ts';

/**
 * The specification prints http, the reference library accepts https only: mlcommons/croissant issue 1018.
 * Should that change upstream, it changes here.
 */
export const schemaOrg = 'https://schema.org/';
export const conformsTo = ['http://mlcommons.org/croissant/1.1', 'http://mlcommons.org/croissant/RAI/1.0'] as const;

const croissantWords = (names: string): [string, string][] => names.split(' ').map((name) => [name, `cr:${name}`]);

/** The fixed context of version 1.1. Without @language, replace, samplingRate, repeated and path, readers complain. */
export const context: Record<string, unknown> = {
  '@language': 'en',
  '@vocab': schemaOrg,
  sc: schemaOrg,
  cr: 'http://mlcommons.org/croissant/',
  rai: 'http://mlcommons.org/croissant/RAI/',
  dct: 'http://purl.org/dc/terms/',
  ...Object.fromEntries(croissantWords('annotation arrayShape citeAs column')),
  conformsTo: 'dct:conformsTo',
  containedIn: 'cr:containedIn',
  data: { '@id': 'cr:data', '@type': '@json' },
  dataType: { '@id': 'cr:dataType', '@type': '@vocab' },
  equivalentProperty: 'cr:equivalentProperty',
  examples: { '@id': 'cr:examples', '@type': '@json' },
  ...Object.fromEntries(
    croissantWords(
      'excludes extract field fileProperty fileObject fileSet format includes isArray isLiveDataset jsonPath key md5 parentField path readLines recordSet references regex repeated replace samplingRate sdVersion separator source subField transform unArchive value',
    ),
  ),
};

/** What the common names of splits mean. */
const meanings: Readonly<Record<string, string>> = {
  train: 'cr:TrainingSplit',
  training: 'cr:TrainingSplit',
  validation: 'cr:ValidationSplit',
  val: 'cr:ValidationSplit',
  valid: 'cr:ValidationSplit',
  dev: 'cr:ValidationSplit',
  test: 'cr:TestSplit',
  testing: 'cr:TestSplit',
};

type Json = Record<string, unknown>;

/** Without keys that have nothing to say. */
const filled = (record: Json): Json =>
  Object.fromEntries(
    Object.entries(record).filter(([, value]) => value !== '' && !(Array.isArray(value) && value.length === 0)),
  );

const fileOf = (file: CardFile): Json =>
  file.kind === 'object'
    ? filled({
        '@type': 'cr:FileObject',
        '@id': file.name,
        name: file.name,
        description: file.description,
        contentUrl: file.url || file.name,
        contentSize: file.size,
        encodingFormat: file.format,
        sha256: file.sha256,
      })
    : filled({
        '@type': 'cr:FileSet',
        '@id': file.name,
        name: file.name,
        description: file.description,
        ...(file.inside ? { containedIn: { '@id': file.inside } } : {}),
        encodingFormat: file.format,
        includes: file.pattern,
      });

const fieldOf = (id: string, description: string, dataType: unknown, more: Json = {}): Json =>
  filled({ '@type': 'cr:Field', '@id': id, name: id, description, dataType, ...more });

/** The record set of the splits. Its meanings are left out where one of them is not a common one. */
function splitSet(names: readonly string[]): Json {
  const known = names.map((name) => meanings[name.toLowerCase()] ?? '');
  const meant = known.every(Boolean);
  return {
    '@type': 'cr:RecordSet',
    '@id': 'splits',
    name: 'splits',
    description: 'Names of the splits.',
    dataType: 'cr:Split',
    key: { '@id': 'splits/name' },
    field: [
      fieldOf('splits/name', 'Name of the split.', 'sc:Text'),
      ...(meant ? [fieldOf('splits/url', 'Meaning of the split.', ['sc:URL', 'cr:Split'])] : []),
    ],
    data: names.map((name, at) => ({ 'splits/name': name, ...(meant ? { 'splits/url': known[at] } : {}) })),
  };
}

function tableOf(table: Table, files: readonly CardFile[], withSplits: boolean): Json {
  const kind = files.find(({ name }) => name === table.file)?.kind === 'set' ? 'fileSet' : 'fileObject';
  return filled({
    '@type': 'cr:RecordSet',
    '@id': table.name,
    name: table.name,
    description: table.description,
    ...(table.key ? { key: { '@id': `${table.name}/${table.key}` } } : {}),
    field: table.columns.map(({ name, description, type, role }) =>
      fieldOf(`${table.name}/${name}`, description, role === 'label' ? [type, 'cr:Label'] : type, {
        ...(role === 'split' && withSplits ? { references: { field: { '@id': 'splits/name' } } } : {}),
        ...(table.file ? { source: { [kind]: { '@id': table.file }, extract: { column: name } } } : {}),
      }),
    ),
  });
}

/** The address of the licence: of a known one that of SPDX, of your own the one you gave. */
export function licenceUrl(card: Card, links: ReadonlyMap<string, string>): string {
  const own = lineOf(card, 'licenceUrl');
  const link = lineOf(card, 'licenceLink');
  return own || links.get(lineOf(card, 'licence')) || (/^https?:\/\//.test(link) ? link : '');
}

/** The responsible-AI part, in the order of its table. */
const raiOf = (card: Card, fields: readonly FieldRow[]): Json =>
  Object.fromEntries(
    fields
      .filter(({ group }) => group === 'rai')
      .map(({ id, croissant, many, kind }) => [
        croissant,
        many ? listOf(card, id) : kind === 'line' ? lineOf(card, id) : textOf(card, id),
      ]),
  );

/** A description of the data in Croissant 1.1 with RAI 1.0, as a value for JSON. */
export function croissantOf(
  given: Card,
  fields: readonly FieldRow[],
  links: ReadonlyMap<string, string>,
  draft: boolean,
): Json {
  const card = tidy(given);
  const languages = listOf(card, 'languages');
  const splits = [...new Set(card.splits.map(({ name }) => name).filter(Boolean))];
  // A reference to splits that are not there is an error, and splits that nothing refers to say nothing: both or none.
  const withSplits =
    splits.length > 0 && card.tables.some(({ columns }) => columns.some(({ role }) => role === 'split'));
  const maker = (name: string, type: string) => (name ? { '@type': `sc:${type}`, name } : '');
  return {
    '@context': context,
    '@type': 'sc:Dataset',
    ...filled({
      name: slugOf(card),
      description: described(card, draft),
      conformsTo,
      url: lineOf(card, 'url'),
      license: licenceUrl(card, links),
      creator: maker(lineOf(card, 'creator'), lineOf(card, 'creatorType') === 'Person' ? 'Person' : 'Organization'),
      datePublished: asDay(lineOf(card, 'datePublished')),
      dateCreated: asDay(lineOf(card, 'dateCreated')),
      dateModified: asDay(lineOf(card, 'dateModified')),
      publisher: maker(lineOf(card, 'publisher'), 'Organization'),
      version: lineOf(card, 'version'),
      inLanguage: languages.length === 1 ? languages[0] : languages,
      keywords: listOf(card, 'keywords').length ? listOf(card, 'keywords') : listOf(card, 'tags'),
      sameAs: listOf(card, 'sameAs'),
      isLiveDataset: card.live,
      citeAs: textOf(card, 'citeAs'),
      ...raiOf(card, fields),
      distribution: card.files.map(fileOf),
      recordSet: [
        ...(withSplits ? [splitSet(splits)] : []),
        ...card.tables.map((one) => tableOf(one, card.files, withSplits)),
      ],
    }),
  };
}

/** A Croissant file as text. */
export const writeCroissant = (...from: Parameters<typeof croissantOf>): string =>
  `${JSON.stringify(croissantOf(...from), null, 2)}\n`;
