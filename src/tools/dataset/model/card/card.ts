import { asArray, asOneOf, asRecord } from '../../../../lib/believe.ts';
import { asLine, asProse } from '../../../../lib/clean.ts';
import type { Part } from '../parts.ts';

/** A part of the data with its files, for the header of the card and for Croissant. */
export interface Split {
  name: string;
  /** A pattern of paths, `data/train/**`. */
  path: string;
}

/** A file of the data, or a set of files inside one. */
export interface CardFile {
  kind: 'object' | 'set';
  name: string;
  description: string;
  /** Where it is; a path beside the card will do. Sets have none. */
  url: string;
  /** With its unit, `412345 B`. Sets have none. */
  size: string;
  format: string;
  /** 64 hexadecimal digits, or ''. Sets have none. */
  sha256: string;
  /** The file that holds a set, or ''. */
  inside: string;
  /** Which files belong to a set, such as a pattern for all JPEG files. */
  pattern: string;
}

/** The kinds of value a column may have, as Croissant names them. */
export const columnTypes = [
  'sc:Text',
  'sc:Integer',
  'sc:Float',
  'sc:Boolean',
  'sc:Date',
  'sc:URL',
  'sc:ImageObject',
] as const;
export const columnRoles = ['', 'label', 'split'] as const;

export interface Column {
  name: string;
  description: string;
  type: (typeof columnTypes)[number];
  /** A label is what a model learns; a split names the part a record belongs to. */
  role: (typeof columnRoles)[number];
}

/** A table of records: which file holds it, and its columns. */
export interface Table {
  name: string;
  description: string;
  file: string;
  /** The column that tells records apart, or ''. */
  key: string;
  columns: readonly Column[];
}

/** What the team says about its own data, for both exports. */
export interface Card {
  /** Texts by the id of their field in content/card-fields.yaml; a list holds one entry a line. */
  texts: Readonly<Record<string, string>>;
  /** Whether the data still grows, so that no checksum can be given. */
  live: boolean;
  splits: readonly Split[];
  files: readonly CardFile[];
  tables: readonly Table[];
}

export const noCard: Card = { texts: {}, live: false, splits: [], files: [], tables: [] };
export const noFile: CardFile = {
  kind: 'object',
  name: '',
  description: '',
  url: '',
  size: '',
  format: '',
  sha256: '',
  inside: '',
  pattern: '',
};
export const noTable: Table = { name: '', description: '', file: '', key: '', columns: [] };
export const noColumn: Column = { name: '', description: '', type: 'sc:Text', role: '' };

/** The most of each part, and the longest texts, in characters. */
export const mostOf = { line: 300, text: 10_000, splits: 20, files: 200, tables: 20, columns: 100 } as const;

type Line = (value: unknown, most?: number) => string;

const toFile =
  (line: Line) =>
  (value: unknown): CardFile => {
    const row = asRecord(value);
    return {
      kind: asOneOf(row['kind'], ['object', 'set'] as const, 'object'),
      name: line(row['name']),
      description: line(row['description']),
      url: line(row['url'], 1000),
      size: line(row['size']),
      format: line(row['format']),
      sha256: line(row['sha256']).toLowerCase(),
      inside: line(row['inside']),
      pattern: line(row['pattern']),
    };
  };

const toTable =
  (line: Line) =>
  (value: unknown): Table => {
    const row = asRecord(value);
    return {
      name: line(row['name']),
      description: line(row['description']),
      file: line(row['file']),
      key: line(row['key']),
      columns: asArray(row['columns'], mostOf.columns).map((one) => {
        const column = asRecord(one);
        return {
          name: line(column['name']),
          description: line(column['description']),
          type: asOneOf(column['type'], columnTypes, 'sc:Text'),
          role: asOneOf(column['role'], columnRoles, ''),
        };
      }),
    };
  };

/** Cards of this page; what was read from storage or a file is not among them. */
const clean = new WeakSet<Card>();

/**
 * Any value as a card, its texts free of controls and of what is not seen.
 * @param trimmed for an export; while somebody types, a space at the end is theirs
 */
export function toCard(value: unknown, trimmed = false): Card {
  if (!trimmed && clean.has(value as Card)) return value as Card;
  const line: Line = (text, most = mostOf.line) => (trimmed ? asLine(text, most).trim() : asLine(text, most));
  const row = asRecord(value);
  const texts = Object.entries(asRecord(row['texts']))
    .filter(([id]) => /^[a-z][A-Za-z]{0,30}$/.test(id))
    .slice(0, 120)
    .map(([id, text]) => [id, asProse(text, mostOf.text)] as const)
    .filter(([, text]) => text !== '');
  return {
    texts: Object.fromEntries(texts),
    live: row['live'] === true,
    splits: asArray(row['splits'], mostOf.splits).map((one) => {
      const split = asRecord(one);
      return { name: line(split['name'], 80), path: line(split['path']) };
    }),
    files: asArray(row['files'], mostOf.files).map(toFile(line)),
    tables: asArray(row['tables'], mostOf.tables).map(toTable(line)),
  };
}

/** The card as a part keeps it. It came from here, so it need not be washed again at every key. */
export const asPart = (card: Card): Part => {
  clean.add(card);
  return { value: card, known: {}, said: (card.texts['title'] ?? '').slice(0, 60) };
};

/** A card as it is exported. */
export const tidy = (card: Card): Card => toCard(card, true);

/** A field as one line. */
export const lineOf = ({ texts }: Card, id: string): string =>
  (Object.hasOwn(texts, id) ? (texts[id] ?? '') : '').replace(/\s*\n\s*/g, ' ').trim();

/** A field as text of several lines, without empty lines around it. */
export const textOf = ({ texts }: Card, id: string): string =>
  (Object.hasOwn(texts, id) ? (texts[id] ?? '') : '')
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .replace(/^\n+|\n+$/g, '');

/** A field as a list, one entry a line, each once. */
export const listOf = (card: Card, id: string): string[] => [
  ...new Set(
    textOf(card, id)
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean),
  ),
];

/** The name for machines: as typed, else made of the name for people. */
export const slugOf = (card: Card): string =>
  lineOf(card, 'name') ||
  lineOf(card, 'title')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');

const sizes = ['K', 'M', 'B', 'T'] as const;

/** The size category of the Hub for a number of records; a thousand itself is already 1K<n<10K. */
export function sizeCategory(records: number): string {
  if (!(records >= 0) || !Number.isFinite(records)) return '';
  if (records < 1e3) return 'n<1K';
  if (records >= 1e12) return 'n>1T';
  // Counted in digits: the logarithm of 999,999,999,999 is already twelve.
  const digits = String(Math.floor(records)).length - 1;
  const name = (power: number) => `${10 ** (power % 3)}${sizes[Math.floor(power / 3) - 1]}`;
  return `${name(digits)}<n<${name(digits + 1)}`;
}

/** All size categories the Hub knows, smallest first. */
export const sizeCategories = ['n<1K', ...Array.from({ length: 9 }, (_, at) => sizeCategory(10 ** (at + 3))), 'n>1T'];

/** What the field for the number of records says as a size category; a category itself stays what it is. */
export function sizeOf(card: Card): string {
  const typed = lineOf(card, 'records');
  if (sizeCategories.includes(typed)) return typed;
  const digits = /^\d{1,3}([, ]\d{3})+$/.test(typed) ? typed.replace(/[, ]/g, '') : typed;
  return /^\d{1,16}$/.test(digits) ? sizeCategory(Number(digits)) : '';
}
