import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countRead, leftAt, type Reading, readingCodec, readOn, unread } from '../../src/lib/reading.ts';

const slug = fc.stringMatching(/^[a-z][a-z0-9-]{0,20}$/);
const so = fc.oneof(
  fc.record({ read: fc.constantFrom('2026-11-26', '2027-01-02'), at: fc.constant(''), heading: fc.constant('') }),
  fc.record({ read: fc.constant(''), at: slug, heading: fc.string({ maxLength: 40 }) }),
);
const readings: fc.Arbitrary<Reading> = fc.dictionary(slug, so, { noNullPrototype: true });

describe('what a person has read', () => {
  test('comes back as it was kept', () => {
    fc.assert(
      fc.property(readings, (reading) => {
        expect(readingCodec.decode(readingCodec.encode(reading))).toEqual(reading);
      }),
    );
  });

  test('is read from any text without a throw', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(readingCodec.decode(text)).toBeTypeOf('object');
      }),
    );
  });

  const odd: [string, string][] = [
    ['another shape', '[1, 2]'],
    ['a day that is none', '{"single-place": {"read": "yesterday"}}'],
    ['a name with a path in it', '{"../x": {"read": "2026-11-26"}}'],
    ['an anchor with a script in it', '{"single-place": {"at": "x\\"><script>"}}'],
    ['a prototype', '{"__proto__": {"read": "2026-11-26"}}'],
  ];
  test.each(odd)('does not believe %s', (_, text) => {
    expect(readingCodec.decode(text)).toEqual({});
  });

  test('a guide that was read stays read, from the first day on', () => {
    const read = readOn({}, 'single-place', '2026-11-26');
    expect(
      readOn(leftAt(read, 'single-place', 'common-mistakes', 'Common mistakes'), 'single-place', '2026-12-01'),
    ).toEqual(read);
    expect(countRead(read, ['single-place', 'loop'])).toBe(1);
  });

  test('a guide can be taken back among the unread', () => {
    const left = leftAt({}, 'loop', 'common-mistakes', 'Common mistakes');
    expect(unread(readOn(left, 'single-place', '2026-11-26'), 'single-place')).toEqual(left);
  });
});
