import { asArray, asRecord } from '../../../../lib/believe.ts';
import { asDay } from '../../../../lib/workdays.ts';
import { conformsTo, context } from './croissant.ts';
import type { FieldRow } from './fields.ts';

/** What is wrong in a Croissant file: where, as a path, and a sentence. */
export interface Fault {
  at: string;
  says: string;
}

type Json = Record<string, unknown>;
type Say = (at: string, says: string) => void;

const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';
const isWeb = (value: unknown): boolean => isText(value) && /^https?:\/\/\S+$/.test(value) && URL.canParse(value);
const idOf = (value: unknown): string => {
  const id = asRecord(value)['@id'];
  return typeof id === 'string' ? id : '';
};
const types = new Set([
  ...[
    'Text',
    'Integer',
    'Float',
    'Number',
    'Boolean',
    'Date',
    'DateTime',
    'URL',
    'ImageObject',
    'AudioObject',
    'VideoObject',
    'Enumeration',
    'GeoShape',
    'GeoCoordinates',
  ].map((name) => `sc:${name}`),
  ...['Label', 'Split', 'BoundingBox', 'SegmentationMask', 'TrainingSplit', 'ValidationSplit', 'TestSplit'].map(
    (name) => `cr:${name}`,
  ),
]);

function checkContext(value: unknown, say: Say): void {
  const found = asRecord(value);
  for (const [key, wanted] of Object.entries(context)) {
    if (JSON.stringify(found[key]) !== JSON.stringify(wanted))
      say(`@context/${key}`, `It has to be ${JSON.stringify(wanted)}.`);
  }
}

function checkTop(file: Json, say: Say): void {
  checkContext(file['@context'], say);
  if (file['@type'] !== 'sc:Dataset') say('@type', 'It has to be sc:Dataset.');
  const versions = asArray(file['conformsTo'], 10);
  for (const version of conformsTo) if (!versions.includes(version)) say('conformsTo', `${version} is missing.`);
  for (const key of ['name', 'description']) if (!isText(file[key])) say(key, 'It is missing.');
  for (const key of ['url', 'license'])
    if (!isWeb(file[key])) say(key, 'It has to be an address that begins with https://.');
  for (const key of ['creator', 'publisher']) {
    if (key === 'publisher' && !(key in file)) continue;
    const { '@type': type, name } = asRecord(file[key]);
    if (!isText(name)) say(key, 'Its name is missing.');
    else if (!['sc:Organization', 'sc:Person'].includes(String(type)))
      say(key, 'It has to be an organisation or a person.');
  }
  for (const key of ['datePublished', 'dateCreated', 'dateModified']) {
    if (key !== 'datePublished' && !(key in file)) continue;
    if (!asDay(file[key])) say(key, 'It has to be a day such as 2026-09-29.');
  }
  if ('version' in file && !/^\d+\.\d+\.\d+$/.test(String(file['version'])))
    say('version', 'It has to be three numbers such as 1.0.0.');
  if (typeof file['isLiveDataset'] !== 'boolean') say('isLiveDataset', 'It has to be true or false.');
  for (const key of ['keywords', 'sameAs']) {
    if (key in file && !(Array.isArray(file[key]) && file[key].every(isText)))
      say(key, 'It has to be a list of texts.');
  }
  if ('citeAs' in file && !isText(file['citeAs'])) say('citeAs', 'It has to be a text.');
}

function checkRai(file: Json, fields: readonly FieldRow[], say: Say): void {
  const known = new Map(fields.filter(({ group }) => group === 'rai').map((row) => [row.croissant, row]));
  for (const [key, value] of Object.entries(file).filter(([name]) => name.startsWith('rai:'))) {
    const row = known.get(key);
    if (!row) say(key, 'RAI 1.0 has no such property.');
    else if (row.many ? !(Array.isArray(value) && value.every(isText)) : !isText(value)) {
      say(key, row.many ? 'It has to be a list of texts.' : 'It has to be one text.');
    }
    if (key === 'rai:dataCollectionTimeframe') {
      const days = asArray(value, 10);
      const [first = '', last = ''] = days.map(asDay);
      if (days.length !== 2 || !first || !last || first > last) say(key, 'It has to be a first and a last day.');
    }
  }
}

