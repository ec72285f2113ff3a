import type { Verdict } from '../../../meeting/model.ts';
import type { Asking, Path } from './path.ts';
import type { Answer, Answers, Question } from './types.ts';

export interface Change {
  question: Question;
  answer: Answer;
  /** The verdict it would give; null where another question would decide, but never for the verdict of now. */
  verdict: Verdict | null;
}

/** How the quiz stores an answer that might be chosen; a moment that is not yet named is any. */
const stored = (question: Question, { value }: Answer): string =>
  question.kind === 'datetime' && value === 'at' ? '2000-01-01T00:00' : String(value);

/**
 * The single change of an answer that lies nearest to the verdict and would turn it: the latest question first.
 * Losing a date is named only where nothing else would do. Null where no single change turns the verdict for certain.
 */
export function nearestChange(
  asking: Asking,
  { asked, rule }: Path,
  answers: Answers,
  hasPlan: boolean,
): Change | null {
  let lost: Change | null = null;
  for (const question of asked.toReversed()) {
    let open: Change | null = null;
    for (const answer of question.answers) {
      const text = stored(question, answer);
      if (text === answers[question.field]) continue;
      const after = asking.follow({ ...answers, [question.field]: text }, hasPlan);
      if (asking.table.verdicts(asking.table.open(after.facts)).has(rule?.verdict)) continue;
      const change = { question, answer, verdict: after.rule?.verdict ?? null };
      if (question.kind === 'datetime' && text === 'unknown') lost ??= change;
      else if (change.verdict) return change;
      else open ??= change;
    }
    if (open) return open;
  }
  return lost;
}
