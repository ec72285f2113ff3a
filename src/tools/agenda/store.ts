import { atom } from 'nanostores';
import { absolute, dropQuery, fragment, query } from '../../browser/address.ts';
import { now, zoneHere } from '../../browser/clock.ts';
import { to } from '../../lib/url.ts';
import { wallAt } from '../../lib/zoned.ts';
import { makeLink, openLink } from '../../meeting/links.ts';
import type { Agenda, AgendaLine, TooBig } from '../../meeting/model.ts';
import { $agendas, blankAgenda, dropAgenda, keepCopy, makeItem, openAgenda, saveAgenda } from '../../meeting/store.ts';
import { fromMeeting, type MeetingPlan, titleOf } from './model/items.ts';

export { fragment, goToFragment as goTo, onFragment, visit } from '../../browser/address.ts';
export { zoneHere } from '../../browser/clock.ts';
export { printPage } from '../../browser/print.ts';

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

/** The whole address that carries the agenda, or why there is none. */
export async function shareLink(agenda: Agenda): Promise<{ link: string } | { tooBig: TooBig }> {
  const made = await makeLink(agenda);
  return 'fragment' in made ? { link: `${sharedPage()}#${made.fragment}` } : made;
}

/** What stands behind the `#` of this page, opened. */
export const openHere = () => openLink(fragment());

/** Today on the reader's clock, as wall time. */
export const wallHere = (): string => wallAt(now(), zoneHere());
