import { type Condition, type Facts, fieldsOf, given, type Scalar } from '../../../lib/condition.ts';
import type { Verdict } from '../../../meeting/model.ts';
import type { Question, Quiz, Rule } from './types.ts';

/** A decision diagram: a rule, or a field whose value leads on. Equal diagrams are one object. */
export interface Node {
  /** The rule reached; empty inside the diagram, and where no rule matches. */
  rule: string;
  /** The field to look at; empty at a leaf. */
  field: string;
  next: readonly Node[];
  /** Every field below that can change the rule, and every rule below. */
  fields: ReadonlySet<string>;
  rules: ReadonlySet<string>;
}

type Row = readonly [when: true | Condition, rule: string];

/** The values each field of the quiz can take, in the order in which the questions ask. `null`: nobody knows. */
export function domains(questions: readonly Question[]): Map<string, (Scalar | null)[]> {
  const found = new Map<string, (Scalar | null)[]>();
  for (const question of questions) {
    for (const answer of question.answers) {
      for (const [field, value] of Object.entries(factsOf(question, String(answer.value)))) {
        const values = found.get(field) ?? [];
        if (!values.includes(value)) found.set(field, [...values, value]);
      }
    }
  }
  return found;
}

/** What an answer says: the facts it sets. Anything that is no answer to the question says nothing. */
export function factsOf(question: Question, answer: string): Facts {
  if (question.kind === 'datetime') return { [question.field]: answer === 'unknown' ? null : 'known' };
  const chosen = question.answers.find(({ value }) => String(value) === answer);
  return chosen ? (chosen.sets ?? { [question.field]: chosen.value }) : {};
}

/** The rules that can still match once some facts are known, up to the first that must. */
function narrow(rows: readonly Row[], facts: Facts): Row[] {
  const left: Row[] = [];
  for (const [when, rule] of rows) {
    const open = when === true || given(when, facts);
    if (open === false) continue;
    left.push([open, rule]);
    if (open === true) break;
  }
  return left;
}

/** The rule table made ready: asks which rules and questions are still open, whatever is known. */
export class Table {
  readonly #rows: Row[];
  readonly #rules: Map<string, Rule>;
  readonly #domains: Map<string, (Scalar | null)[]>;
  readonly #grown = new Map<string, Node>();
  readonly #nodes = new Map<string, Node>();
  readonly #names = new Map<Node, number>();

  constructor({ rules, questions }: Pick<Quiz, 'rules' | 'questions'>) {
    this.#rows = rules.map(({ id, when }) => [when, id]);
    this.#rules = new Map(rules.map((rule) => [rule.id, rule]));
    this.#domains = domains(questions);
  }

  /** The diagram of everything that can still happen once some facts are known. */
  open(facts: Facts): Node {
    return this.#grow(narrow(this.#rows, facts));
  }

  rule(id: string): Rule | undefined {
    return this.#rules.get(id);
  }

  /** The verdicts that a diagram can still reach. */
  verdicts(node: Node): Set<Verdict | undefined> {
    return new Set([...node.rules].map((id) => this.#rules.get(id)?.verdict));
  }

  #grow(rows: readonly Row[]): Node {
    const [first, rule = ''] = rows[0] ?? [true];
    if (first === true) return this.#node('', rule, []);
    const key = JSON.stringify(rows);
    const known = this.#grown.get(key);
    if (known) return known;
    const asked = new Set(rows.flatMap(([when]) => (when === true ? [] : fieldsOf(when))));
    const field = [...this.#domains.keys()].find((name) => asked.has(name)) ?? '';
    const next = (this.#domains.get(field) ?? []).map((value) => this.#grow(narrow(rows, { [field]: value })));
    const same = next[0] && next.every((node) => node === next[0]);
    const node = same ? next[0]! : this.#node(field, '', next);
    this.#grown.set(key, node);
    return node;
  }

  #node(field: string, rule: string, next: readonly Node[]): Node {
    const key = [field, rule, ...next.map((one) => this.#names.get(one))].join();
    const known = this.#nodes.get(key);
    if (known) return known;
    const fields = new Set([field, ...next.flatMap((one) => [...one.fields])].filter(Boolean));
    const rules = new Set(field ? next.flatMap((one) => [...one.rules]) : [rule]);
    const node = { rule, field, next, fields, rules };
    this.#nodes.set(key, node);
    this.#names.set(node, this.#names.size);
    return node;
  }
}
