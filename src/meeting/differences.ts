import {
  type Names,
  nameOf,
  sayAnswers,
  sayAnswersSince,
  sayCompute,
  sayComputeChange,
  sayReadiness,
} from '../lib/said.ts';
import { dayWithYear } from '../lib/walltime.ts';
import { cityOf, sayTime } from '../lib/zoned.ts';
import type { Action, Agenda, AgendaItem, ChecklistCopy, Person, PreRead } from './model.ts';
import { isSameCopy } from './same-copy.ts';

/** One difference between two agendas, in words: what it is about, and what stood and stands there. */
export interface Difference {
  kind: 'added' | 'removed' | 'changed';
  what: string;
  /** '' for what was added. */
  before: string;
  /** '' for what was removed. */
  after: string;
}

const list = (...parts: (string | false)[]) => parts.filter(Boolean).join(', ');
const sayMoment = (wall: string) => `${dayWithYear(wall)}, ${sayTime(wall)}`;
const sayStart = ({ start, zone }: Agenda) => list(start ? sayMoment(start) : 'not set', zone && cityOf(zone));
const sayItem = ({ outcome, owner, minutes }: AgendaItem) => list(outcome, owner, `${minutes} min`);
const sayPreRead = ({ title, url, minutes }: PreRead) => list(title, url, Boolean(minutes) && `${minutes} min`);

function compare(what: string, before: string, after: string): Difference[] {
  if (before === after) return [];
  const kind = before === '' ? 'added' : after === '' ? 'removed' : 'changed';
  return [{ kind, what, before, after }];
}

/** Two lists matched by the name of their rows, the first of a name with the first: the pairs, and what is new. */
function match<Row>(before: Row[], after: Row[], nameOf: (row: Row) => string): [[Row, Row | undefined][], Row[]] {
  const rest = [...after];
  const pairs = before.map((row): [Row, Row | undefined] => {
    const at = rest.findIndex((one) => nameOf(one) === nameOf(row));
    return [row, at < 0 ? undefined : rest.splice(at, 1)[0]];
  });
  return [pairs, rest];
}

/** Two lists row by row: what is gone, what says something else now, what is new. */
function rows<Row>(kind: string, before: Row[], after: Row[], nameOf: (row: Row) => string, say: (row: Row) => string) {
  const [pairs, added] = match(before, after, nameOf);
  const whatOf = (row: Row) => `${kind} “${nameOf(row)}”`;
  return [
    ...pairs.flatMap(([row, now]): Difference[] => {
      if (now === undefined) return [{ kind: 'removed', what: whatOf(row), before: say(row), after: '' }];
      return compare(whatOf(row), say(row), say(now));
    }),
    ...added.map((row): Difference => ({ kind: 'added', what: whatOf(row), before: '', after: say(row) })),
  ];
}

const titleOf = ({ title }: AgendaItem) => title;

function details(before: AgendaItem[], after: AgendaItem[]): Difference[] {
  const reading = ({ prereads }: AgendaItem) => prereads.map(sayPreRead).join('; ');
  return match(before, after, titleOf)[0].flatMap(([item, now]) =>
    now
      ? [
          ...compare(`Note of “${item.title}”`, item.note, now.note),
          ...compare(`Pre-reads of “${item.title}”`, reading(item), reading(now)),
          ...compare(`Source of “${item.title}”`, item.from, now.from),
        ]
      : [],
  );
}

function order<Row>(what: string, before: Row[], after: Row[], nameOf: (row: Row) => string): Difference[] {
  const [one, other] = [before.map(nameOf), after.map(nameOf)];
  const [was, is] = [one.filter((name) => other.includes(name)), other.filter((name) => one.includes(name))];
  // Of a name that stands twice here and once there, none has changed its place.
  if (was.toSorted().join('\n') !== is.toSorted().join('\n')) return [];
  return compare(`Order of the ${what}`, was.join(', '), is.join(', '));
}

/** Checklists by what they are called: which is gone, which has other answers, which is new. */
function answers(before: ChecklistCopy[], after: ChecklistCopy[], names: Names): Difference[] {
  const [pairs, added] = match(before, after, ({ id }) => id);
  const what = (copy: ChecklistCopy) => `Checklist “${nameOf(copy, names)}”`;
  return [
    ...pairs.flatMap(([was, is]): Difference[] => {
      if (is && isSameCopy(was, is)) return [];
      const said = { what: what(was), before: sayAnswers(was) };
      return [
        is ? { ...said, kind: 'changed', after: sayAnswersSince(was, is) } : { ...said, kind: 'removed', after: '' },
      ];
    }),
    ...added.map((is): Difference => ({ kind: 'added', what: what(is), before: '', after: sayAnswers(is) })),
  ];
}

function compute({ compute: was }: Agenda, { compute: is }: Agenda): Difference[] {
  const what = 'Compute calculator';
  if (!was || !is) return compare(what, was ? sayCompute(was) : '', is ? sayCompute(is) : '');
  if (isSameCopy(was, is)) return [];
  const [before, after] = sayComputeChange(was, is);
  return [{ kind: 'changed', what, before, after }];
}

/**
 * What a reader would have to know to get from one agenda to the other, in the order of the sheet.
 * @param names what each checklist is called, by its practice
 */
export function differencesOf(before: Agenda, after: Agenda, names: Names = {}): Difference[] {
  const itemName = ({ title }: AgendaItem) => title;
  const readingName = ({ title, url }: PreRead) => title || url;
  const personName = ({ name, role }: Person) => name || role;
  const text = ({ text: name }: { text: string }) => name;
  const same = (one: string) => one;
  const ready = ({ readiness }: Agenda) => (readiness ? list(sayReadiness(readiness), readiness.rule) : '');
  const sayAction = ({ owner, due }: Action) => list(owner, due && dayWithYear(due)) || 'no owner';
  return [
    ...compare('Title', before.title, after.title),
    ...compare('Start', sayStart(before), sayStart(after)),
    ...compare('Length', `${before.minutes} min`, `${after.minutes} min`),
    ...compare('Comes again', before.series?.rule ?? '', after.series?.rule ?? ''),
    ...compare('The meeting before', before.series?.previous ?? '', after.series?.previous ?? ''),
    ...compare('Guides', before.practices.join(', '), after.practices.join(', ')),
    ...compare('Purpose', before.purpose, after.purpose),
    ...rows('Item', before.items, after.items, itemName, sayItem),
    ...details(before.items, after.items),
    ...order('items', before.items, after.items, itemName),
    ...rows('Pre-read', before.prereads, after.prereads, readingName, sayPreRead),
    ...order('pre-reads', before.prereads, after.prereads, readingName),
    ...rows('Person', before.people, after.people, personName, ({ role }) => role),
    ...order('people', before.people, after.people, personName),
    ...rows('Decision', before.decisions, after.decisions, text, ({ owner, why }) => list(owner, why) || 'no owner'),
    ...order('decisions', before.decisions, after.decisions, text),
    ...rows('Action', before.actions, after.actions, text, sayAction),
    ...order('actions', before.actions, after.actions, text),
    ...rows('Parked', before.parked, after.parked, same, () => 'parked'),
    ...order('parked', before.parked, after.parked, same),
    ...answers(before.checklists, after.checklists, names),
    ...compute(before, after),
    ...compare('Readiness quiz', ready(before), ready(after)),
  ];
}
