import { type Card, lineOf, listOf, sizeOf, textOf, tidy } from './card.ts';
import type { FieldRow } from './fields.ts';
import { writeYaml, type Yaml } from './yaml.ts';

/** What stands before a description that is not finished. */
export const draftMark = 'DRAFT';

/** What stands in the title of a card nobody has named. */
export const unnamed = 'a dataset without a name';

/** A description without the mark of a draft. */
export const finished = (text: string): string => text.replace(new RegExp(`^${draftMark}(: |$)`), '');

/** The description, marked while something is missing. A mark that is there already is not set twice. */
export function described(card: Card, draft: boolean): string {
  const text = finished(textOf(card, 'description'));
  return draft ? (text ? `${draftMark}: ${text}` : draftMark) : text;
}

/** The header, in the order of the Hub's own examples. What is empty is left out. */
function header(card: Card): { [key: string]: Yaml } {
  const own = lineOf(card, 'licence') === 'other';
  const configs = card.splits.filter(({ name, path }) => name && path);
  const all: [string, Yaml][] = [
    ['pretty_name', lineOf(card, 'title')],
    ['license', lineOf(card, 'licence')],
    ['license_name', own ? lineOf(card, 'licenceName') : ''],
    ['license_link', own ? lineOf(card, 'licenceLink') : ''],
    ['language', listOf(card, 'languages')],
    ['task_categories', listOf(card, 'tasks')],
    ['task_ids', listOf(card, 'subtasks')],
    ['size_categories', sizeOf(card) ? [sizeOf(card)] : []],
    ['annotations_creators', listOf(card, 'annotators')],
    ['language_creators', listOf(card, 'languageCreators')],
    ['multilinguality', listOf(card, 'multilinguality')],
    ['source_datasets', listOf(card, 'sourceDatasets')],
    ['tags', listOf(card, 'tags')],
    [
      'configs',
      configs.length
        ? [{ config_name: 'default', data_files: configs.map(({ name, path }) => ({ split: name, path })) }]
        : [],
    ],
    ['extra_gated_prompt', textOf(card, 'gatePrompt')],
  ];
  return Object.fromEntries(all.filter(([, value]) => value.length !== 0));
}

const fence = /^ {0,3}(`{3,}|~{3,})/;

/**
 * A text as it may stand under a heading: what would read as a heading of the card itself is escaped, and a block of
 * code that was never closed is closed, so that the next section stays a section.
 */
export function underHeading(text: string): string {
  let open = '';
  const lines = text.split('\n').map((line) => {
    const mark = fence.exec(line)?.[1] ?? '';
    if (!open && mark) open = mark;
    else if (open && mark.startsWith(open) && line.trim() === mark) open = '';
    else if (!open) return line.replace(/^( {0,3})(\\*#{1,6}(?=\s|$))/, '$1\\$2');
    return line;
  });
  return open ? [...lines, open].join('\n') : lines.join('\n');
}

/** The sections of the body in the order of the template; a heading is written only above something. */
function body(card: Card, fields: readonly FieldRow[]): string[] {
  const written = new Set<string>();
  return fields.flatMap(({ id, heading }) => {
    const text = heading ? textOf(card, id) : '';
    if (!text) return [];
    const path = heading.split(' > ');
    const fresh = path.filter((_, at) => !written.has(path.slice(0, at + 1).join(' > ')));
    for (const [at] of path.entries()) written.add(path.slice(0, at + 1).join(' > '));
    return [...fresh, underHeading(text)];
  });
}

/** The dataset card of the Hugging Face Hub: a YAML header and the headings of its template. */
export function writeReadme(given: Card, fields: readonly FieldRow[], draft: boolean): string {
  const card = tidy(given);
  const title = lineOf(card, 'title');
  const head = header(card);
  const text = described(card, draft);
  const parts = [
    `# Dataset Card for ${title || unnamed}`,
    ...(text ? [underHeading(text)] : []),
    ...body(card, fields),
  ];
  return `---\n${Object.keys(head).length ? writeYaml(head) : ''}---\n\n${parts.join('\n\n')}\n`;
}
