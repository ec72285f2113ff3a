import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { given, holds, type Scalar } from '../../src/lib/condition.ts';
import { readBlocks, readHolidays, readHours, readZones, usualSettings, workOf } from '../../src/lib/teamtime.ts';
import { usualTimes, usualWork } from '../../src/lib/worktime.ts';
import { toInstant, toWall, weekday } from '../../src/lib/zone.ts';
import type { ComputePlan } from '../../src/meeting/model.ts';
import { settingsCodec } from '../../src/meeting/team-codec.ts';
import { recordCodec, toldCodec } from '../../src/tools/readiness/codec.ts';
import { nearestChange } from '../../src/tools/readiness/model/change.ts';
import { type Circumstances, conclude } from '../../src/tools/readiness/model/finding.ts';
import { Asking } from '../../src/tools/readiness/model/path.ts';
import { rulerOf } from '../../src/tools/readiness/model/ruler.ts';
import { nothingTold } from '../../src/tools/readiness/model/told.ts';
import type { Answers } from '../../src/tools/readiness/model/types.ts';
import { fill, wordsOf } from '../../src/tools/readiness/model/words.ts';
import { quizSchema } from '../../src/tools/readiness/schema.ts';
import { quiz } from './quiz.ts';

const zone = 'Europe/Berlin';
const asking = new Asking(quiz);
const plan: ComputePlan = {
  title: 'ViT-B/14, 36 runs',
  runs: 36,
  trainStart: '2026-10-01T17:30',
  trainEnd: '2026-10-02T04:00',
  trainEndLate: '2026-10-02T06:00',
  evalMinutes: 72,
  evalEnd: '2026-10-02T05:12',
  basis: 'measured',
  device: '2 × RTX 4090',
  memoryGb: 12,
  runHours: 0.6,
  deviceHours: 21,
  costLow: null,
  costHigh: null,
  verdict: 'Fits the card',
  updatedAt: '2026-10-01T13:00',
};
const at = (wall: string) => toInstant(wall, zone);
const around = (now: string, more: Partial<Circumstances> = {}): Circumstances => ({
  now: at(now),
  work: { ...usualWork, zone },
  times: usualTimes,
  plan: null,
  planned: '',
  ...more,
});
function verdictOf(answers: Answers, where: Circumstances) {
  const { rule } = asking.follow(answers, where.plan !== null);
  if (!rule) throw new Error('The quiz is not over');
  const finding = conclude(rule, answers, where, quiz.agendas, 30);
  return { ...finding, words: wordsOf(quiz, finding, zone, where.now, where.times) };
}
const waiting = { purpose: 'result', finding: 'none', stage: 'waiting', mustDecideFirst: 'no' };

