import type { Agenda } from '../../../meeting/model.ts';
import { itemTitle } from './items.ts';

/** Where links break, in characters of the whole address. shared/agenda/findings.md §2; 900 leaves room in a 998-octet mail line. */
export const marks = [
  { at: 900, what: 'QR scans well' },
  { at: 2000, what: 'chat, calendars' },
  { at: 3300, what: 'some mail' },
] as const;

/** The end of the meter: the last mark and a fifth more, so that it stands inside. */
export const meterEnd = 4000;

/** What a link of this length goes through, in one sentence. */
export function sayLength(length: number): string {
  if (length <= 900) return 'Opens everywhere.';
  if (length <= 2000) return 'Chat and calendars take it. Phones fail to scan it as a QR code.';
  if (length <= 3300) return 'Browsers open it. Chat and calendar fields often stop at 2,000.';
  return 'Browsers open it. Chat and calendar fields cut it, and so do some mail programs.';
}

export interface Longest {
  /** Place in the list, from 0. */
  at: number;
  title: string;
  /** Characters of the item's texts and addresses. */
  characters: number;
  /** Its most expensive part, in words. */
  part: string;
}

/** The item that makes a link longest, and which part of it; null for an agenda without items. */
export function longestItem({ items }: Pick<Agenda, 'items'>): Longest | null {
  const measured = items.map((item, at): Longest => {
    const addresses = item.prereads.reduce((sum, { title, url }) => sum + title.length + url.length, 0);
    const parts = [
      { part: 'its note', size: item.note.length },
      { part: 'its pre-reads', size: addresses },
      { part: 'its title', size: item.title.length },
    ].sort((one, other) => other.size - one.size);
    const characters = item.note.length + addresses + item.title.length + item.owner.length + item.from.length;
    return { at, title: itemTitle(item), characters, part: parts[0]?.part ?? '' };
  });
  return measured.toSorted((one, other) => other.characters - one.characters)[0] ?? null;
}
