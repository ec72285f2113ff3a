import { atom } from 'nanostores';
import { absolute, dropQuery, fragment, query } from '../../browser/address.ts';
import { now, zoneHere } from '../../browser/clock.ts';
import { printPage } from '../../browser/print.ts';
import { hash } from '../../lib/hash.ts';
import { to } from '../../lib/url.ts';
import { wallAt } from '../../lib/zoned.ts';
import { toDocument } from '../../meeting/document.ts';
import { makeLink, openLink } from '../../meeting/links.ts';
import type { Agenda, AgendaLine, TooBig } from '../../meeting/model.ts';
import { saved } from '../../meeting/saved.ts';
import { $agendas, blankAgenda, dropAgenda, keepCopy, makeItem, openAgenda, saveAgenda } from '../../meeting/store.ts';
import { keptCodec, rateCodec } from './codec.ts';
import { fromMeeting, type MeetingPlan, titleOf } from './model/items.ts';
import { isSame, traceOf } from './model/kept.ts';
import { scansUntil } from './model/length.ts';
import type { Code } from './model/qr.ts';

export { fragment, goToFragment as goTo, onFragment, visit } from '../../browser/address.ts';
export { zoneHere } from '../../browser/clock.ts';

/** The version of the open agenda this tab wrote last. Another one in the store was written by another tab. */
export const $mine = atom<Agenda | null>(null);

const find = (id: string) => $agendas.get().list.find((one) => one.id === id);

/** Saves what the reader changed in this tab. */
export function write(agenda: Agenda): void {
  saveAgenda(agenda);
  $mine.set(find(agenda.id) ?? null);
}

/** How a view changes the agenda: parts that replace, or what to make of the agenda as it is now. */
export type Change = (parts: Partial<Agenda> | ((agenda: Agenda) => Partial<Agenda>)) => void;

/** Changes the agenda as it is now, not as it was last drawn: two quick changes must not lose the first. */
export function revise(drawn: Agenda, parts: Parameters<Change>[0]): void {
  const agenda = find(drawn.id) ?? drawn;
  write({ ...agenda, ...(typeof parts === 'function' ? parts(agenda) : parts) });
}

/** Changes the saved agenda as it is now; used by Undo, which must not take back what came after. */
export function amend(id: string, change: (agenda: Agenda) => Agenda): void {
  const agenda = find(id);
  if (agenda) write(change(agenda));
}

/** The agenda to begin with, and what there is to say about it. */
export interface Beginning {
  agenda: Agenda;
  said?: string;
}

/**
 * The agenda to work on: made from the meeting of `?from=`, opened by `?open=`, empty for `?new`, else the current one
 * or an empty one that is not saved yet. The address forgets the question, so that loading again asks nothing.
 */
export function begin(meetings: Record<string, MeetingPlan>): Beginning {
  const [from, open, fresh] = [query('from'), query('open'), query('new')];
  if (from !== null || open !== null || fresh !== null) dropQuery();
  const { current, list } = $agendas.get();
  if (from !== null && Object.hasOwn(meetings, from)) {
    const agenda = { ...blankAgenda(), ...fromMeeting(from, meetings[from] as MeetingPlan, makeItem) };
    write(agenda);
    return { agenda, said: `New agenda from “${agenda.title}”` };
  }
  const known = find(open ?? current);
  if (open !== null && known) openAgenda(known.id);
  const agenda = fresh !== null ? blankAgenda() : (known ?? list.at(-1) ?? blankAgenda());
  if (from !== null) return { agenda, said: 'No meeting has that name. Here is what you had.' };
  if (open !== null && !known) return { agenda, said: 'That agenda is no longer in this browser.' };
  return { agenda };
}

/** An item made from what a tool found. */
export const itemFrom = ({ id, practice: _, ...parts }: AgendaLine) => makeItem({ ...parts, line: id });

