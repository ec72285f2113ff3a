import { asArray, asRecord, parse } from './believe.ts';

/** One saved value of a project: its name `tool:thing` and its text as storage holds it. */
export interface Entry {
  name: string;
  text: string;
}

/** A project as a file holds it. */
export interface Held {
  /** '' for a file of the first version, which held the open project alone. */
  id: string;
  entries: Entry[];
}

/** What is kept of the person, whatever project is open. Its storage key is `meet/` and the name. */
const personal = ['reading', 'onboarding'];

/** What saved texts say of the person. */
export const personOf = (texts: Readonly<Record<string, string>>): Entry[] =>
  personal.flatMap((name) => {
    const text = texts[`meet/${name}`];
    return text === undefined ? [] : [{ name, text }];
  });

const format = 'meet-on-results/data';
const newest = 2;
/** Largest file that is read, in characters; browsers keep about as much for a whole site. */
export const mostCharacters = 10_000_000;
const mostProjects = 500;

const isId = (id: string): boolean => /^[a-z0-9]{1,12}$/.test(id);
const isName = (name: string): boolean => /^[a-z]{1,30}:[a-z0-9-]{1,80}$/.test(name);

/** A storage key `meet/first/compute:run` as the project and the name it stands for, or null for anything else. */
function keyParts(key: string): { project: string; name: string } | null {
  const [, project = '', name = ''] = /^meet\/([^/]*)\/(.*)$/s.exec(key) ?? [];
  return isId(project) && name ? { project, name } : null;
}

/** Saved texts by key as projects, in the order of their ids. */
export function byProject(texts: Readonly<Record<string, string>>): Held[] {
  const found = new Map<string, Entry[]>();
  for (const [key, text] of Object.entries(texts)) {
    const parts = keyParts(key);
    if (!parts) continue;
    const entries = found.get(parts.project) ?? [];
    entries.push({ name: parts.name, text });
    found.set(parts.project, entries);
  }
  return [...found].map(([id, entries]) => ({ id, entries }));
}

function held(entries: readonly Entry[]): Record<string, unknown> {
  const values: Record<string, unknown> = Object.create(null);
  const texts: Record<string, string> = Object.create(null);
  for (const { name, text } of entries) {
    const value = parse(text);
    if (value !== undefined && JSON.stringify(value) === text) values[name] = value;
    else texts[name] = text;
  }
  return { values, texts };
}

/**
 * Projects and what is kept of the person as one file for people and for this site. What is JSON stands as JSON, so that a person can read it;
 * anything else stands as text, so that nothing is lost.
 */
export function toFile(projects: readonly Held[], person: readonly Entry[], exportedAt: string): string {
  const rows = projects.map(({ id, entries }) => ({ id, ...held(entries) }));
  const own = person.length > 0 ? { person: held(person) } : {};
  return `${JSON.stringify({ format, version: newest, exportedAt, ...own, projects: rows }, null, 2)}\n`;
}

/** The name of a file exported on a day. */
export const backupName = (exportedAt: string): string => `meet-on-results-${exportedAt.slice(0, 10)}.json`;

export type FileReading =
  | { projects: Held[]; person: Entry[]; version: number; exportedAt: string; leftOut: string[] }
  | { problem: string };

function entriesOf(value: unknown): Entry[] {
  const row = asRecord(value);
  return [
    ...Object.entries(asRecord(row['values'])).map(([name, one]) => ({ name, text: JSON.stringify(one) })),
    ...Object.entries(asRecord(row['texts'])).flatMap(([name, one]) =>
      typeof one === 'string' ? [{ name, text: one }] : [],
    ),
  ];
}

/** Reads a file the reader chose. Gives its projects, or one sentence that says why not; never throws. */
export function fromFile(text: string): FileReading {
  if (text.length > mostCharacters) return { problem: 'This file is too large to be an export of this site.' };
  const file = asRecord(parse(text));
  if (file['format'] !== format) {
    return {
      problem: 'This is not a file exported here: it should be a JSON file that begins with “meet-on-results/data”.',
    };
  }
  const version = file['version'];
  if (typeof version !== 'number' || !(version >= 1 && version <= newest)) {
    return {
      problem: 'This file was written by a newer version of this site. Reload the page to update it, then try again.',
    };
  }
  const rows = version < 2 ? [{ ...file, id: '' }] : asArray(file['projects'], mostProjects).map(asRecord);
  const found = rows.map((row): Held => ({ id: String(row['id'] ?? ''), entries: entriesOf(row) }));
  const known = found.filter(
    ({ id }, at) => version < 2 || (isId(id) && found.findIndex((one) => one.id === id) === at),
  );
  const person = entriesOf(file['person']);
  const isPersonal = ({ name }: Entry) => personal.includes(name);
  const strange = [
    ...person.filter((entry) => !isPersonal(entry)).map(({ name }) => name),
    ...found.filter((one) => !known.includes(one)).map(({ id }) => id),
    ...known.flatMap(({ entries }) => entries.filter(({ name }) => !isName(name)).map(({ name }) => name)),
  ];
  return {
    projects: known.map(({ id, entries }) => ({ id, entries: entries.filter(({ name }) => isName(name)) })),
    person: person.filter(isPersonal),
    version: Math.floor(version),
    exportedAt: typeof file['exportedAt'] === 'string' ? file['exportedAt'].slice(0, 10) : '',
    leftOut: strange.map((name) => name.slice(0, 60)).slice(0, 20),
  };
}
