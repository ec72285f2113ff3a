import { asArray, asRecord } from '../../../../lib/believe.ts';
import { asLine, asProse } from '../../../../lib/clean.ts';
import { asDay } from '../../../../lib/workdays.ts';
import type { Tables } from '../tables.ts';
import { type CardFile, type Column, columnTypes, mostOf, noFile, type Split, type Table } from './card.ts';
import type { Found } from './read.ts';
import { finished } from './readme.ts';

type Json = Record<string, unknown>;

const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';
const line = (value: unknown, most: number = mostOf.line): string => asLine(value, most).trim();
const first = (value: unknown): unknown => (Array.isArray(value) ? value[0] : value);
const idOf = (value: unknown): string => line(asRecord(first(value))['@id']);
const bare = (type: unknown): string =>
  line(first(type)).replace(/^(sc|cr|https?:\/\/schema\.org\/|http:\/\/mlcommons\.org\/croissant\/):?/, '');

/** The Hub's identifier behind the address of a licence, or ''. */
function licenceId(url: string, { terms }: Tables): string {
  const known = terms.find(({ link }) => link && link === url);
  if (known) return known.id;
  const commons = /creativecommons\.org\/(?:licenses|publicdomain)\/([a-z-]+)\/(\d\.\d)/i.exec(url);
  const last =
    url
      .replace(/(\.html)?\/?$/, '')
      .split('/')
      .at(-1)
      ?.toLowerCase() ?? '';
  const guess = commons ? (commons[1] === 'zero' ? 'cc0-1.0' : `cc-${commons[1]}-${commons[2]}`) : last;
  return terms.some(({ id }) => id === guess) ? guess : '';
}

/** Reads properties one by one and remembers which had no place. */
class Reader {
  texts: Record<string, string> = {};
  leftOut: string[] = [];
  constructor(readonly file: Json) {}

  skip(what: string): void {
    if (!this.leftOut.includes(what)) this.leftOut.push(what);
  }

  /** Keeps a text where the property is one; names it where it is something else. */
  take(key: string, field: string, read: (value: unknown) => string): void {
    if (!(key in this.file)) return;
    const text = read(this.file[key]);
    if (text) this.texts[field] = text;
    else this.skip(key);
  }
}

const list = (value: unknown): string => {
  const all = Array.isArray(value) ? value : [value];
  return all.every(isText)
    ? all
        .map((one) => line(one, mostOf.text))
        .filter(Boolean)
        .join('\n')
    : '';
};
const prose = (value: unknown): string =>
  isText(value) ? asProse(value, mostOf.text) : list(value).replaceAll('\n', ' ');
const one = (value: unknown): string => (isText(first(value)) ? line(first(value), 1000) : '');
const day = (value: unknown): string => asDay(one(value).slice(0, 10));

function readLicence(reader: Reader, tables: Tables): void {
  const value = reader.file['license'];
  if (value === undefined) return;
  const url = one(value) || one(asRecord(first(value))['url']) || idOf(value);
  if (!url) {
    reader.skip('license');
    return;
  }
  const id = licenceId(url, tables);
  reader.texts['licence'] = id || 'other';
  // Only where the known address differs is the one of the file kept beside it.
  if (!id || tables.terms.find((row) => row.id === id)?.link !== url) reader.texts['licenceUrl'] = url;
}

function readMaker(reader: Reader, key: 'creator' | 'publisher'): void {
  const value = reader.file[key];
  if (value === undefined) return;
  if (Array.isArray(value) && value.length > 1) reader.skip(`all but the first ${key}`);
  const maker = asRecord(first(value));
  const name = one(maker['name']) || (isText(first(value)) ? line(first(value)) : '');
  if (!name) {
    reader.skip(key);
    return;
  }
  reader.texts[key] = name;
  if (key === 'creator') reader.texts['creatorType'] = bare(maker['@type']) === 'Person' ? 'Person' : 'Organization';
}

function readFiles(reader: Reader): CardFile[] {
  const all = asArray(reader.file['distribution'], 1e5).map(asRecord);
  if (all.length > mostOf.files) reader.skip(`all but the first ${mostOf.files} files`);
  return all.slice(0, mostOf.files).flatMap((file): CardFile[] => {
    const type = bare(file['@type']);
    const name = idOf(file) || one(file['name']);
    if (type !== 'FileObject' && type !== 'FileSet') {
      reader.skip('a file of an unknown kind');
      return [];
    }
    const both = { ...noFile, name, description: one(file['description']), format: one(file['encodingFormat']) };
    if (type === 'FileSet')
      return [{ ...both, kind: 'set', inside: idOf(file['containedIn']), pattern: one(file['includes']) }];
    if (file['containedIn'] !== undefined) reader.skip('which file holds another');
    return [
      {
        ...both,
        url: one(file['contentUrl']),
        size: one(file['contentSize']),
        sha256: one(file['sha256']).toLowerCase(),
      },
    ];
  });
}

