import type { Verdict } from '../../../meeting/model.ts';
import type { Asking, Path } from './path.ts';
import { factsOf } from './table.ts';
import type { Answer, Answers, Question, Rule } from './types.ts';

export interface Change {
  question: Question;
  answer: Answer;
  /** The verdict it would give; null where another question would decide. */
  verdict: Verdict | null;
  /** The rule that would decide. */
  rule: Rule | null;
}

/** How the quiz stores an answer that might be chosen; a moment that is not yet named is any. */
const stored = (question: Question, { value }: Answer): string =>
  question.kind === 'datetime' && value === 'at' ? '2000-01-01T00:00' : String(value);

const meets: (Verdict | undefined)[] = ['hold', 'spontaneous'];

/**
 * How good a change is to be told, best first: one that the reader can bring about where there is no meeting yet,
 * one that settles the verdict, one that only opens it, and last the loss of a date.
 */
function rank({ question, answer, verdict }: Change, now: Verdict | undefined): number {
  if (question.kind === 'datetime' && answer.value === 'unknown') return 3;
  if (answer.turn && !meets.includes(now)) return 0;
  return verdict ? 1 : 2;
}

/**
 * The single change of an answer that lies nearest to the verdict and would turn it: what the reader can bring about
 * first, then the latest question. Null where no single change would do.
 */
export function nearestChange(
  asking: Asking,
  { asked, rule }: Path,
  answers: Answers,
  hasPlan: boolean,
): Change | null {
  const found: Change[] = [];
  // Another purpose is another meeting, so the first question is left alone.
  for (const question of asked.slice(1).toReversed()) {
    for (const answer of question.answers) {
      const text = stored(question, answer);
      if (text === answers[question.field]) continue;
      if (answer.value === 'at' && answers[question.field] !== 'unknown') continue;
      const after = asking.follow({ ...answers, [question.field]: text }, hasPlan);
      const left = asking.table.verdicts(asking.table.open(after.facts));
      // What the reader can bring about is worth saying even where the questions after it could lead back.
      const opens = answer.turn && !meets.includes(rule?.verdict) && left.size > 1;
      if (left.has(rule?.verdict) && !opens) continue;
      found.push({ question, answer, verdict: after.rule?.verdict ?? null, rule: after.rule ?? null });
    }
  }
  return found.toSorted((one, two) => rank(one, rule?.verdict) - rank(two, rule?.verdict))[0] ?? null;
}

/**
 * Where an answer to the open question leads: the one verdict that is left, or null while others can still come.
 * @param path as far as the answers given before the question lead
 */
export function leadsTo(asking: Asking, { facts }: Path, question: Question, { value }: Answer): Verdict | null {
  const open = asking.table.open({ ...facts, ...factsOf(question, String(value)) });
  const left = [...asking.table.verdicts(open)];
  return left.length === 1 ? (left[0] ?? null) : null;
}
