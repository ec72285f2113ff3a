import { asRecord, parse } from '../../lib/believe.ts';

/** One saved value: its name `tool:thing` and its text as storage holds it. */
export interface Entry {
  name: string;
  text: string;
}

const format = 'meet-on-results/data';
const newest = 1;
/** Largest file that is read, in characters; browsers keep about as much for a whole site. */
export const mostCharacters = 10_000_000;

const isName = (name: string) => /^[a-z]{1,30}:[a-z0-9-]{1,80}$/.test(name);

/**
 * All saved values as one file for people and for this site. What is JSON stands as JSON, so that a person can read it;
 * anything else stands as text, so that nothing is lost.
 */
export function toFile(entries: readonly Entry[], exportedAt: string): string {
  const values: Record<string, unknown> = Object.create(null);
  const texts: Record<string, string> = Object.create(null);
  for (const { name, text } of entries) {
    const value = parse(text);
    if (value !== undefined && JSON.stringify(value) === text) values[name] = value;
    else texts[name] = text;
  }
  return `${JSON.stringify({ format, version: newest, exportedAt, values, texts }, null, 2)}\n`;
}

export type FileReading = { entries: Entry[]; exportedAt: string; leftOut: string[] } | { problem: string };

/** Reads a file the reader chose. Gives its values, or one sentence that says why not; never throws. */
export function fromFile(text: string): FileReading {
  if (text.length > mostCharacters) return { problem: 'This file is too large to be an export of this site.' };
  const file = asRecord(parse(text));
  if (file['format'] !== format) {
    return {
      problem: 'This is not a file exported here: it should be a JSON file that begins with “meet-on-results/data”.',
    };
  }
  if (typeof file['version'] !== 'number' || file['version'] > newest) {
    return {
      problem: 'This file was written by a newer version of this site. Reload the page to update it, then try again.',
    };
  }
  const found = [
    ...Object.entries(asRecord(file['values'])).map(([name, value]) => ({ name, text: JSON.stringify(value) })),
    ...Object.entries(asRecord(file['texts'])).map(([name, value]) => ({ name, text: String(value) })),
  ];
  return {
    entries: found.filter(({ name }) => isName(name)),
    exportedAt: typeof file['exportedAt'] === 'string' ? file['exportedAt'].slice(0, 10) : '',
    leftOut: found.filter(({ name }) => !isName(name)).map(({ name }) => name.slice(0, 60)),
  };
}

export interface Change {
  name: string;
  /** What importing would do to what is here. */
  what: 'new' | 'differs' | 'same';
}

/** What a file would change: each of its values against what is saved here. */
export function compare(here: readonly Entry[], file: readonly Entry[]): Change[] {
  const texts = new Map(here.map(({ name, text }) => [name, text]));
  return file.map(({ name, text }) => {
    const mine = texts.get(name);
    return { name, what: mine === undefined ? 'new' : mine === text ? 'same' : 'differs' };
  });
}

/** What a saved value is, in the reader's words. `titles` maps a practice to its number and title. */
export function nameOf(name: string, titles: Record<string, string>): string {
  const [tool = '', thing = ''] = name.split(':');
  const known: Record<string, string> = {
    'agenda:all': 'Your agendas',
    'meeting:plan': 'What the compute calculator found',
    'meeting:lines': 'Findings that wait for an agenda',
    'meeting:progress': 'Where each practice stands',
    'dataset:path': 'Dataset checklist: the path',
    'dataset:parts': 'Dataset checklist: search, files and card',
    'dataset:collection': 'Dataset checklist: the collection estimate',
    'compute:run': 'Compute calculator',
    'compute:kept': 'Compute calculator: the set-ups you keep',
    'readiness:answers': 'Readiness quiz',
    'readiness:settings': 'Readiness quiz: your working time and thresholds',
    'readiness:record': 'Readiness quiz: whether its verdicts were right',
  };
  return known[name] ?? (tool === 'checklist' ? `Checklist of ${titles[thing] ?? thing}` : name);
}

/** Bytes as people say them: "38 KB". Storage counts two bytes a character. */
export const kilobytes = (entries: readonly Entry[]): number =>
  entries.reduce((sum, { name, text }) => sum + 2 * (name.length + text.length), 0) / 1000;
