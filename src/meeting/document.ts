import { asRecord, parse } from '../lib/believe.ts';
import { toAgenda } from './agenda-codec.ts';
import type { Agenda } from './model.ts';

/** The name and version every interchange file begins with. docs/agenda-format.md describes it. */
const format = { format: 'meet-on-results/agenda', version: 1 } as const;

const worth = (value: unknown): boolean =>
  Array.isArray(value) ? value.length > 0 : value !== '' && value !== null && value !== undefined;

/** A record without what is empty, which the reader fills in again. */
const compact = <Row extends object>(row: Row): Partial<Row> =>
  Object.fromEntries(Object.entries(row).filter(([, value]) => worth(value))) as Partial<Row>;

/** An agenda as others read it: no ids of this browser, nothing empty, title and time first so that they survive a cut. */
export function toDocument(agenda: Agenda): Record<string, unknown> {
  const { id: _, changedAt: __, title, start, zone, minutes, purpose, items, ...rest } = agenda;
  return compact({
    title,
    start,
    zone,
    minutes,
    purpose,
    items: items.map(({ id: _, line: __, ...item }) => compact({ ...item, prereads: item.prereads.map(compact) })),
    ...rest,
    prereads: rest.prereads.map(compact),
    decisions: rest.decisions.map(compact),
    actions: rest.actions.map(compact),
    readiness: rest.readiness && compact(rest.readiness),
    series: rest.series && compact(rest.series),
  });
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

/** The most characters of a file that is read; the largest agenda has a tenth of it. */
export const mostCharacters = 500_000;

/** Reads an interchange file. Gives its agenda, or one sentence that says why not; never throws. */
export function fromFile(text: string): { agenda: Agenda } | { problem: string } {
  if (text.length > mostCharacters) return { problem: 'This file is too large to be an agenda.' };
  const file = asRecord(parse(text));
  if (file['format'] !== format.format) {
    return { problem: 'This is not an agenda file: it should be JSON that begins with “meet-on-results/agenda”.' };
  }
  if (file['version'] !== format.version) {
    return { problem: 'This file was written by a newer version of this site. Load the page again, then try again.' };
  }
  return { agenda: fromDocument(file) };
}

/** How much text an agenda carries, in UTF-8 bytes; `limits.textBytes` is the most a link may hold. */
export function textBytes(value: unknown): number {
  if (typeof value === 'string') return new TextEncoder().encode(value).length;
  if (typeof value !== 'object' || value === null) return 0;
  return Object.values(value).reduce((sum: number, one) => sum + textBytes(one), 0);
}
