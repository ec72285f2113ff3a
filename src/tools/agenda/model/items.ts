import type { Agenda, AgendaItem, Outcome, roles } from '../../../meeting/model.ts';

export { itemTitle, titleOf } from '../../../meeting/model.ts';

/** A list with one entry moved; a place outside the list leaves it as it is. */
export function move<Row>(rows: readonly Row[], from: number, to: number): Row[] {
  const row = rows[from];
  if (row === undefined || to < 0 || to >= rows.length) return [...rows];
  return rows.toSpliced(from, 1).toSpliced(to, 0, row);
}

// A meeting is for decisions on results: what others wait for comes first, news last.
const rank: Record<Outcome | '', number> = { unblock: 0, decide: 1, discuss: 2, inform: 3, '': 4 };

/** Unblock, decide, discuss, inform, then what asks nothing of the room; within an outcome the order stays. */
export const sortByOutcome = (items: readonly AgendaItem[]): AgendaItem[] =>
  items.toSorted((one, other) => rank[one.outcome] - rank[other.outcome]);

/** A meeting as content/meetings/ describes it, as far as an agenda needs it. */
export interface MeetingPlan {
  name: string;
  minutes: number;
  outcome: string;
  agenda: { minutes: number; item: string; lead: (typeof roles)[number]; outcome: Outcome }[];
}

const leads = { lead: 'Lead', data: 'Data', model: 'Model', platform: 'Platform', product: 'Product' } as const;

/** The parts of an agenda for a practice's meeting. `make` gives each item its id. */
export const fromMeeting = (
  practice: string,
  meeting: MeetingPlan,
  make: (parts: Partial<AgendaItem>) => AgendaItem,
): Pick<Agenda, 'title' | 'minutes' | 'purpose' | 'practices' | 'items'> => ({
  title: meeting.name,
  minutes: meeting.minutes,
  purpose: meeting.outcome,
  practices: [practice],
  items: meeting.agenda.map(({ minutes, item, lead, outcome }) =>
    make({ title: item, minutes, outcome, owner: leads[lead], from: meeting.name }),
  ),
});

export interface Reading {
  title: string;
  url: string;
  minutes: number;
  /** Who knows about it: the owner of the item it belongs to. */
  owner: string;
}

/** Everything to read before the meeting, the meeting's own first, then item by item. */
export function readingOf({ prereads, items }: Pick<Agenda, 'prereads' | 'items'>): Reading[] {
  const all = [
    ...prereads.map((one) => ({ ...one, owner: '' })),
    ...items.flatMap(({ prereads: own, owner }) => own.map((one) => ({ ...one, owner }))),
  ];
  return all
    .map(({ title, url, minutes = 0, owner }) => ({ title, url, minutes, owner }))
    .filter(({ title, url }) => title || url);
}
