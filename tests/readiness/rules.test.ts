import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Facts, holds } from '../../src/lib/condition.ts';
import { Asking } from '../../src/tools/readiness/model/path.ts';
import { domains, factsOf, Table } from '../../src/tools/readiness/model/table.ts';
import { quiz } from './quiz.ts';

const table = new Table(quiz);
const values = domains(quiz.questions);
const firstMatch = (facts: Facts) => quiz.rules.find((rule) => holds(rule.when, facts));
const everyRule = quiz.rules.map((rule) => rule.id);
const records = fc.record(Object.fromEntries([...values].map(([field, all]) => [field, fc.constantFrom(...all)])));

describe('the rule table', () => {
  test.each(quiz.tests)('$id: $name gives $rule, $verdict', ({ change, rule, verdict }) => {
    const found = firstMatch({ ...quiz.base, ...change });
    expect([found?.id, found?.verdict]).toEqual([rule, verdict]);
  });

  test('answers every combination of answers with one rule, and reaches every rule', () => {
    // The diagram holds all combinations: a leaf without a rule would be a combination without a verdict.
    expect([...table.open({}).rules].sort()).toEqual([...everyRule].sort());
  });

  test('agrees with its diagram on 200,000 combinations drawn at random', () => {
    const fields = [...values];
    let seed = 20261002;
    const draw = (below: number) => {
      seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
      return Math.floor((seed / 2 ** 32) * below);
    };
    const reached = new Set<string>();
    for (let count = 0; count < 200_000; count += 1) {
      const facts = Object.fromEntries(fields.map(([field, all]) => [field, all[draw(all.length)] ?? null]));
      const rule = firstMatch(facts);
      if (!rule) throw new Error(`No rule for ${JSON.stringify(facts)}`);
      reached.add(rule.id);
      if (count % 50 === 0) expect(table.open(facts).rule).toBe(rule.id);
    }
    expect(reached.size).toBe(quiz.rules.length);
  });

  test('holds every meeting about people', () => {
    fc.assert(fc.property(records, (facts) => firstMatch({ ...facts, purpose: 'people' })?.verdict === 'hold'));
  });

  test('never takes back a spontaneous meeting because a date became known', () => {
    fc.assert(
      fc.property(records, (facts) => {
        const before = firstMatch({ ...facts, readyAt: null });
        return before?.verdict !== 'spontaneous' || firstMatch({ ...facts, readyAt: 'known' })?.id === before.id;
      }),
    );
  });

  test('never cancels a meeting because more people depend on it', () => {
    fc.assert(
      fc.property(records, fc.constantFrom(0, 1, 2), (facts, few) => {
        const before = firstMatch({ ...facts, dependents: few });
        const after = firstMatch({ ...facts, dependents: few + 1 });
        return !(before?.verdict === 'hold' && after?.verdict === 'cancel');
      }),
    );
  });
});

describe('the questions', () => {
  const asking = new Asking(quiz);
  /** Every way through the quiz: the answers given and what they came to. */
  function* ways(answers: Record<string, string> = {}): Generator<{ asked: number; rule: string; facts: Facts }> {
    const path = asking.follow(answers);
    if (!path.next) {
      yield { asked: path.asked.length, rule: path.rule?.id ?? '', facts: path.facts };
      return;
    }
    for (const answer of path.next.answers) {
      const text = path.next.kind === 'datetime' && answer.value === 'at' ? '2026-11-26T09:00' : String(answer.value);
      yield* ways({ ...answers, [path.next.field]: text });
    }
  }
  const all = [...ways()];

  test('come to a verdict on every way, at most nine questions long', () => {
    expect(all.filter(({ rule }) => rule === '')).toEqual([]);
    expect(Math.max(...all.map(({ asked }) => asked))).toBe(9);
    expect(asking.atMost({})).toBe(9);
  });

  test('reach every rule', () => {
    expect([...new Set(all.map(({ rule }) => rule))].sort()).toEqual([...everyRule].sort());
  });

  test('stop only when one rule is left, so that the reason is as settled as the verdict', () => {
    for (const { facts } of all) expect(asking.table.open(facts).rules.size).toBe(1);
  });

  test('stop where no answer that is still open can change the rule', () => {
    fc.assert(
      fc.property(fc.constantFrom(...all), records, ({ facts, rule }, others) => {
        expect(firstMatch({ ...others, ...facts })?.id).toBe(rule);
      }),
      { numRuns: 2000 },
    );
  });

  test('ask nothing whose answer is already known or cannot matter', () => {
    for (const { facts, asked } of all) expect(Object.keys(facts).length).toBeGreaterThanOrEqual(asked);
    const path = asking.follow({ purpose: 'people', blocked: '2' });
    expect([path.asked.length, path.rule?.id]).toEqual([1, 'R01']);
  });

  test('say nothing for an answer that does not exist', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const known = quiz.questions[0]!.answers.some(({ value }) => String(value) === text);
        return known || Object.keys(factsOf(quiz.questions[0]!, text)).length === 0;
      }),
    );
    expect(asking.follow({ purpose: '<script>' }).next?.field).toBe('purpose');
  });
});
