import { parseDocument } from 'yaml';
import { asArray, asRecord } from '../../../../lib/believe.ts';
import { asLine, asProse } from '../../../../lib/clean.ts';
import { mostOf, type Split, sizeCategories } from './card.ts';
import type { FieldRow } from './fields.ts';
import type { Found } from './read.ts';
import { finished, unnamed } from './readme.ts';

/** The longest header that is read, in characters. */
const mostHeader = 200_000;
const scalars: Readonly<Record<string, string>> = {
  pretty_name: 'title',
  license: 'licence',
  license_name: 'licenceName',
  license_link: 'licenceLink',
  extra_gated_prompt: 'gatePrompt',
};
const lists: Readonly<Record<string, string>> = {
  language: 'languages',
  task_categories: 'tasks',
  task_ids: 'subtasks',
  annotations_creators: 'annotators',
  language_creators: 'languageCreators',
  multilinguality: 'multilinguality',
  source_datasets: 'sourceDatasets',
  tags: 'tags',
};

const scalarOf = (value: unknown): string | null =>
  ['string', 'number', 'boolean'].includes(typeof value) ? String(value) : null;
const listOf = (value: unknown): string[] | null => {
  const all = (Array.isArray(value) ? value : [value]).map(scalarOf);
  return all.every((one) => one !== null) ? all : null;
};

/** The header as a value, or a sentence. Aliases, keys named twice and other tricks are refused. */
function readHeader(text: string): { value: Record<string, unknown> } | { problem: string } {
  if (text.length > mostHeader) return { problem: 'Its header is longer than any dataset card’s.' };
  if (/(^|\n)\s*["']?__proto__["']?\s*:/.test(text))
    return { problem: 'Its header holds the key “__proto__”, which no dataset card has.' };
  try {
    const document = parseDocument(text, { version: '1.2', uniqueKeys: true, prettyErrors: false, logLevel: 'silent' });
    const [fault] = document.errors;
    if (fault) {
      const line = text.slice(0, fault.pos[0]).split('\n').length + 1;
      const what =
        fault.code === 'DUPLICATE_KEY' ? 'A key of its header stands there twice' : 'Its header is not valid YAML';
      return { problem: `${what}, near line ${line}.` };
    }
    const value: unknown = document.toJS({ maxAliasCount: 0 });
    if (value !== null && (typeof value !== 'object' || Array.isArray(value)))
      return { problem: 'Its header is no list of keys.' };
    return { value: asRecord(value) };
  } catch {
    return { problem: 'Its header uses YAML aliases or is nested too deeply, which a dataset card does not need.' };
  }
}

/** The splits of the default configuration; null where the header says it in a way the form has no place for. */
function splitsOf(value: unknown): Split[] | null {
  const [first, ...more] = asArray(value, 100).map(asRecord);
  if (!first || more.length > 0 || !Array.isArray(first['data_files'])) return null;
  const splits = first['data_files'].slice(0, mostOf.splits).map((one) => {
    const { split, path } = asRecord(one);
    return typeof split === 'string' && typeof path === 'string'
      ? { name: asLine(split, 80), path: asLine(path, mostOf.line) }
      : null;
  });
  return splits.every((one) => one !== null) ? splits : null;
}

const heading = /^(#{1,6})\s+(.*?)\s*#*$/;
const plain = (title: string): string =>
  title
    .replace(/\[optional\]/i, '')
    .trim()
    .toLowerCase();
const nothing = /^(\[?more information needed\]?\.?|\[\.\.\.\])$/i;

/** The body as sections: the path of headings above each text. A line in a block of code is no heading. */
function sectionsOf(body: string): { path: string[]; text: string }[] {
  const sections: { path: string[]; lines: string[] }[] = [{ path: [], lines: [] }];
  let path: string[] = [];
  let fence = '';
  for (const line of body.replace(/<!--[\s\S]*?-->/g, '').split('\n')) {
    const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1] ?? '';
    if (!fence && mark) fence = mark;
    else if (fence && mark.startsWith(fence) && line.trim() === mark) fence = '';
    const [, marks = '', title = ''] = (!fence && !mark && heading.exec(line)) || [];
    if (marks) {
      path = [...Array.from({ length: marks.length - 1 }, (_, at) => path[at] ?? ''), title];
      sections.push({ path, lines: [] });
    } else {
      // What the export escaped so that it is no heading.
      sections.at(-1)?.lines.push(fence ? line : line.replace(/^( {0,3})\\(\\*#{1,6}(?=\s|$))/, '$1$2'));
    }
  }
  return sections.map(({ path: at, lines }) => ({
    path: at,
    text: lines
      .map((line) => line.trimEnd())
      .join('\n')
      .replace(/^\n+|\n+$/g, ''),
  }));
}

function readBody(body: string, fields: readonly FieldRow[], texts: Record<string, string>, leftOut: string[]): void {
  const known = fields.filter((row) => row.heading);
  for (const { path, text } of sectionsOf(body)) {
    const [top = '', ...rest] = path;
    if (path.length <= 1) {
      const name = /^Dataset Card for (.+)$/i.exec(top)?.[1] ?? '';
      if (name && name !== unnamed && !texts['title']) texts['title'] = asLine(name, mostOf.line);
      if (text && path.length === 1) texts['description'] = asProse(finished(text), mostOf.text);
      else if (text) leftOut.push('text before the first heading');
      continue;
    }
    if (!text || nothing.test(text)) continue;
    const titles = rest.map(plain);
    const row =
      known.find(
        (one) =>
          one.heading
            .split(' > ')
            .map((part) => plain(part.replace(/^#+ /, '')))
            .join('>') === titles.filter(Boolean).join('>'),
      ) ?? known.find((one) => plain(one.heading.split(' > ').at(-1)?.replace(/^#+ /, '') ?? '') === titles.at(-1));
    if (!row || texts[row.id]) leftOut.push(`the section “${path.at(-1)}”`);
    else texts[row.id] = asProse(text, mostOf.text);
  }
}

/** A dataset card as what it says. Keys and sections the form has no place for are named. */
export function readReadme(file: string, fields: readonly FieldRow[]): Found | { problem: string } {
  const text = file.replace(/\r\n?/g, '\n');
  const end = text.slice(4).search(/(^|\n)---[ \t]*(\n|$)/);
  if (end < 0)
    return {
      problem: 'Its header is not closed: a second line of three hyphens is missing. It may have been cut off.',
    };
  const head = text.slice(4, 4 + end);
  const read = readHeader(head);
  if ('problem' in read) return read;
  const texts: Record<string, string> = {};
  const leftOut: string[] = [];
  let splits: Split[] | null = null;
  for (const [key, value] of Object.entries(read.value)) {
    const scalar = scalars[key];
    const list = lists[key];
    const many = listOf(value);
    if (scalar && many?.length === 1)
      texts[scalar] = asProse(many[0], scalar === 'gatePrompt' ? mostOf.text : mostOf.line);
    else if (list && many)
      texts[list] = many
        .map((one) => asLine(one, mostOf.line).trim())
        .filter(Boolean)
        .join('\n');
    else if (key === 'size_categories' && many?.length === 1 && sizeCategories.includes(many[0] ?? ''))
      texts['records'] = many[0] ?? '';
    else if (key === 'configs' && splitsOf(value)) splits = splitsOf(value);
    else leftOut.push(`the key “${key.slice(0, 60)}”`);
  }
  readBody(text.slice(4 + end).replace(/^\n?---[ \t]*\n?/, ''), fields, texts, leftOut);
  return { kind: 'README.md', texts, ...(splits ? { splits } : {}), leftOut };
}