describe('the verdict says when', () => {
  test('the meeting of Thursday moves to Friday 11:30 with the date of the calculator', () => {
    const found = verdictOf({ ...waiting, readyAt: 'plan' }, around('2026-10-01T13:00', { plan }));
    expect(found.words.heading).toBe('Postpone until Fri 2 Oct, 11:30');
    expect(found.words.sum).toContain('Fri 2 Oct, 06:57');
    expect(found.words.act).toBe('Plan it for Fri 11:30');
    expect(found.words.note).toContain('Fri 2 Oct, 11:30');
  });

  test('a plan that is only estimated gets half as much again', () => {
    const guessed = { ...plan, basis: 'estimated' } as const;
    const found = verdictOf({ ...waiting, readyAt: 'plan' }, around('2026-10-01T13:00', { plan: guessed }));
    // 17:30 and 15.75 hours of training, then 108 minutes of evaluation: Friday 11:03.
    expect([toWall(found.ready, zone), found.words.heading]).toEqual([
      '2026-10-02T11:03',
      'Postpone until Fri 2 Oct, 15:30',
    ]);
  });

  test('the reader may overrule the calculator', () => {
    const found = verdictOf({ ...waiting, readyAt: '2026-10-05T09:00' }, around('2026-10-01T13:00', { plan }));
    expect(found.words.heading).toBe('Postpone until Mon 5 Oct, 13:00');
  });

  test('a wait of more than ten working days cancels, with the date', () => {
    const long = { ...plan, trainStart: '2026-10-01T09:00', trainEnd: '2026-10-15T09:00', evalMinutes: 120 };
    const found = verdictOf({ ...waiting, readyAt: 'plan' }, around('2026-10-01T09:00', { plan: long }));
    expect([found.verdict, found.rule.id]).toEqual(['cancel', 'R16']);
    expect(found.words.reason).toContain('Mon 19 Oct, 11:30');
    expect(found.words.note).toContain('Mon 19 Oct, 11:30');
  });

  test('a planned time that comes late enough is kept', () => {
    const where = around('2026-10-01T13:00', { plan, planned: '2026-10-06T10:00' });
    const found = verdictOf({ ...waiting, readyAt: 'plan' }, where);
    expect([found.kept, found.words.heading]).toEqual([true, 'Postpone until Tue 6 Oct, 10:00']);
  });

  test('the third seed at 11:20 calls a meeting at 13:00', () => {
    const found = verdictOf(
      { purpose: 'result', finding: 'none', stage: 'evaluated', threshold: 'hit' },
      around('2026-10-14T11:20'),
    );
    expect([found.words.heading, found.minutes]).toEqual(['Call a meeting for Wed 14 Oct, 13:00', 20]);
  });

  test('people who are blocked meet for fifteen minutes', () => {
    const found = verdictOf({ purpose: 'blocker', blocked: '2' }, around('2026-10-14T11:20'));
    expect([found.rule.id, found.minutes]).toEqual(['R02', 15]);
  });

  test('a decision in writing can be answered until noon of the next working day', () => {
    const found = verdictOf({ purpose: 'blocker', blocked: '0' }, around('2026-10-09T15:00'));
    expect(found.words.note).toContain('Please object by Mon 12 Oct, 12:00');
  });

  test('a meeting that is held keeps its planned time, or gets the next that fits', () => {
    const planned = verdictOf({ purpose: 'people' }, around('2026-10-14T11:20', { planned: '2026-10-15T14:00' }));
    const free = verdictOf({ purpose: 'people' }, around('2026-10-14T11:20'));
    expect(planned.words.heading).toBe('Hold it on Thu 15 Oct, 14:00');
    expect([free.words.heading, free.words.when]).toEqual(['Hold the meeting', 'Wed 14 Oct, 13:00']);
  });

  test('a postponed meeting always lies in the future, inside working time and within reach', () => {
    const rules = quiz.rules.filter(({ verdict }) => verdict === 'postpone');
    const moments = fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2027, 11, 31) });
    const dates = fc.oneof(
      fc.constant('unknown'),
      fc.constant('plan'),
      moments.map((moment) => toWall(moment, zone)),
    );
    fc.assert(
      fc.property(fc.constantFrom(...rules), moments, dates, moments, (rule, now, date, planned) => {
        const where = { ...around('2026-10-01T09:00', { plan }), now, planned: toWall(planned, zone) };
        const answers = { readyAt: date, preworkReadyAt: date, deciderAt: date };
        const found = conclude(rule, answers, where, quiz.agendas, 30);
        expect(found.when).toBeGreaterThan(now);
        if (found.kept) return;
        const [day = '', clock = ''] = toWall(found.when, zone).split('T');
        expect(weekday(day)).toBeLessThan(6);
        expect(
          ['08:30', '09:00', '09:30', '10:00', '10:30', '11:00', '11:30'].includes(clock) || clock >= '13:00',
        ).toBe(true);
        expect(clock <= '17:00').toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test('hostile plans and dates give a sentence and throw nothing', () => {
    const odd = { ...plan, trainStart: '', trainEnd: '9999-12-31T23:59', evalMinutes: 1e7 };
    const found = verdictOf({ ...waiting, readyAt: 'plan' }, around('2026-10-01T13:00', { plan: odd }));
    expect([found.verdict, found.tooFar]).toEqual(['cancel', true]);
    const old = verdictOf(
      { ...waiting, readyAt: '0000-01-01T00:00' },
      around('2026-10-01T13:00', { planned: '<script>' }),
    );
    expect(old.words.heading).toBe('Postpone until Thu 1 Oct, 16:00');
    expect(old.words.sum).toContain('has passed');
  });

  test('every verdict of every way through the quiz has a heading, a reason and a text without gaps', () => {
    for (const rule of quiz.rules) {
      for (const planned of ['', '2026-10-06T10:00']) {
        const where = around('2026-10-01T13:00', { planned });
        const finding = conclude(rule, { readyAt: '2026-10-02T07:00' }, where, quiz.agendas, 30);
        const words = wordsOf(quiz, finding, zone, where.now, where.times);
        expect(words.reason).toMatch(/\.$/);
        expect(words.heading + words.sum + words.note + words.act).not.toMatch(/[{}]|NaN|undefined| {2}| ,|needs \./);
      }
    }
  });
});

describe('what would change it', () => {
  const evaluated = { purpose: 'result', finding: 'none', stage: 'evaluated', threshold: 'not-hit', news: 'decide' };
  test.each([
    [{ ...waiting, readyAt: '2026-10-02T07:00' }, 'stage', null],
    [{ ...waiting, readyAt: 'unknown' }, 'readyAt', 'postpone'],
    [{ purpose: 'blocker', blocked: '0' }, 'blocked', 'spontaneous'],
    [{ purpose: 'result', finding: 'none', stage: 'evaluated', threshold: 'hit' }, 'threshold', null],
    [{ purpose: 'share', prework: 'no', preworkReadyAt: 'unknown' }, 'preworkReadyAt', 'postpone'],
    [{ ...evaluated, effect: 'within-noise' }, 'effect', null],
    [{ ...evaluated, effect: 'beyond-noise', dependents: '2', room: 'absent', deciderAt: 'unknown' }, 'room', 'hold'],
    [{ ...evaluated, effect: 'beyond-noise', dependents: '2', room: 'ready' }, 'room', 'postpone'],
    [{ purpose: 'people' }, undefined, undefined],
  ] as const)('names the answer nearest to the verdict (%#)', (answers, field, verdict) => {
    const change = nearestChange(asking, asking.follow(answers), answers, false);
    expect([change?.question.field, change?.verdict]).toEqual([field, verdict]);
  });

  test('is true: the named answer gives the named verdict', () => {
    const texts = quiz.questions.map(({ field, kind, answers }) => {
      const all = answers.map(({ value }) =>
        kind === 'datetime' && value === 'at' ? '2026-10-02T07:00' : String(value),
      );
      return [field, fc.constantFrom(...all)] as const;
    });
    fc.assert(
      fc.property(fc.record(Object.fromEntries(texts)), (answers) => {
        const path = asking.follow(answers);
        const change = nearestChange(asking, path, answers, false);
        if (!change) return;
        const value = String(change.answer.value);
        const text = change.question.kind === 'datetime' && value === 'at' ? '2026-10-02T07:00' : value;
        const after = asking.follow({ ...answers, [change.question.field]: text });
        expect(after.rule?.verdict ?? null).toBe(change.verdict);
        const left = asking.table.verdicts(asking.table.open(after.facts));
        // What opens the question again may lead back; what is certain may not.
        expect(change.answer.turn && left.size > 1 ? left.size > 1 : !left.has(path.rule?.verdict)).toBe(true);
        expect(change.verdict).not.toBe(path.rule?.verdict);
      }),
    );
  });
});

describe('the line of days', () => {
  test('puts moments where they happen', () => {
    const marks = [
      { key: 'now', at: at('2026-10-01T12:00'), label: '' },
      { key: 'useful', at: at('2026-10-02T12:00'), label: '' },
    ] as const;
    const ruler = rulerOf(marks, zone);
    expect(ruler.marks.map(({ key, x }) => [key, x])).toEqual([
      ['useful', 75],
      ['now', 25],
    ]);
    expect(ruler.days.map(({ x, label }) => [x, label])).toEqual([
      [0, 'Thu 1 Oct'],
      [50, 'Fri 2 Oct'],
    ]);
  });
});

describe('the language of conditions', () => {
  const facts = fc.dictionary(
    fc.constantFrom('a', 'b', 'c'),
    fc.option(fc.oneof(fc.integer({ min: 0, max: 3 }), fc.constant('x'))),
  );
  const leaf = fc.oneof(
    fc.record({
      field: fc.constantFrom('a', 'b', 'c'),
      eq: fc.oneof(fc.integer({ min: 0, max: 3 }), fc.constant('x')),
    }),
    fc.record({ field: fc.constantFrom('a', 'b', 'c'), gte: fc.integer({ min: 0, max: 3 }) }),
    fc.record({ field: fc.constantFrom('a', 'b', 'c'), lt: fc.integer({ min: 0, max: 3 }) }),
    fc.record({ field: fc.constantFrom('a', 'b', 'c'), in: fc.array(fc.integer({ min: 0, max: 3 })) }),
    fc.record({ field: fc.constantFrom('a', 'b', 'c'), exists: fc.boolean() }),
  );
  const { condition } = fc.letrec((tie) => ({
    condition: fc.oneof(
      { depthSize: 'small' },
      leaf,
      fc.record({ all: fc.array(tie('condition'), { maxLength: 3 }) }),
      fc.record({ any: fc.array(tie('condition'), { maxLength: 3 }) }),
      fc.record({ not: tie('condition') }),
    ),
  }));

  test('knowing in two steps is the same as knowing at once', () => {
    fc.assert(
      fc.property(condition as fc.Arbitrary<Parameters<typeof holds>[0]>, facts, facts, (when, first, second) => {
        const all = { a: null, b: null, c: null, ...second, ...first } as Record<string, Scalar | null>;
        const half = given(when, first);
        const done = typeof half === 'boolean' ? half : given(half, all);
        expect(done).toBe(holds(when, all));
      }),
    );
  });

  test('an empty “all” is true, an empty “any” is false, and what nobody said does not exist', () => {
    expect([holds({ all: [] }, {}), holds({ any: [] }, {}), holds({ field: 'a', exists: false }, {})]).toEqual([
      true,
      false,
      true,
    ]);
  });
});

describe('what is saved', () => {
  test('any text gives a value, and never throws', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        const told = toldCodec.decode(text);
        workOf(settingsCodec.decode(text), zone);
        recordCodec.decode(text);
        for (const { answers } of told.topics) asking.follow(answers);
      }),
    );
  });

  test('what was told comes back', () => {
    const some = fc.string({ maxLength: 40 });
    const keyed = fc.dictionary(fc.stringMatching(/^[a-z]{1,20}$/), some, { maxKeys: 20, noNullPrototype: true });
    const topic = fc.record({
      id: fc.stringMatching(/^[a-z]{3,9}$/),
      title: some,
      answers: keyed,
      minutes: fc.integer({ min: 1, max: 240 }),
      result: some,
      proposal: some,
      noise: keyed,
    });
    const told = fc
      .record({
        topics: fc.uniqueArray(topic, { minLength: 1, maxLength: 9, selector: ({ id }) => id }),
        planned: fc.constantFrom('', '2026-11-25T10:00'),
        runs: fc.constantFrom(null, { done: 18, at: '2026-10-01T23:20', start: '2026-10-01T17:30' }),
      })
      .map((value) => ({ ...value, current: value.topics[0]!.id }));
    fc.assert(
      fc.property(told, (value) => {
        expect(toldCodec.decode(toldCodec.encode(value))).toEqual(value);
      }),
    );
    expect(toldCodec.decode('')).toEqual(nothingTold);
  });

  test('settings and the record come back', () => {
    const settings = fc.record({
      hours: fc.constantFrom('08:30–12:00, 13:00–17:30', '9:00-17:00', '00:00–24:00'),
      days: fc.subarray([1, 2, 3, 4, 5, 6, 7], { minLength: 1 }),
      holidays: fc.constantFrom('', '2026-12-25, 2026-12-26'),
      blocks: fc.constantFrom('', 'Wed, Fri 13:00–17:30; 09:00–10:00', 'Friday'),
      zones: fc.constantFrom('', 'America/New_York, Asia/Kolkata'),
      times: fc.record({
        measured: fc.double({ min: 0, max: 3, noNaN: true }).map(Math.abs),
        estimated: fc.constant(0.5),
        write: fc.integer({ min: 0, max: 2400 }),
        read: fc.integer({ min: 0, max: 2400 }),
        notice: fc.integer({ min: 0, max: 480 }),
        soon: fc.integer({ min: 30, max: 2400 }),
        far: fc.integer({ min: 1, max: 60 }),
      }),
    });
    fc.assert(
      fc.property(settings, (value) => {
        expect(settingsCodec.decode(settingsCodec.encode(value))).toEqual(value);
      }),
    );
    expect(settingsCodec.decode('{"times":{"read":1e30,"far":null},"zones":"<script>"}')).toMatchObject({
      times: { ...usualTimes, read: 2400 },
      zones: '',
    });
    expect(settingsCodec.decode('')).toEqual(usualSettings);
    const one = { id: 'a', title: '', heading: 'x', verdict: 'hold', rule: 'R29', due: 5, judged: 'right' } as const;
    expect(recordCodec.decode(recordCodec.encode([one]))).toEqual([one]);
  });

  test.each([
    ['Wed 13:00–17:30', [{ days: [3], from: 780, to: 1050 }]],
    ['Mon, Friday', [{ days: [1, 5], from: 0, to: 1440 }]],
    [
      '09:00-10:00; fri',
      [
        { days: [1, 2, 3, 4, 5, 6, 7], from: 540, to: 600 },
        { days: [5], from: 0, to: 1440 },
      ],
    ],
    ['', []],
  ])('times without meetings “%s”', (text, blocks) => expect(readBlocks(text)).toEqual(blocks));

  test.each(['Someday', '10:00–09:00', 'Wed 25:00–26:00', '<script>', '1e30', ','])(
    'times without meetings “%s” get a sentence with an example',
    (text) => expect(readBlocks(text)).toContain('for example Wed, Fri 13:00–17:30'),
  );

  test.each(['Berlin', '<script>', 'Europe/Nowhere', '1e30'])('a zone “%s” is named as none', (text) => {
    expect(readZones(text)).toContain('is not a time zone this browser knows');
  });

  test.each(['', '25:00–26:00', '9–17', '12:00–08:00', '08:00–12:00, 11:00–13:00', '08:45–09:15', '1e30', '<script>'])(
    'working hours “%s” get a sentence with an example',
    (text) => expect(readHours(text)).toContain('for example 08:30–12:00'),
  );

  test.each(['2026-02-30', 'Christmas', '<script>', '1e30'])('a day off “%s” is named as no day', (text) => {
    expect(readHolidays(text)).toContain('is not a day');
  });
});

test('a template without a value leaves nothing behind', () => {
  expect(fill('a {when} {toString}{b}', { when: 'now' })).toBe('a now ');
});

test('a quiz with a mistake names the rule and what is wrong with it', () => {
  const broken = structuredClone(quiz);
  broken.rules[0]!.when = { field: 'nobody', eq: 'asks' };
  expect(quizSchema.safeParse(broken).error?.issues[0]?.message).toBe('R01 looks at “nobody”, which no question sets');
});
