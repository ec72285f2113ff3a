import { toAgenda } from './agenda-codec.ts';
import type { Content } from './link/v1/document.ts';
import type { Agenda, PreRead } from './model.ts';

/** The name and version every interchange file begins with. docs/agenda-format.md describes it. */
export const format = { format: 'meet-on-results/agenda', version: 1 } as const;

const worth = (value: unknown): boolean =>
  value !== '' &&
  value !== null &&
  value !== undefined &&
  (typeof value !== 'object' || (Array.isArray(value) ? value.length > 0 : Object.keys(value).length > 0));

/** A record without what is empty, which the reader fills in again. */
const compact = <Row extends object>(row: Row): Partial<Row> =>
  Object.fromEntries(Object.entries(row).filter(([, value]) => worth(value))) as Partial<Row>;

const readings = (prereads: readonly PreRead[]): Partial<PreRead>[] =>
  prereads.filter(({ title, url }) => title || url).map(compact);

/** An agenda as others read it, in the canonical form of docs/agenda-format.md: no ids of this browser, nothing empty. */
export function toDocument(agenda: Agenda): Content {
  const clean = toAgenda(agenda);
  const { title, purpose, start, zone, minutes, practices, people, items, prereads } = clean;
  const { checklists, compute, readiness, decisions, actions, parked, series } = clean;
  return {
    title,
    ...compact({
      purpose,
      start,
      zone,
      minutes,
      practices,
      people: people.filter(({ name }) => name),
      items: items.map(({ title, minutes, owner, outcome, note, prereads, from }) => ({
        title,
        ...compact({ minutes, owner, outcome, note, prereads: readings(prereads), from }),
      })),
      prereads: readings(prereads),
      checklists,
      compute: compute && compact(compute),
      readiness: readiness && compact(readiness),
      decisions: decisions.map(compact),
      actions: actions.map(compact),
      parked,
      series: series && compact(series),
    }),
  } as Content;
}

const withoutId = (row: unknown): unknown =>
  typeof row === 'object' && row !== null ? { ...row, id: '', line: '' } : row;

/** Any value as an agenda from elsewhere: as `toAgenda`, and never with an id or a line of this browser. */
export function fromDocument(value: unknown): Agenda {
  const items = typeof value === 'object' && value !== null ? (value as { items?: unknown }).items : undefined;
  const agenda = toAgenda({ ...(value as object), items: Array.isArray(items) ? items.map(withoutId) : [] });
  return { ...agenda, id: '', changedAt: 0 };
}

/** The agenda as an interchange file. */
export const toFile = (agenda: Agenda): string => `${JSON.stringify({ ...format, ...toDocument(agenda) }, null, 2)}\n`;

/** How much text an agenda carries, in UTF-8 bytes; `limits.textBytes` is the most a link may hold. */
export function textBytes(value: unknown): number {
  if (typeof value === 'string') return new TextEncoder().encode(value).length;
  if (typeof value !== 'object' || value === null) return 0;
  return Object.values(value).reduce((sum: number, one) => sum + textBytes(one), 0);
}
