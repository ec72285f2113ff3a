import { asItem, type Filled, type Mark, markOf } from './filled.ts';
import { applies, type Context, type Item } from './item.ts';

/** How an item counts now: `off` is not asked here, `open` has no answer. */
type State = 'off' | 'open' | 'yes' | 'partial' | 'no' | 'na';

/** An item, what was said about it, and how it counts. */
export interface Row {
  item: Item;
  mark: Mark;
  state: State;
  /** Evidence the tool around the list already has; empty where it has none. */
  known: string;
  /** A yes whose required evidence is empty; it counts as partial. */
  lacksEvidence: boolean;
  /** A blocker that was answered, and not with a yes: it can go on an agenda. */
  blocks: boolean;
  own: boolean;
}

const stateOf = (item: Item, { answer }: Mark, lacksEvidence: boolean, context: Context): State => {
  if (!applies(item, context)) return 'off';
  return lacksEvidence ? 'partial' : answer || 'open';
};

/** Every row of a checklist in the order of the content, then the reader's own. */
export function rowsOf(
  items: readonly Item[],
  filled: Filled,
  context: Context = {},
  known: Readonly<Record<string, string>> = {},
): Row[] {
  const row = (item: Item, own: boolean): Row => {
    const mark = markOf(filled, item.id);
    const found = known[item.id] ?? '';
    const lacksEvidence = mark.answer === 'yes' && item.evidence.required && !mark.evidence.trim() && !found;
    const state = stateOf(item, mark, lacksEvidence, context);
    const blocks = item.blocker && (state === 'partial' || state === 'no');
    return { item, mark, state, known: found, lacksEvidence: lacksEvidence && state !== 'off', blocks, own };
  };
  const asked = items.filter((item) => !item.retired).map((item) => row(item, false));
  return [...asked, ...filled.own.map((item) => row(asItem(item), true))];
}

type Verdict = 'unfinished' | 'blocked' | 'go' | 'go-with-actions' | 'not-yet';

/** Where the verdict changes, in points of 100. Our choice, not a standard. */
export const cutOffs = { go: 80, actions: 60 } as const;

const value = { yes: 1, partial: 0.5, no: 0, open: 0 } as const;

export interface Tally {
  /** Points of 100, or null where nothing applies. */
  score: number | null;
  /** Items that apply and have an answer. */
  answered: number;
  /** Items that apply: their condition holds and nobody said they do not apply. */
  applicable: number;
  /** Blockers that apply and are not a yes, answered or not. */
  openBlockers: Row[];
  verdict: Verdict;
}

/** The score and verdict of a checklist, as data-model.md §4 defines them for all nine. */
export function tally(rows: readonly Row[]): Tally {
  let points = 0;
  let weight = 0;
  let answered = 0;
  let applicable = 0;
  for (const { item, state } of rows) {
    if (state === 'off' || state === 'na') continue;
    applicable += 1;
    if (state !== 'open') answered += 1;
    points += item.weight * value[state];
    weight += item.weight;
  }
  const score = weight > 0 ? (100 * points) / weight : null;
  const openBlockers = rows.filter(({ item, state }) => item.blocker && !['off', 'na', 'yes'].includes(state));
  return {
    score,
    answered,
    applicable,
    openBlockers,
    verdict: judge(score, answered, applicable, openBlockers.length),
  };
}

function judge(score: number | null, answered: number, applicable: number, openBlockers: number): Verdict {
  if (answered < applicable) return 'unfinished';
  if (openBlockers > 0) return 'blocked';
  if (score === null || score >= cutOffs.go) return 'go';
  return score >= cutOffs.actions ? 'go-with-actions' : 'not-yet';
}
