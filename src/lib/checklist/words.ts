import { plural } from '../plural.ts';
import { cutOffs, type Row, type Tally } from './score.ts';

/** A verdict as the page says it: one large sentence, its reason, and the icon beside it. */
export interface Sentence {
  icon: 'check' | 'block' | 'warn' | 'clock';
  title: string;
  reason: string;
}

const chosen = 'Where the verdict changes is our choice, not a standard.';

const blocked = ({ openBlockers }: Tally, points: number): Sentence => {
  const first = openBlockers[0];
  const label = `“${first?.item.label}”`;
  const why = first?.lacksEvidence ? `${label} has no evidence yet` : `${label} is not a yes`;
  return {
    icon: 'block',
    title: openBlockers.length === 1 ? 'One thing blocks' : `${openBlockers.length} things block`,
    reason: `${why}. While a blocker is open it is not a go, whatever the score; it stands at ${points} of 100.`,
  };
};

const actions = (rows: readonly Row[]): Sentence['reason'] => {
  const open = rows.filter(({ state }) => state === 'partial' || state === 'no');
  const loose = open.filter(({ mark }) => !mark.owner.trim() || !mark.date).length;
  return loose
    ? `${loose} of them still ${loose === 1 ? 'lacks' : 'lack'} an owner or a date.`
    : 'Each has an owner and a date.';
};

/** The verdict in words. Points are rounded down, so that 79.9 never reads as 80. */
export function sentence(rows: readonly Row[], result: Tally): Sentence {
  const { verdict, answered, applicable, openBlockers } = result;
  if (result.score === null)
    return { icon: 'check', title: 'Go: nothing applies', reason: 'No item of this list applies to you.' };
  const points = Math.floor(result.score);
  const open = rows.filter(({ state }) => state === 'partial' || state === 'no').length;
  if (verdict === 'unfinished') {
    const blockers = openBlockers.length ? `${plural(openBlockers.length, 'blocker')} open` : 'No blocker is open';
    return {
      icon: 'clock',
      title: answered ? `${answered} of ${applicable} answered` : `${plural(applicable, 'statement')} to answer`,
      reason: answered ? `${blockers}. The score stands at ${points} of 100, provisionally.` : `${blockers}.`,
    };
  }
  if (verdict === 'blocked') return blocked(result, points);
  if (verdict === 'go') {
    return {
      icon: 'check',
      title: 'Go',
      reason: `${points} of 100 points, no open blocker. From ${cutOffs.go} it is a go. ${chosen}`,
    };
  }
  if (verdict === 'go-with-actions') {
    return {
      icon: 'check',
      title: `Go, with ${plural(open, 'action')}`,
      reason: `${points} of 100 points, no open blocker. What is not a yes becomes an action. ${actions(rows)} ${chosen}`,
    };
  }
  return {
    icon: 'warn',
    title: 'Not yet',
    reason: `${points} of 100 points; below ${cutOffs.actions} it is not yet a go. ${chosen}`,
  };
}

/** One tick an item that applies. */
export const ticksOf = (rows: readonly Row[]): ('on' | 'bad' | '')[] =>
  rows
    .filter(({ state }) => state !== 'off' && state !== 'na')
    .map(({ state, blocks }) => (blocks ? 'bad' : state === 'yes' ? 'on' : ''));
