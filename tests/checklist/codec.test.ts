import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { filledCodec, most } from '../../src/lib/checklist/codec.ts';
import {
  answers,
  blankMark,
  type Filled,
  isFilled,
  markOf,
  unfilled,
  withMark,
  withOwn,
  withoutOwn,
} from '../../src/lib/checklist/filled.ts';

const day = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2200-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const whole = (length: number) => fc.string({ maxLength: length, unit: 'grapheme-ascii' });
const mark = fc.record({
  answer: fc.constantFrom(...answers, '' as const),
  reason: whole(most.reason),
  evidence: whole(most.evidence),
  note: whole(most.note),
  owner: whole(most.owner),
  date: fc.oneof(fc.constant(''), day),
});
const own = fc.record({
  id: fc.stringMatching(/^own-[a-z0-9]{1,12}$/),
  label: whole(most.label).filter((label) => label.trim() !== ''),
  blocker: fc.boolean(),
});
const filled: fc.Arbitrary<Filled> = fc.record({
  marks: fc.dictionary(fc.string(), mark),
  own: fc.uniqueArray(own, { selector: ({ id }) => id, maxLength: 10 }),
});

describe('a saved checklist', () => {
  test('comes back as it was', () => {
    fc.assert(
      fc.property(filled, (one) => {
        expect(filledCodec.decode(filledCodec.encode(one))).toEqual(one);
      }),
    );
  });

  test('is read from any text without a fault', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(filledCodec.decode(text)).toMatchObject({ own: expect.any(Array) });
      }),
    );
  });

  test.each([
    '',
    'null',
    '[]',
    '7',
    '{"marks":[1,2]}',
    '{"marks":{"a":null},"own":{}}',
    '{"own":[null,1,{"id":"__proto__"}]}',
  ])('is never broken by %s', (text) => {
    const one = filledCodec.decode(text);
    expect(one.own).toEqual([]);
    expect(markOf(one, 'a')).toEqual(blankMark);
  });

  test('keeps the marks of items the content does not have', () => {
    const one = withMark(unfilled, 'an-item-of-another-time', { answer: 'yes', note: 'kept' });
    expect(markOf(filledCodec.decode(filledCodec.encode(one)), 'an-item-of-another-time')).toMatchObject({
      note: 'kept',
    });
  });

  test('takes an item called like a part of every object for nothing but an item', () => {
    const one = filledCodec.decode('{"marks":{"__proto__":{"answer":"yes"},"constructor":{"answer":"no"}}}');
    expect(markOf(one, 'toString')).toEqual(blankMark);
    expect(markOf(one, 'constructor').answer).toBe('no');
  });

  test('shows hostile text as text, cut to what a field holds', () => {
    const text = JSON.stringify({
      marks: { a: { answer: '<script>', note: '<script>'.repeat(200), date: '2026-02-30' } },
    });
    expect(markOf(filledCodec.decode(text), 'a')).toEqual({ ...blankMark, note: '<script>'.repeat(75) });
  });
});

test('a check of one’s own that is removed leaves its mark behind, so that undo brings back all of it', () => {
  const before = withMark(withOwn(unfilled, { id: 'own-a', label: 'Camera calibrated', blocker: true }), 'own-a', {
    answer: 'no',
  });
  expect(markOf(withoutOwn(before, 'own-a'), 'own-a').answer).toBe('no');
  expect(isFilled(unfilled)).toBe(false);
  expect(isFilled(before)).toBe(true);
});
