import type { WritableAtom } from 'nanostores';
import { filledCodec } from '../lib/checklist/codec.ts';
import { type Filled, isFilled } from '../lib/checklist/filled.ts';
import type { Context, Item } from '../lib/checklist/item.ts';
import { type Row, rowsOf, tally } from '../lib/checklist/score.ts';
import { ticksOf } from '../lib/checklist/words.ts';
import type { Agendas } from './codec.ts';
import type { AgendaLine, Progress } from './model.ts';
import { saved } from './saved.ts';
import { offerLines, tellProgress } from './store.ts';

/** A checklist as a tool shows it: which one, and what the tool knows beside the answers. */
export interface Sheet {
  /** The practice it belongs to; also its name in storage. */
  of: string;
  /** The tool's name as the reader knows it. */
  from: string;
  /** Whether it is the tool of its practice; beside a calculator or a quiz it is not, and they say where the practice stands. */
  isTool: boolean;
  items: readonly Item[];
  context: Context;
  /** Evidence the tool already has, by item. */
  known: Readonly<Record<string, string>>;
}

const stores = new Map<string, WritableAtom<Filled>>();

/** The saved answers of one checklist: the same store for every tool that asks. */
export function filledOf(of: string): WritableAtom<Filled> {
  const store = stores.get(of) ?? saved(`checklist:${of}`, filledCodec);
  stores.set(of, store);
  return store;
}

/** What an item says on an agenda. */
export const lineOf = ({ item, mark }: Row, { of, from }: Sheet): AgendaLine => ({
  id: item.id,
  practice: of,
  from,
  title: item.agenda.text.replaceAll('{label}', item.label).slice(0, 300),
  minutes: item.agenda.minutes,
  outcome: item.agenda.outcome,
  ...(mark.owner.trim() ? { owner: mark.owner } : {}),
  ...(mark.note.trim() ? { note: mark.note } : {}),
});

/** Where the practice stands, for the home page; null before anything was entered. */
function progressOf(filled: Filled, rows: readonly Row[]): Progress | null {
  if (!isFilled(filled)) return null;
  const { answered, applicable } = tally(rows);
  return {
    text: `${answered} of ${applicable}`,
    ticks: ticksOf(rows),
    openBlockers: rows.filter(({ blocks }) => blocks).length,
  };
}

/** Offers the open blockers to the agenda, and says where the practice stands. An unanswered blocker is not yet a finding. */
export function offerChecklist(sheet: Sheet): void {
  const filled = filledOf(sheet.of).get();
  const rows = rowsOf(sheet.items, filled, sheet.context, sheet.known);
  const lines = rows.filter(({ blocks }) => blocks).map((row) => lineOf(row, sheet));
  offerLines(`checklist:${sheet.of}`, lines);
  if (sheet.isTool) tellProgress(sheet.of, progressOf(filled, rows));
}

/**
 * Saves answers and offers what they find. Returns how to undo it.
 * @param change is given what is saved now: what a view was last drawn from may be a moment older
 */
export function fill(sheet: Sheet, change: (filled: Filled) => Filled): () => void {
  const store = filledOf(sheet.of);
  const before = store.get();
  store.set(change(before));
  offerChecklist(sheet);
  return () => fill(sheet, () => before);
}

/** The ids of all lines that some agenda carries. */
export const takenBy = ({ list }: Agendas): Set<string> =>
  new Set(list.flatMap((agenda) => agenda.items.map((item) => item.line)));