/** A second agenda with the same content and "copy" in its title. */
export const duplicate = (agenda: Agenda): Agenda => keepCopy({ ...agenda, title: `${titleOf(agenda)}, copy` });

export { dropAgenda, keepCopy, makeItem };

/** The address of the page that shows shared agendas, on this host. */
export const sharedPage = (): string => absolute(to('/a/'));

/** The whole address that carries the agenda, and the one for its QR code; or why there is none. */
export async function shareLink(agenda: Agenda): Promise<{ link: string; code: string } | { tooBig: TooBig }> {
  const made = await makeLink(agenda);
  if ('tooBig' in made) return made;
  const { fragment, digits } = made;
  // A code holds digits in fewer squares than letters.
  return { link: `${sharedPage()}#${fragment}`, code: `${sharedPage()}#${digits}` };
}

/** The QR code that the sheet on paper carries, while it is being printed. */
export const $printCode = atom<Code | null>(null);

/** Prints the sheet with the code of a link in its corner, where phones can read one. */
export async function printSheet(link: string, text = link): Promise<void> {
  try {
    const { codeOf } = await import('./model/qr.ts');
    $printCode.set(link.length <= scansUntil ? codeOf(text) : null);
  } catch {
    // Without a connection the sheet prints without its code.
    $printCode.set(null);
  }
  requestAnimationFrame(() => printPage(() => $printCode.set(null)));
}

/** What stands behind the `#` of this page, opened. */
export const openHere = () => openLink(fragment());

/** Today on the reader's clock, as wall time. */
export const wallHere = (): string => wallAt(now(), zoneHere());

/** Where kept copies came from, by the id of the copy. */
export const $kept = saved('agenda:kept', keptCodec);

const printOf = (agenda: Agenda): string => hash(JSON.stringify(toDocument(agenda)));

/** Keeps a copy of an agenda from elsewhere and remembers what it looked like. Nothing is overwritten. */
export function keep(agenda: Agenda): Agenda {
  const copy = keepCopy(agenda);
  const here = new Set($agendas.get().list.map(({ id }) => id));
  const others = Object.entries($kept.get()).filter(([id]) => here.has(id));
  $kept.set({ ...Object.fromEntries(others), [copy.id]: traceOf(agenda, printOf(agenda)) });
  return copy;
}

/** A kept copy of the agenda that a link brings. */
export interface Known {
  copy: Agenda;
  /** Whether it says what the link says. */
  same: boolean;
  /** Whether the reader has changed the copy since it came. */
  edited: boolean;
}

/** The kept copy of an agenda from a link, or null: the one that says the same, else the latest of the same meeting. */
export function knownOf(agenda: Agenda): Known | null {
  const traces = $kept.get();
  const copies = $agendas.get().list.filter(({ id }) => {
    const trace = traces[id];
    return trace && isSame(trace, agenda);
  });
  const print = printOf(agenda);
  const known = copies.map((copy) => {
    const own = printOf(copy);
    return { copy, same: own === print, edited: own !== traces[copy.id]?.print };
  });
  return known.find(({ same }) => same) ?? known.at(-1) ?? null;
}

/** Brings a kept copy to what a later link says. Items of the same title stay the same items. Returns how to undo it. */
export function update(copy: Agenda, agenda: Agenda): () => void {
  const traces = $kept.get();
  const items = agenda.items.map((item) => {
    const own = copy.items.find(({ title }) => title === item.title);
    return own ? { ...item, id: own.id, line: own.line } : { ...item, id: makeItem({}).id };
  });
  amend(copy.id, () => ({ ...agenda, id: copy.id, items }));
  $kept.set({ ...traces, [copy.id]: traceOf(agenda, printOf(agenda)) });
  return () => {
    amend(copy.id, () => copy);
    $kept.set(traces);
  };
}

/** What an hour of one person costs; 0 where the reader has not said. */
export const $rate = saved('agenda:rate', rateCodec);