function columnOf(reader: Reader, field: Json, table: string, splits: string): Column {
  const id = idOf(field) || one(field['name']);
  const types = [field['dataType']].flat().map((type) => line(type));
  const type = columnTypes.find((known) => types.includes(known));
  if (!type && !types.includes('cr:Label')) reader.skip(`the type of the column ${id.slice(0, 60)}`);
  const refers = idOf(asRecord(field['references'])['field']);
  const role = types.includes('cr:Label') ? 'label' : splits && refers.startsWith(`${splits}/`) ? 'split' : '';
  const extract = asRecord(asRecord(field['source'])['extract']);
  const name = id.startsWith(`${table}/`) ? id.slice(table.length + 1) : id;
  if (field['source'] !== undefined && extract['column'] !== name)
    reader.skip(`where the column ${id.slice(0, 60)} comes from`);
  if (field['subField'] !== undefined) reader.skip(`what lies in the column ${id.slice(0, 60)}`);
  return { name, description: one(field['description']), type: type ?? 'sc:Text', role };
}

function readRecords(reader: Reader): { splits: Split[]; tables: Table[] } {
  const all = asArray(reader.file['recordSet'], 1000).map(asRecord);
  const isSplit = (set: Json) => [set['dataType']].flat().includes('cr:Split');
  const own = all.find(isSplit);
  const splitId = own ? idOf(own) || one(own['name']) : '';
  const splits = asArray(own?.['data'], mostOf.splits).flatMap((row) => {
    const name = Object.values(asRecord(row)).find(isText);
    return name ? [{ name: line(name, 80), path: '' }] : [];
  });
  const tables = all.filter((set) => !isSplit(set));
  if (tables.length > mostOf.tables) reader.skip(`all but the first ${mostOf.tables} tables`);
  return {
    splits,
    tables: tables.slice(0, mostOf.tables).map((set): Table => {
      const name = idOf(set) || one(set['name']);
      const fields = asArray(set['field'], mostOf.columns).map(asRecord);
      const key = idOf(set['key']);
      if (set['data'] !== undefined) reader.skip(`the rows of ${name.slice(0, 60)}`);
      const source = asRecord(fields[0]?.['source']);
      return {
        name,
        description: one(set['description']),
        file: idOf(source['fileObject']) || idOf(source['fileSet']),
        key: key.startsWith(`${name}/`) ? key.slice(name.length + 1) : key,
        columns: fields.map((field) => columnOf(reader, field, name, splitId)),
      };
    }),
  };
}

const read = new Set([
  '@context',
  '@type',
  '@id',
  'conformsTo',
  'dct:conformsTo',
  'isLiveDataset',
  'license',
  'creator',
  'publisher',
  'distribution',
  'recordSet',
]);

/** A Croissant file as what it says. Properties the form has no place for are named. */
export function readCroissant(file: Json, tables: Tables): Found | { problem: string } {
  if (bare(file['@type']) !== 'Dataset') return { problem: 'It is JSON-LD, but does not describe a dataset.' };
  const reader = new Reader(file);
  reader.take('name', 'name', one);
  reader.take('description', 'description', (value) => finished(prose(value)));
  for (const key of ['url', 'version'] as const) reader.take(key, key, one);
  for (const key of ['datePublished', 'dateCreated', 'dateModified'] as const) reader.take(key, key, day);
  reader.take('inLanguage', 'languages', list);
  for (const key of ['keywords', 'sameAs'] as const) reader.take(key, key, list);
  reader.take('citeAs', 'citeAs', prose);
  readLicence(reader, tables);
  readMaker(reader, 'creator');
  readMaker(reader, 'publisher');
  const rai = tables.fields.filter(({ group }) => group === 'rai');
  for (const { croissant, id, many } of rai) reader.take(croissant, id, many ? list : prose);
  const known = new Set([
    ...read,
    'name',
    'description',
    'url',
    'version',
    'datePublished',
    'dateCreated',
    'dateModified',
    'inLanguage',
    'keywords',
    'sameAs',
    'citeAs',
    ...rai.map(({ croissant }) => croissant),
  ]);
  for (const key of Object.keys(file)) if (!known.has(key)) reader.skip(key.slice(0, 60));
  const files = readFiles(reader);
  const records = readRecords(reader);
  return {
    kind: 'Croissant',
    texts: reader.texts,
    live: file['isLiveDataset'] === true,
    files,
    ...records,
    leftOut: reader.leftOut,
  };
}
