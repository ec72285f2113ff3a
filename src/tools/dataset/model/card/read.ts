import { asRecord } from '../../../../lib/believe.ts';
import type { Tables } from '../tables.ts';
import type { Card } from './card.ts';
import { readJson } from './json.ts';
import { type Ours, ourFormat, ourVersion } from './ours.ts';
import { readCroissant } from './read-croissant.ts';

/** What a file says of a card: only what it holds, and the names of what has no place here. */
export interface Found {
  kind: 'README.md' | 'Croissant';
  texts: Record<string, string>;
  live?: boolean;
  splits?: Card['splits'];
  files?: Card['files'];
  tables?: Card['tables'];
  leftOut: readonly string[];
}

export type Reading = Found | { kind: 'ours'; all: Ours } | { problem: string };

/** The largest file that is read, in bytes. A card is a few pages. */
export const mostBytes = 5_000_000;

function readOurs(file: Record<string, unknown>): Reading {
  if (typeof file['version'] !== 'number' || file['version'] > ourVersion) {
    return { problem: 'It was written by a newer version of this site. Reload the page to update it, then try again.' };
  }
  const { path, collection, parts, checklist } = file;
  return { kind: 'ours', all: { path, collection, parts, checklist } };
}

/**
 * Reads what somebody chose: a README.md with a YAML header, a Croissant file, or our own. Gives what it says, or one
 * sentence that says why not. Never throws. The reader of YAML is fetched only for a README.md.
 */
export async function readAny(text: string, tables: Tables): Promise<Reading> {
  if (/^---\s*\n/.test(text.replaceAll('\r\n', '\n'))) {
    const { readReadme } = await import('./read-readme.ts');
    return readReadme(text, tables.fields);
  }
  if (!/^\s*[{[]/.test(text)) {
    return {
      problem: 'It is neither a README.md that begins with a YAML header, nor a Croissant file, nor one of ours.',
    };
  }
  const json = readJson(text);
  if ('problem' in json) return json;
  const file = asRecord(json.value);
  if (file['format'] === ourFormat) return readOurs(file);
  if (file['@context'] === undefined && file['conformsTo'] === undefined) {
    return { problem: 'It is JSON, but neither a Croissant file nor one of ours.' };
  }
  return readCroissant(file, tables);
}
