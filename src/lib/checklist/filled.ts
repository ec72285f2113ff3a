import type { Item } from './item.ts';

export const answers = ['yes', 'partial', 'no', 'na'] as const;
type Answer = (typeof answers)[number];

/** What a reader said about one item. */
export interface Mark {
  answer: Answer | '';
  /** One line that says why an item does not apply. */
  reason: string;
  evidence: string;
  note: string;
  owner: string;
  /** A day, `2026-11-27`, or empty. */
  date: string;
}

/** An item the reader added. */
export interface OwnItem {
  id: string;
  label: string;
  blocker: boolean;
}

/** A checklist as the reader filled it: marks by permanent item id, and the reader's own items. */
export interface Filled {
  marks: Readonly<Record<string, Mark>>;
  own: readonly OwnItem[];
}

export const blankMark: Mark = { answer: '', reason: '', evidence: '', note: '', owner: '', date: '' };
export const unfilled: Filled = { marks: {}, own: [] };

/** The mark of an item; blank where there is none yet. */
export const markOf = ({ marks }: Filled, id: string): Mark =>
  Object.hasOwn(marks, id) ? (marks[id] ?? blankMark) : blankMark;

/** With some parts of one mark changed. */
export const withMark = (filled: Filled, id: string, parts: Partial<Mark>): Filled => ({
  ...filled,
  marks: { ...filled.marks, [id]: { ...markOf(filled, id), ...parts } },
});

/** With one more item of the reader's own at the end. */
export const withOwn = (filled: Filled, item: OwnItem): Filled => ({ ...filled, own: [...filled.own, item] });

/** Without one of the reader's own items. Its mark stays, so that undo brings back the whole of it. */
export const withoutOwn = (filled: Filled, id: string): Filled => ({
  ...filled,
  own: filled.own.filter((item) => item.id !== id),
});

/** Whether there is anything to take back. */
export const isFilled = ({ marks, own }: Filled): boolean => own.length > 0 || Object.keys(marks).length > 0;

/** The reader's own item in the shape of the content's. Its weight, 2 of 3, is our choice. */
export const asItem = ({ id, label, blocker }: OwnItem): Item => ({
  id,
  label,
  why: '',
  done: '',
  evidence: { type: 'text', prompt: 'Evidence', required: false },
  weight: 2,
  blocker,
  agenda: { text: `Settle: ${label}`, minutes: 4, outcome: blocker ? 'unblock' : 'decide' },
  sources: [],
});
