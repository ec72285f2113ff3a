import { dayWithYear } from '../lib/walltime.ts';
import { cityOf, sayTime } from '../lib/zoned.ts';
import type { Agenda, AgendaItem, PreRead } from './model.ts';

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
const sayStart = ({ start, zone }: Agenda) =>
  start ? list(dayWithYear(start), sayTime(start), zone && cityOf(zone)) : 'not set';
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
        ]
      : [],
  );
}

function order(before: AgendaItem[], after: AgendaItem[]): Difference[] {
  const common = (one: AgendaItem[], other: AgendaItem[]) =>
    one.map(({ title }) => title).filter((title) => other.some((item) => item.title === title));
  const [was, is] = [common(before, after), common(after, before)];
  // Of a title that stands twice here and once there, none has changed its place.
  if (was.toSorted().join('\n') !== is.toSorted().join('\n')) return [];
  return compare('Order of the items', was.join(', '), is.join(', '));
}

/** What a reader would have to know to get from one agenda to the other, in the order of the sheet. */
export function differencesOf(before: Agenda, after: Agenda): Difference[] {
  const text = ({ text: name }: { text: string }) => name;
  return [
    ...compare('Title', before.title, after.title),
    ...compare('Start', sayStart(before), sayStart(after)),
    ...compare('Length', `${before.minutes} min`, `${after.minutes} min`),
    ...compare('Comes again', before.series?.rule ?? '', after.series?.rule ?? ''),
    ...compare('Purpose', before.purpose, after.purpose),
    ...rows('Item', before.items, after.items, ({ title }) => title, sayItem),
    ...details(before.items, after.items),
    ...order(before.items, after.items),
    ...rows('Pre-read', before.prereads, after.prereads, ({ title, url }) => title || url, sayPreRead),
    ...rows(
      'Person',
      before.people,
      after.people,
      ({ name, role }) => name || role,
      ({ role }) => role,
    ),
    ...rows('Decision', before.decisions, after.decisions, text, ({ owner, why }) => list(owner, why) || 'no owner'),
    ...rows(
      'Action',
      before.actions,
      after.actions,
      text,
      ({ owner, due }) => list(owner, due && dayWithYear(due)) || 'no owner',
    ),
    ...rows(
      'Parked',
      before.parked,
      after.parked,
      (one) => one,
      () => 'parked',
    ),
    ...compare('Checklist answers', JSON.stringify(before.checklists), JSON.stringify(after.checklists)).map(unsaid),
    ...compare('Calculator’s values', JSON.stringify(before.compute), JSON.stringify(after.compute)).map(unsaid),
    ...compare('Readiness', before.readiness?.verdict ?? '', after.readiness?.verdict ?? ''),
  ];
}

/** A change too long to be said: only that there is one. */
const unsaid = (change: Difference): Difference => ({
  ...change,
  kind: 'changed',
  before: 'as they were',
  after: 'other values',
});
