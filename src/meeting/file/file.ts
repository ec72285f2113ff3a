import { parse } from '../../lib/believe.ts';
import { asLine, asProse } from '../../lib/clean.ts';
import { isWall, looksLikeZone } from '../../lib/shapes.ts';
import { format, fromDocument, textBytes } from '../document.ts';
import type { Content } from '../link/v1/document.ts';
import { type Agenda, answers, limits, outcomes, personRoles, verdicts } from '../model.ts';
import {
  entries,
  gather,
  list,
  must,
  oneOf,
  own,
  type Reader,
  Refused,
  record,
  refuse,
  shaped,
  text,
  whole,
} from './readers.ts';
import { mostCharacters } from './size.ts';

const far = 100_000;
const line = text((given) => asLine(given, far).trim(), limits.text);
const needed: Reader<string> = (value, place) => line(value, place) || refuse(place, 'a text', value);
const lines = text((given) => asProse(given, far).trim(), limits.prose);
const url = text((given) => asLine(given, far).replace(/\s+/g, ''), limits.url);
const wallTime = shaped(isWall, 'a time such as 2026-11-26T14:00');
const day = shaped((given) => isWall(`${given}T00:00`), 'a date such as 2026-11-26');
const id = shaped((given) => given.length <= 60 && /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(given), 'an id');

const preread: Reader<object> = (value, place) => {
  // No minutes to read are the same as none named.
  const minutes: Reader<unknown> = (given, at) => whole(limits.itemMinutes)(given, at) || '';
  const found = gather({ title: line, url, minutes })(value, place);
  return found['title'] || found['url'] ? found : refuse(place, 'a title or a url', own(value as object, 'title'));
};
const prereads = list(preread, limits.prereads);

const amount: Reader<string | number | boolean> = (value, place) => {
  if (typeof value === 'boolean') return value;
  if (typeof value === 'string') return line(value, place);
  const most = /probability$/i.test(place) ? 1 : 1e15;
  const fits = typeof value === 'number' && value >= 0 && value <= most;
  return fits
    ? Number(value.toPrecision(12)) + 0
    : refuse(place, `a number from 0 to ${most}, a text, true or false`, value);
};
const values = entries(/^[A-Za-z][\w.-]{0,59}$/, amount, limits.values);

const answered = must('id', {
  id,
  answers: entries(/^[a-z0-9]+(-[a-z0-9]+)+$/, oneOf(answers), limits.answers),
});
/** Lists without an answer are lists too; of two with one id the first counts. */
const checklists: Reader<object[]> = (value, place) => {
  const all = list(answered, limits.checklists)(value, place);
  const first = all.filter((row, at) => all.findIndex((one) => one['id'] === row['id']) === at);
  return first.map((row) => ({ id: row['id'], answers: {}, ...row }));
};

const item: Reader<object> = gather({
  title: line,
  minutes: whole(limits.itemMinutes),
  owner: line,
  outcome: (value, place) => (value === '' ? '' : oneOf(outcomes)(value, place)),
  note: lines,
  prereads,
  from: line,
});

const parts: Record<string, Reader<unknown>> = {
  title: line,
  purpose: lines,
  start: wallTime,
  zone: shaped((given) => given.length <= 60 && looksLikeZone(given), 'a time zone such as Europe/Berlin'),
  minutes: whole(limits.minutes),
  practices: (value, place) => [...new Set(list(id, limits.practices)(value, place))],
  people: list(must('name', { name: line, role: oneOf(personRoles) }), limits.people),
  // An item without a title is still an item.
  items: list((value, place) => ({ title: '', ...item(value, place) }), limits.items),
  prereads,
  checklists,
  compute: gather({ inputs: values, results: values }),
  readiness: must('verdict', { verdict: oneOf(verdicts), rule: line, readyAt: wallTime }),
  decisions: list(must('text', { text: line, owner: line, why: line }), limits.decisions),
  actions: list(must('text', { text: line, owner: line, due: day }), limits.actions),
  parked: list(needed, limits.parked),
  series: gather({ rule: line, previous: url }),
};

function readAll(value: unknown): Content {
  const given = record(value, 'The agenda');
  if ((own(given, 'format') ?? format.format) !== format.format)
    refuse('format', `“${format.format}”`, own(given, 'format'));
  if ((own(given, 'version') ?? 1) !== 1)
    throw new Refused('This file was written by a newer version of this site. Load the page again, then try again.');
  if (typeof own(given, 'title') !== 'string') refuse('title', 'a text', own(given, 'title'));
  const document = { title: '', ...gather(parts)(value, '') } as Content;
  const minutes = (document.items ?? []).reduce((sum, item) => sum + (item.minutes ?? 0), 0);
  if (minutes > limits.minutes) refuse('items', `${limits.minutes} minutes in all at most`, minutes);
  if (textBytes(document) > limits.textBytes)
    throw new Refused('All texts together may take 12 KiB; in this agenda they take more.');
  return document;
}

/**
 * Any value as a document in its canonical form, or one sentence that names the place and what was expected. Nothing is
 * cut or left out silently. Never throws.
 */
export function readDocument(value: unknown): { document: Content } | { problem: string } {
  try {
    return { document: readAll(value) };
  } catch (error) {
    return { problem: error instanceof Refused ? error.message : 'The agenda could not be read.' };
  }
}

/** Reads an interchange file. Gives its agenda, or one sentence that says why not; never throws. */
export function fromFile(text: string): { agenda: Agenda } | { problem: string } {
  if (text.length > mostCharacters) return { problem: 'This file is too large to be an agenda.' };
  const file = parse(text);
  const isOurs = typeof file === 'object' && file !== null && own(file, 'format') === format.format;
  if (!isOurs)
    return { problem: 'This is not an agenda file: it should be JSON that begins with “meet-on-results/agenda”.' };
  const found = readDocument(file);
  return 'document' in found ? { agenda: fromDocument(found.document) } : found;
}
