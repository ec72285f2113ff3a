import {
  type Agenda,
  type AgendaItem,
  itemTitle,
  limits,
  type Readiness,
  type Verdict,
} from '../../../meeting/model.ts';
import { type Fate, fateOf, readFate, withoutFate } from './fate.ts';
import type { Progress } from './progress.ts';

/** Something that may go on in the next meeting, and why. */
export interface Carried {
  key: string;
  item: Omit<AgendaItem, 'id' | 'line'>;
  why: 'Not reached' | 'Not finished' | 'Parked' | 'Planned';
}

const whys = { begun: 'Not finished', left: 'Not reached', parked: 'Parked' } as const;
/** Minutes for a parked thought that was no item; our choice. */
const parkedMinutes = 10;

/** What became of each item: by the clock where the meeting was run here, else by what its notes say; '' unknown. */
function fatesOf(agenda: Agenda, at: Progress | null): Map<string, Fate | ''> {
  if (at) return new Map(at.rows.map((row) => [row.item.id, fateOf(row)]));
  return new Map(agenda.items.map(({ id, note }) => [id, readFate(note)]));
}

/** Unfinished items first, then parked ones; of a meeting that was never held, all items. */
export function carried(agenda: Agenda, at: Progress | null): Carried[] {
  const fates = fatesOf(agenda, at);
  const held = [...fates.values()].some(Boolean);
  const items = agenda.items.flatMap((item): Carried[] => {
    const fate = fates.get(item.id) ?? '';
    const { id: key, line: _, ...rest } = item;
    const kept = { ...rest, note: withoutFate(item.note) };
    if (!held) return [{ key, item: kept, why: 'Planned' }];
    return fate === '' || fate === 'done' ? [] : [{ key, item: kept, why: whys[fate] }];
  });
  const titles = new Set(agenda.items.map(itemTitle));
  const thoughts = agenda.parked
    .filter((text) => !titles.has(text))
    .map((title, place): Carried => {
      const item = {
        title,
        minutes: parkedMinutes,
        outcome: 'discuss',
        owner: '',
        note: '',
        prereads: [],
        from: '',
      } as const;
      return { key: `parked-${place}`, item: { ...item, prereads: [] }, why: 'Parked' };
    });
  const rank = { 'Not finished': 0, 'Not reached': 1, Planned: 1, Parked: 2 };
  return [...items, ...thoughts].toSorted((one, other) => rank[one.why] - rank[other.why]);
}

/** Whether a verdict gives the date back: what there is goes round in writing, or nothing is there yet. */
export const releases = (verdict: Verdict | undefined): boolean => verdict === 'async' || verdict === 'cancel';

const row = /(?:, )?\b(\d{1,2}) released in a row$/;

/** How many meetings of a series were released one after the other. It stands in the rule, so that it travels. */
export const inARow = (rule: string): number => Number(rule.match(row)?.[1] ?? 0);

/** After so many releases in a row the series has nothing to meet on; our choice. */
export const enough = 3;

/** The rule for the next meeting: a release adds one to its row, a meeting begins anew. */
export function ruleAfter(rule: string, released: boolean): string {
  const plain = rule.replace(row, '');
  if (!released) return plain;
  return [plain, `${inARow(rule) + 1} released in a row`].filter(Boolean).join(', ').slice(-limits.text);
}

/** The minutes as the next meeting links back to them: without what only its readers needed, for a short link. */
export const toPrevious = (agenda: Agenda): Agenda => ({
  ...agenda,
  checklists: [],
  compute: null,
  prereads: [],
  items: agenda.items.map((item) => ({
    ...item,
    prereads: [],
    note: item.note.slice(withoutFate(item.note).length).trim(),
  })),
  series: agenda.series?.rule ? { rule: agenda.series.rule, previous: '' } : null,
});

interface Choices {
  /** Keys of what goes on. */
  keys: ReadonlySet<string>;
  /** Which actions, by place, are still open. */
  open: ReadonlySet<number>;
  readiness: Readiness | null;
  /** The link of the minutes, or '' where it is too long to carry. */
  previous: string;
}

/** The parts of the next agenda. Its date is the one the quiz proposes; a released one has none. */
export function nextOf(agenda: Agenda, all: readonly Carried[], choices: Choices) {
  const { readiness, previous, keys, open } = choices;
  const { title, purpose, zone, minutes, practices, people } = agenda;
  const released = releases(readiness?.verdict);
  const rule = ruleAfter(agenda.series?.rule ?? '', released);
  return {
    ...{ title, purpose, zone, minutes, practices, people, readiness },
    start: released ? '' : (readiness?.readyAt ?? ''),
    items: all.filter(({ key }) => keys.has(key)).map(({ item }) => item),
    actions: agenda.actions.filter((_, place) => open.has(place)),
    series: rule || previous ? { rule, previous } : null,
  };
}
