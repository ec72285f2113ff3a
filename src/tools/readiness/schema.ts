import { z } from 'astro/zod';
import { type Condition, fieldsOf } from '../../lib/condition.ts';
import { outcomes, verdicts } from '../../meeting/model.ts';
import { domains } from './model/table.ts';
import { type Quiz, waits } from './model/types.ts';

const scalar = z.union([z.string(), z.number(), z.boolean()]);
const facts = z.record(z.string(), scalar.nullable());
const minutes = z.number().int().min(1).max(120);

const leaf = z.strictObject({
  field: z.string(),
  eq: scalar.optional(),
  in: z.array(scalar).min(1).optional(),
  gte: z.number().optional(),
  lte: z.number().optional(),
  gt: z.number().optional(),
  lt: z.number().optional(),
  exists: z.boolean().optional(),
});
const condition: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    leaf.refine((one) => Object.keys(one).length > 1, 'Say what the field must be: eq, in, gte, lte, gt, lt or exists'),
    z.strictObject({ all: z.array(condition) }),
    z.strictObject({ any: z.array(condition) }),
    z.strictObject({ not: condition }),
  ]),
);

const words = z.strictObject({
  title: z.string().describe('On the line of five'),
  heading: z.string().describe('The verdict in a sentence, with {when}'),
  undated: z.string().describe('The same without a time'),
  gives: z.string().describe('What the reader gets'),
  sum: z.string().optional().describe('Where the time comes from'),
  becomes: z.string().describe('What a meeting becomes with this verdict, after “… and ”'),
  foot: z.strictObject({ do: z.string(), how: z.string() }).describe('What to do now, and how'),
  act: z.string().describe('The one button'),
  copy: z.string(),
  note: z.string().describe('The text to send'),
});

const question = z.strictObject({
  field: z.string().describe('Permanent; the saved answer is found by it'),
  ask: z.string(),
  hint: z.string().optional(),
  kind: z.enum(['choice', 'datetime']),
  answers: z
    .array(
      z.strictObject({
        value: scalar,
        label: z.string(),
        hint: z.string().optional(),
        turn: z
          .string()
          .optional()
          .describe('What to do to be able to give this answer, as an imperative without a full stop'),
        sets: facts.optional().describe('The facts it stands for; by default the field gets the value'),
      }),
    )
    .min(2),
  when: condition.describe('When it makes sense to ask'),
});

const rule = z.strictObject({
  id: z.string().regex(/^R\d\d$/),
  when: condition,
  text: z.string().describe('The condition in words'),
  verdict: z.enum(verdicts),
  until: z.enum(waits).optional().describe('What a postponed meeting waits for'),
  reason: z.string(),
  source: z.string(),
  missing: z.string().optional(),
  agenda: z.string().optional().describe('A key of agendas; absent means the verdict’s usual one'),
  line: z.strictObject({ text: z.string(), minutes, outcome: z.enum(outcomes) }).optional(),
});

const test = z.strictObject({
  id: z.string().regex(/^T\d\d$/),
  name: z.string(),
  change: facts,
  rule: z.string(),
  verdict: z.enum(verdicts),
});

/** The quiz as written in content/quiz/readiness.yaml. */
export const quizSchema = z
  .strictObject({
    verdicts: z.strictObject({ hold: words, spontaneous: words, postpone: words, async: words, cancel: words }),
    tooFar: z.strictObject({ reason: z.string(), missing: z.string(), change: z.string() }),
    until: z.strictObject({
      readyAt: z.string(),
      preworkReadyAt: z.string(),
      deciderAt: z.string(),
      reading: z.string(),
      nextDay: z.string(),
    }),
    passed: z.string(),
    noSlot: z.string().describe('Said where zones and blocks leave no time'),
    kept: z.string(),
    update: z.strictObject({
      title: z.string(),
      question: z.string(),
      result: z.string(),
      proposal: z.string(),
      why: z.string(),
      reply: z.string().describe('With {replyBy}'),
      empty: z.string().describe('Stands where a part is not written yet'),
    }),
    several: z.strictObject({
      meet: z.string().describe('Said where something keeps the slot: {count}, {all}, {used}'),
      release: z.string(),
      freed: z.string(),
      over: z.string(),
      urgent: z.string(),
      note: z.string(),
      released: z.string(),
      keeps: z.string(),
      reads: z.string(),
      moves: z.string(),
      drops: z.string(),
    }),
    agendas: z.record(
      z.string(),
      z.strictObject({
        title: z.string(),
        items: z.array(z.strictObject({ minutes, item: z.string(), outcome: z.enum(outcomes) })),
      }),
    ),
    method: z.array(z.string()).min(1).describe('How the quiz counts, in full sentences for /quiz-rules/'),
    questions: z.array(question).min(1),
    rules: z.array(rule).min(1),
    base: facts,
    tests: z.array(test),
  })
  .superRefine((quiz, context) => {
    const say = (path: PropertyKey[], message: string) => context.addIssue({ code: 'custom', path, message });
    const known = domains(quiz.questions);
    quiz.rules.forEach(({ id, when, verdict, until, agenda }, at) => {
      for (const field of fieldsOf(when)) {
        if (!known.has(field)) say(['rules', at, 'when'], `${id} looks at “${field}”, which no question sets`);
      }
      if ((verdict === 'postpone') !== (until !== undefined))
        say(['rules', at, 'until'], `${id}: a rule that postpones says until when, and no other does`);
      if (agenda && !quiz.agendas[agenda]) say(['rules', at, 'agenda'], `${id}: there is no agenda “${agenda}”`);
      if (quiz.rules.findIndex((one) => one.id === id) !== at) say(['rules', at, 'id'], `${id} stands here twice`);
    });
    quiz.questions.forEach(({ field, kind, answers }, at) => {
      const values = answers.map(({ value }) => value).join();
      if (kind === 'datetime' && values !== 'at,unknown')
        say(['questions', at, 'answers'], `${field}: the answers of a date are “at” and “unknown”, in this order`);
    });
  }) satisfies z.ZodType<Quiz>;
