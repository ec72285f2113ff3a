import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calendarHold } from '../../src/lib/ics.ts';
import type { Verdict } from '../../src/meeting/model.ts';
import type { Finding } from '../../src/tools/readiness/model/finding.ts';
import { dueNow, type Judged, judge, remember, seriesMayEnd, tally } from '../../src/tools/readiness/model/record.ts';
import { type Part, together } from '../../src/tools/readiness/model/together.ts';
import { updateText } from '../../src/tools/readiness/model/update.ts';
import { sayWorking } from '../../src/tools/readiness/model/words.ts';
import { quiz } from './quiz.ts';

const part = (id: string, verdict: Verdict, minutes = 10): Part => ({
  id,
  title: id,
  minutes,
  finding: { verdict } as Finding,
});
const verdicts = ['hold', 'spontaneous', 'postpone', 'async', 'cancel'] as const;

describe('several questions in one meeting', () => {
  test('those that inform are read before, and their minutes disappear', () => {
    const sum = together(
      [part('a', 'hold', 12), part('b', 'async', 8), part('c', 'cancel', 5), part('d', 'postpone')],
      30,
    );
    expect([sum.keeps, sum.reads, sum.moves, sum.drops].map((group) => group.map(({ id }) => id).join())).toEqual([
      'a',
      'b',
      'd',
      'c',
    ]);
    expect([sum.used, sum.freed, sum.over, sum.urgent]).toEqual([12, 23, 0, false]);
  });
  test('more minutes than the slot has are said', () => {
    expect(together([part('a', 'hold', 25), part('b', 'hold', 20)], 30).over).toBe(15);
  });
  test('one that cannot wait makes the meeting urgent', () => {
    expect(together([part('a', 'hold'), part('b', 'spontaneous')], 30).urgent).toBe(true);
  });
  test('none is lost and none is counted twice', () => {
    const some = fc.array(fc.tuple(fc.constantFrom(...verdicts), fc.integer({ min: 1, max: 240 })), { maxLength: 9 });
    fc.assert(
      fc.property(some, (rows) => {
        const parts = rows.map(([verdict, minutes], at) => part(String(at), verdict, minutes));
        const sum = together(parts, 30);
        const ids = [sum.keeps, sum.reads, sum.moves, sum.drops].flat().map(({ id }) => id);
        expect(ids.toSorted()).toEqual(parts.map(({ id }) => id).toSorted());
        expect(sum.used + sum.freed).toBe(parts.reduce((all, { minutes }) => all + minutes, 0));
      }),
    );
  });
});

describe('the update in writing', () => {
  const parts = {
    question: 'Shall we keep the augmentation?',
    result: '61 of 63 against 60 of 63: +1.6 points, 95% interval −6.7 to 10.2.',
    proposal: 'Keep it, and spend no more runs.',
    reason: 'A change within the noise is not a result yet.',
    replyBy: 'Mon 12 Oct, 12:00',
  };
  test('as Markdown has a heading, four lines and a time for objections', () => {
    expect(updateText(quiz.update, parts, 'markdown')).toBe(
      [
        '# Update: Shall we keep the augmentation?',
        '**Question:** Shall we keep the augmentation?',
        '**Result:** 61 of 63 against 60 of 63: +1.6 points, 95% interval −6.7 to 10.2.',
        '**Proposal:** Keep it, and spend no more runs.',
        '**Why in writing:** A change within the noise is not a result yet.',
        'Please object by Mon 12 Oct, 12:00. Without an objection we do as proposed.\n',
      ].join('\n\n'),
    );
  });
  test('for Slack has single asterisks and no heading', () => {
    const text = updateText(quiz.update, parts, 'slack');
    expect(text).toContain('*Update: Shall we keep the augmentation?*');
    expect(text).not.toMatch(/\*\*|^#/m);
  });
  test('says where a line is still to be written', () => {
    expect(updateText(quiz.update, { ...parts, result: ' ' }, 'slack')).toContain('*Result:* (to be filled in)');
  });
  test('takes braces and dollars as they are', () => {
    expect(updateText(quiz.update, { ...parts, question: '{replyBy} $& $1' }, 'slack')).toContain('{replyBy} $& $1');
  });
});

describe('the calendar hold', () => {
  const event = {
    uid: 'a@b',
    title: 'Results; meeting, 1',
    text: 'Line\nnext \\',
    start: Date.parse('2026-10-02T09:30Z'),
    minutes: 30,
    now: 0,
  };
  test('is one tentative event in UTC', () => {
    const lines = calendarHold(event).split('\r\n');
    expect(lines).toContain('DTSTART:20261002T093000Z');
    expect(lines).toContain('DTEND:20261002T100000Z');
    expect(lines).toContain('SUMMARY:Results\\; meeting\\, 1');
    expect(lines).toContain('DESCRIPTION:Line\\nnext \\\\');
    expect(lines).toContain('STATUS:TENTATIVE');
    expect(lines.at(-1)).toBe('');
  });
  test('keeps every line within 75 octets and its text whole', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (title) => {
        const text = calendarHold({ ...event, title });
        for (const line of text.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
        expect(text.replaceAll('\r\n ', '')).toContain('SUMMARY:');
      }),
    );
  });
  test('without a time is nothing', () => expect(calendarHold({ ...event, start: Number.NaN })).toBe(''));
});

describe('whether the verdict was right', () => {
  const one: Judged = {
    id: 'a',
    title: '',
    heading: 'Postpone until Fri',
    verdict: 'postpone',
    rule: 'R16',
    due: 100,
    judged: '',
  };
  test('is asked once the date has passed, the oldest first', () => {
    const record = [one, { ...one, id: 'b', due: 50 }];
    expect(dueNow(record, 99)?.id).toBe('b');
    expect(dueNow([one], 99)).toBeUndefined();
    expect(dueNow([{ ...one, judged: 'right' }], 200)).toBeUndefined();
  });
  test('a verdict acted on again is asked about once', () => {
    expect(remember([one], { ...one, due: 300 })).toEqual([{ ...one, due: 300 }]);
    expect(remember([{ ...one, judged: 'right' }], one)).toHaveLength(2);
    expect(judge([{ ...one, judged: 'right' }, one], 'a', 'should have met').map(({ judged }) => judged)).toEqual([
      'right',
      'should have met',
    ]);
  });
  test('is told in one sentence', () => {
    const record = (['right', 'right', 'should have met', ''] as const).map((judged) => ({ ...one, judged }));
    expect(tally(record)).toBe('The quiz was right 2 of 3 times (1 × should have met).');
    expect(tally([one])).toBe('');
  });
  test('three releases in a row ask whether the series may end', () => {
    expect(seriesMayEnd([one, one, one])).toBe(true);
    expect(seriesMayEnd([one, one, { ...one, verdict: 'hold' }])).toBe(false);
    expect(seriesMayEnd([one, one])).toBe(false);
  });
});

test.each([
  [0, 'no time'],
  [30, 'half a working hour'],
  [60, 'one working hour'],
  [120, 'two working hours'],
  [90, '90 working minutes'],
  [600, '10 working hours'],
])('%i minutes of work are “%s”', (minutes, text) => expect(sayWorking(minutes)).toBe(text));
