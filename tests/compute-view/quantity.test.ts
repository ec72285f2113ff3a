import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Bounds, numberIn, readQuantity, writeQuantity } from '../../src/lib/quantity.ts';

const images: Bounds = { least: 1, most: 1e13, example: '1,200,000', whole: true };

describe('numbers are read as people write them', () => {
  test.each<[string, number]>([
    ['16', 16],
    [' 16 ', 16],
    ['+16', 16],
    ['-3', -3],
    ['−3', -3],
    ['1,200,000', 1_200_000],
    ['1 200 000', 1_200_000],
    ['1 200 000', 1_200_000],
    ["1'200'000", 1_200_000],
    ['1_200_000', 1_200_000],
    ['1.2M', 1_200_000],
    ['1.2 m', 1_200_000],
    ['36k', 36_000],
    ['3B', 3e9],
    ['3 bn', 3e9],
    ['2T', 2e12],
    ['3e4', 30_000],
    ['3E4', 30_000],
    ['1e-3', 0.001],
    ['.5', 0.5],
    ['5.', 5],
    ['1,200.5', 1200.5],
  ])('%s is %d', (text, value) => {
    expect(numberIn(text)).toBeCloseTo(value, 12);
  });

  test.each(['', 'abc', '1,2', '12,00', '1.2.3', 'NaN', 'Infinity', '0x10', '1e', '--3', '3 apples', '<script>'])(
    '“%s” is no number',
    (text) => {
      expect(numberIn(text)).toBeNaN();
    },
  );
});

describe('a field that cannot be read says what happened, what it takes, and an example', () => {
  test.each<[string, string]>([
    ['', 'Nothing is entered. Enter a number such as 1,200,000.'],
    ['abc', '“abc” is not a number. Enter one such as 1,200,000.'],
    ['0', '0 is too little: at least 1, for example 1,200,000.'],
    ['-4', '-4 is too little: at least 1, for example 1,200,000.'],
    ['1e30', '1e30 is too much: at most 10,000,000,000,000, for example 1,200,000.'],
    ['2.5', '2.5 is not a whole number. Enter one such as 1,200,000.'],
    [
      'a very long text that nobody asked for',
      '“a very long text that no…” is not a number. Enter one such as 1,200,000.',
    ],
  ])('“%s”', (text, sentence) => {
    expect(readQuantity(text, images)).toBe(sentence);
  });

  test('an empty field is an answer where it may be empty', () => {
    expect(readQuantity(' ', { ...images, empty: true })).toBeNaN();
  });

  test('any text gives a number within the bounds or a sentence', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const read = readQuantity(text, images);
        if (typeof read === 'number') expect(read >= 1 && read <= 1e13 && Number.isInteger(read)).toBe(true);
        else expect(read).toMatch(/\.$/);
      }),
    );
  });
});

test('what a field writes it can read again', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e300, max: 1e300 }), (value) => {
      expect(numberIn(writeQuantity(value))).toBeCloseTo(value, 6);
    }),
  );
});