/** Checks the files, and gives back the ids of those that can be referred to. */
function checkFiles(file: Json, say: Say): Map<string, 'cr:FileObject' | 'cr:FileSet'> {
  const known = new Map<string, 'cr:FileObject' | 'cr:FileSet'>();
  const files = asArray(file['distribution'], 1e5).map(asRecord);
  if (files.length === 0) say('distribution', 'At least one file is needed.');
  for (const [at, one] of files.entries()) {
    const type = one['@type'];
    const id = idOf(one);
    if (type !== 'cr:FileObject' && type !== 'cr:FileSet')
      say(`distribution/${at}`, 'It has to be a file or a set of files.');
    else if (!id) say(`distribution/${at}`, 'Its name is missing.');
    else if (known.has(id)) say(`distribution/${id}`, 'This name is used twice.');
    else known.set(id, type);
  }
  for (const [at, one] of files.entries()) {
    const where = `distribution/${idOf(one) || at}`;
    if (!isText(one['name'])) say(where, 'Its name is missing.');
    if (!isText(one['encodingFormat'])) say(where, 'Its format is missing, such as text/csv.');
    const inside = one['containedIn'];
    if (inside !== undefined && known.get(idOf(inside)) !== 'cr:FileObject')
      say(where, 'The file that holds it is not in the list.');
    if (one['@type'] === 'cr:FileSet') {
      if (!isText(one['includes'])) say(where, 'The pattern of its files is missing.');
      continue;
    }
    if (!isText(one['contentUrl'])) say(where, 'Its address is missing.');
    const hash = one['sha256'];
    if (hash !== undefined && !/^[0-9a-f]{64}$/.test(String(hash)))
      say(where, 'Its SHA-256 has to be 64 hexadecimal digits.');
    if (hash === undefined && one['md5'] === undefined && file['isLiveDataset'] !== true) {
      say(where, 'Its SHA-256 is missing, and the data is not marked as still growing.');
    }
  }
  return known;
}

function checkRecords(file: Json, files: ReadonlyMap<string, string>, say: Say): void {
  const sets = asArray(file['recordSet'], 1e4).map(asRecord);
  const ids = [...files.keys()];
  const fields = new Set<string>();
  for (const [at, set] of sets.entries()) {
    const id = idOf(set);
    if (set['@type'] !== 'cr:RecordSet') say(`recordSet/${id || at}`, 'It has to be a record set.');
    if (!id || !isText(set['name'])) say(`recordSet/${at}`, 'Its name is missing.');
    const own = asArray(set['field'], 1e4).map(idOf);
    if (own.length === 0) say(`recordSet/${id || at}`, 'It has no column.');
    for (const one of own) fields.add(one);
    ids.push(id, ...own);
  }
  const twice = new Set(ids.filter((id, at) => id && ids.indexOf(id) !== at));
  for (const id of twice) say(`recordSet/${id}`, 'This name is used twice.');
  for (const set of sets) {
    const own = new Set(asArray(set['field'], 1e4).map(idOf));
    const where = `recordSet/${idOf(set)}`;
    if ('key' in set && !own.has(idOf(set['key']))) say(where, 'Its key is not one of its columns.');
    for (const row of asArray(set['data'], 1e5)) {
      for (const key of Object.keys(asRecord(row)))
        if (!own.has(key)) say(where, `Its rows name ${key}, which is no column.`);
    }
    for (const field of asArray(set['field'], 1e4).map(asRecord)) checkField(field, where, files, fields, say);
  }
}

function checkField(
  field: Json,
  set: string,
  files: ReadonlyMap<string, string>,
  fields: ReadonlySet<string>,
  say: Say,
): void {
  const id = idOf(field);
  const where = id ? `recordSet/${id}` : set;
  if (field['@type'] !== 'cr:Field' || !id || id.endsWith('/') || !isText(field['name']))
    say(where, 'A column has no name.');
  const kinds = [field['dataType']].flat();
  if (kinds.length === 0 || kinds.some((kind) => !types.has(String(kind))))
    say(where, 'Its type is not one of Croissant’s.');
  const { references, source } = field;
  if (references !== undefined && !fields.has(idOf(asRecord(references)['field'])))
    say(where, 'It refers to a column that is not there.');
  if (source === undefined) return;
  const { fileObject, fileSet, extract } = asRecord(source);
  const from = idOf(fileObject ?? fileSet);
  if (files.get(from) !== (fileObject ? 'cr:FileObject' : 'cr:FileSet'))
    say(where, 'The file it comes from is not in the list.');
  if (!isText(asRecord(extract)['column'])) say(where, 'The column it comes from is missing.');
}

/**
 * What a Croissant file lacks of versions 1.1 and RAI 1.0: required properties, types, references.
 * Stricter than the reference library, which takes a file without a name. Total: any value gives a list.
 */
export function faultsOf(value: unknown, fields: readonly FieldRow[]): Fault[] {
  const faults: Fault[] = [];
  const say: Say = (at, says) => faults.push({ at, says });
  const file = asRecord(value);
  checkTop(file, say);
  checkRai(file, fields, say);
  checkRecords(file, checkFiles(file, say), say);
  return faults;
}
