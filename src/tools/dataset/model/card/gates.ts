import { type Card, lineOf, listOf, sizeOf, textOf, tidy } from './card.ts';
import { croissantOf } from './croissant.ts';
import type { FieldRow, Task } from './fields.ts';
import { faultsOf } from './validate.ts';

/** What an export lacks: the field or part to go to, and a sentence. */
export interface Missing {
  /** The id of a field, or `files`, `tables`, `splits`. */
  where: string;
  says: string;
}

/** What the header of a card lacks, and values the Hub does not know. */
export function missingForReadme(
  given: Card,
  fields: readonly FieldRow[],
  tasks: readonly Task[],
  licences: ReadonlySet<string>,
): Missing[] {
  const card = tidy(given);
  const missing: Missing[] = [];
  const say = (where: string, says: string) => missing.push({ where, says });
  if (!lineOf(card, 'title')) say('title', 'The name for people is missing.');
  const licence = lineOf(card, 'licence');
  if (!licence) say('licence', 'The licence is missing.');
  else if (!licences.has(licence) || licence === 'none')
    say('licence', `The Hub has no licence “${licence}”. Choose “other” and name your own.`);
  if (licence === 'other') {
    if (!/^[a-z0-9][a-z0-9.-]*$/.test(lineOf(card, 'licenceName')))
      say('licenceName', 'The name of your own licence is missing: small letters, digits, dots and hyphens.');
    if (!/^(LICENSE(\.md)?|https?:\/\/\S+)$/.test(lineOf(card, 'licenceLink')))
      say('licenceLink', 'The text of your own licence is missing: LICENSE, LICENSE.md or an address.');
  }
  if (listOf(card, 'tasks').length === 0) say('tasks', 'A task is missing.');
  const chosen = listOf(card, 'tasks');
  const subtasks = tasks.filter(({ id }) => chosen.includes(id)).flatMap((task) => task.subtasks);
  const allowed = (row: FieldRow): readonly string[] | null =>
    row.options === 'tasks'
      ? tasks.map(({ id }) => id)
      : row.options === 'subtasks'
        ? subtasks
        : Array.isArray(row.options)
          ? row.options
          : null;
  for (const row of fields.filter(({ kind }) => kind === 'list')) {
    const may = allowed(row);
    for (const value of may ? listOf(card, row.id) : []) {
      if (!may?.includes(value))
        say(
          row.id,
          `“${value}” is not ${row.options === 'subtasks' ? 'a subtask of your tasks' : 'on the Hub’s list'}.`,
        );
    }
  }
  for (const code of listOf(card, 'languages'))
    if (!/^[a-z]{2,3}$/.test(code)) say('languages', `“${code}” is no language code such as en.`);
  if (lineOf(card, 'records') && !sizeOf(card)) say('records', 'The number of records is no number such as 6,000.');
  if (card.splits.some(({ name, path }) => !name || !path)) say('splits', 'A split lacks its name or its files.');
  return missing;
}

/** Where a fault of the file is mended, by the first part of its path. */
const places: Readonly<Record<string, string>> = {
  license: 'licenceUrl',
  creator: 'creator',
  distribution: 'files',
  recordSet: 'tables',
};

/** What a part is called in the form. */
const names: Readonly<Record<string, string>> = { distribution: 'Files', recordSet: 'Tables' };

/** What a Croissant file lacks, by our own check of the file itself. */
export function missingForCroissant(
  card: Card,
  fields: readonly FieldRow[],
  links: ReadonlyMap<string, string>,
): Missing[] {
  const basics = fields.filter(({ group }) => group !== 'rai');
  return faultsOf(croissantOf(card, fields, links, false), fields).map(({ at, says }) => {
    const [first = '', ...rest] = at.split('/');
    const row =
      fields.find(({ croissant, group }) => croissant === first && group === 'rai') ??
      basics.find(({ croissant }) => croissant === first);
    const where = places[first] ?? row?.id ?? 'title';
    const what = rest.length
      ? rest.join('/')
      : (row?.label.replace(/ \(optional\)$/, '').replace(/, one .*$/, '') ?? names[first] ?? first);
    return {
      where: first === 'license' && lineOf(tidy(card), 'licence') === '' ? 'licence' : where,
      says: `${what}: ${says}`,
    };
  });
}

/** Texts that fill what is still empty: from the evidence of the checklist, and from other fields. */
export function proposals(
  card: Card,
  fields: readonly FieldRow[],
  evidence: Readonly<Record<string, string>>,
): Record<string, string> {
  const texts: Record<string, string> = {};
  for (const { id, item, from } of fields) {
    if (textOf(card, id)) continue;
    const found = (item && evidence[item]) || (from && (texts[from] ?? textOf(card, from)));
    if (found) texts[id] = found;
  }
  return texts;
}
