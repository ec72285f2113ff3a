import type { Size } from './image.ts';
import type { FoundTable, TableKind } from './table.ts';

/** A file with what was found in it. */
export interface FoundFile {
  /** Its path inside what was dropped. */
  path: string;
  bytes: number;
  /** 64 hexadecimal digits. */
  sha256: string;
  table: FoundTable | null;
  image: Size | null;
}

const endings: Readonly<Record<string, string>> = {
  csv: 'text/csv',
  tsv: 'text/tab-separated-values',
  jsonl: 'application/jsonlines',
  ndjson: 'application/jsonlines',
  json: 'application/json',
  txt: 'text/plain',
  md: 'text/markdown',
  parquet: 'application/x-parquet',
  zip: 'application/zip',
  gz: 'application/gzip',
  tar: 'application/x-tar',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  gif: 'image/gif',
  webp: 'image/webp',
  bmp: 'image/bmp',
  wav: 'audio/wav',
  mp3: 'audio/mpeg',
  flac: 'audio/flac',
  mp4: 'video/mp4',
};

const ending = (path: string): string => /\.([a-z0-9]{1,10})$/i.exec(path)?.[1]?.toLowerCase() ?? '';

/** The media type a name promises; plain bytes where it promises none. */
export const formatOf = (path: string): string => endings[ending(path)] ?? 'application/octet-stream';

/** How a file is read as a table; '' where it is none. */
export function tableKind(path: string): TableKind | '' {
  const name = ending(path);
  if (name === 'csv' || name === 'tsv') return name;
  return name === 'jsonl' || name === 'ndjson' ? 'jsonl' : '';
}

export const isImage = (path: string): boolean => formatOf(path).startsWith('image/');

const splitNames: Readonly<Record<string, string>> = {
  train: 'train',
  training: 'train',
  val: 'validation',
  valid: 'validation',
  validation: 'validation',
  dev: 'validation',
  test: 'test',
  testing: 'test',
};

/** The split a path belongs to, by a folder or by its name, `train.csv`; '' where it tells none. */
export function splitOf(path: string): string {
  const parts = path.toLowerCase().split('/');
  const name = parts.pop() ?? '';
  const folder = parts.map((part) => splitNames[part]).find(Boolean);
  return folder ?? splitNames[name.replace(/\..*$/, '').split(/[-_]/)[0] ?? ''] ?? '';
}

/** The folder a split lies in, with its path: `data/train`; '' where the file itself is the split. */
export function splitFolder(path: string): string {
  const parts = path.split('/');
  const at = parts.slice(0, -1).findIndex((part) => splitNames[part.toLowerCase()]);
  return at < 0 ? '' : parts.slice(0, at + 1).join('/');
}

/** The class an image belongs to: the folder below its split. */
export function classOf(path: string): string {
  const folder = splitFolder(path);
  const [below = '', ...rest] = folder ? path.slice(folder.length + 1).split('/') : [];
  return rest.length > 0 ? below : '';
}
