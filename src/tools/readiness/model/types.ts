import type { Condition, Facts, Scalar } from '../../../lib/condition.ts';
import type { Outcome, Verdict } from '../../../meeting/model.ts';

/** One answer that can be chosen. It sets its question's field to its value, or the fields it names. */
export interface Answer {
  value: Scalar;
  label: string;
  hint?: string | undefined;
  sets?: Facts | undefined;
  /** What the reader would do to be able to give this answer: “Name somebody who decides”. */
  turn?: string | undefined;
}

/** One question. A `datetime` has the answers `at`, with a moment, and `unknown`. */
export interface Question {
  /** Permanent: the key of the saved answer. */
  field: string;
  ask: string;
  hint?: string | undefined;
  kind: 'choice' | 'datetime';
  answers: Answer[];
  when: Condition;
}

/** What a postponed meeting waits for: a question's date, or the time it takes to read the page. */
export const waits = ['readyAt', 'preworkReadyAt', 'deciderAt', 'reading'] as const;
export type Wait = (typeof waits)[number];

export interface Rule {
  id: string;
  when: Condition;
  /** The condition in words. */
  text: string;
  verdict: Verdict;
  until?: Wait | undefined;
  reason: string;
  source: string;
  /** What a cancelled meeting lacks. */
  missing?: string | undefined;
  /** Which agenda the act makes; by default that of the practice, or the short one for a spontaneous meeting. */
  agenda?: string | undefined;
  /** What the rule would put on an agenda that exists. */
  line?: { text: string; minutes: number; outcome: Outcome } | undefined;
}

/** The words of a verdict. Names in braces are filled in: {when}, {short}, {minutes}, {reason}, {sum}… */
interface VerdictWords {
  title: string;
  heading: string;
  undated: string;
  gives: string;
  sum?: string | undefined;
  /** What becomes of a meeting that a change of answers leads here, after “… and ”. */
  becomes: string;
  foot: { do: string; how: string };
  act: string;
  copy: string;
  note: string;
}

export interface QuizAgenda {
  title: string;
  items: { minutes: number; item: string; outcome: Outcome }[];
}

/** The quiz as the content says it; `base` and `tests` stay at build time. */
export interface Quiz {
  verdicts: Record<Verdict, VerdictWords>;
  tooFar: { reason: string; missing: string; change: string };
  until: Record<Wait | 'nextDay', string>;
  passed: string;
  /** Where no time fits: the zones and blocks leave none. */
  noSlot: string;
  kept: string;
  update: Record<'title' | 'question' | 'result' | 'proposal' | 'why' | 'reply' | 'empty', string>;
  several: Record<
    'meet' | 'release' | 'freed' | 'over' | 'urgent' | 'note' | 'released' | 'keeps' | 'reads' | 'moves' | 'drops',
    string
  >;
  agendas: Record<string, QuizAgenda>;
  questions: Question[];
  rules: Rule[];
}

/** What the reader answered, by question: the answer's value as text, a wall time, `plan` or `unknown`. */
export type Answers = Readonly<Record<string, string>>;
