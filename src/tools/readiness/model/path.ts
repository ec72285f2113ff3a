import { type Facts, holds } from '../../../lib/condition.ts';
import { factsOf, Table } from './table.ts';
import type { Answers, Question, Quiz, Rule } from './types.ts';

/** How far the answers lead: what was asked, what is asked next, and the rule once nothing can change the verdict. */
export interface Path {
  asked: Question[];
  /** The question to ask now; absent once the verdict stands. */
  next?: Question | undefined;
  rule?: Rule | undefined;
  facts: Facts;
}

/** Whether a text is an answer to a question: one of its values, a wall time, the plan's time, or `unknown`. */
export function answers(question: Question, text: string | undefined, hasPlan: boolean): text is string {
  if (text === undefined) return false;
  if (question.kind === 'choice') return question.answers.some(({ value }) => String(value) === text);
  if (text === 'plan') return hasPlan && question.field === 'readyAt';
  return text === 'unknown' || /^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(text);
}

export class Asking {
  readonly table: Table;
  readonly #questions: Question[];
  readonly #longest = new Map<string, number>();

  constructor(quiz: Pick<Quiz, 'rules' | 'questions'>) {
    this.table = new Table(quiz);
    this.#questions = quiz.questions;
  }

  /** The next question worth asking, or the rule that decides. */
  #step(facts: Facts): { next?: Question | undefined; rule?: Rule | undefined } {
    const open = this.table.open(facts);
    if (this.table.verdicts(open).size === 1) {
      const rule = this.table.rule([...open.rules][0] ?? '');
      // A postponed meeting also needs the date it waits for, which no rule asks about.
      const date = this.#questions.find(({ field }) => field === rule?.until && !Object.hasOwn(facts, field));
      return date ? { next: date } : { rule };
    }
    const next = this.#questions.find((question) => {
      if (!holds(question.when, facts)) return false;
      const sets = question.answers.flatMap(({ value }) => Object.keys(factsOf(question, String(value))));
      return sets.some((field) => open.fields.has(field) && !Object.hasOwn(facts, field));
    });
    return { next };
  }

  /** Follows the answers as far as they lead. Answers to questions that are not asked any more are passed over. */
  follow(given: Answers, hasPlan = false): Path {
    const asked: Question[] = [];
    let facts: Facts = {};
    for (;;) {
      const { next, rule } = this.#step(facts);
      const answer = next && given[next.field];
      if (!next || !answers(next, answer, hasPlan)) return { asked, next, rule, facts };
      asked.push(next);
      facts = { ...facts, ...factsOf(next, answer) };
    }
  }

  /** How many questions can still come, at most. */
  atMost(facts: Facts): number {
    const key = JSON.stringify(facts);
    const known = this.#longest.get(key);
    if (known !== undefined) return known;
    const { next } = this.#step(facts);
    const after = (next?.answers ?? []).map((answer) => {
      return this.atMost({ ...facts, ...factsOf(next!, String(answer.value)) });
    });
    const most = next ? 1 + Math.max(...after) : 0;
    this.#longest.set(key, most);
    return most;
  }
}
