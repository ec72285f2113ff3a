import { type Field, likely, listed, text, uint } from './fields.ts';

/** Minutes of an item or a pre-read; those of a whole meeting have their own common lengths. */
export const minutes = listed([5, 10, 15, 8, 20, 30, 3, 7, 6, 4, 12, 2, 25, 45, 60], 4, uint(9));
export const wholeMinutes = listed([30, 45, 60, 25, 50, 90, 20, 15, 40, 120, 75, 35, 55, 10, 180], 4, uint(11));

const dayMs = 86_400_000;
const firstDay = Date.UTC(2000, 0, 1);

/** A day near the one it is counted from (from 16 days before to 111 after), else counted from 1 January 2000. */
export const date: Field<string> = (walk, value = '') => {
  const day = (Date.parse(value) - firstDay) / dayMs || 0;
  const ahead = day - walk.day + 16;
  const near = walk.bits(1, +(ahead >= 0 && ahead < 128));
  const found = near ? walk.bits(7, ahead) + walk.day - 16 : walk.bits(17, day);
  return new Date(firstDay + found * dayMs).toISOString().slice(0, 10);
};

/** A wall time such as 2026-11-26T14:05: its day, then quarters of an hour or minutes. */
export const wallTime: Field<string> = (walk, value = '') => {
  const day = date(walk, value.slice(0, 10));
  const minute = +value.slice(11, 13) * 60 + +value.slice(14);
  const found = walk.bits(1, +(minute % 15 > 0)) ? walk.bits(11, minute) : walk.bits(7, minute / 15) * 15;
  const two = (number: number) => `${number}`.padStart(2, '0');
  return `${day}T${two(Math.floor(found / 60))}:${two(found % 60)}`;
};

/** The start of the meeting: the day that later ones are counted from. */
export const start: Field<string> = (walk, value) => {
  const found = wallTime(walk, value);
  walk.day = (Date.parse(found.slice(0, 10)) - firstDay) / dayMs;
  return found;
};

/** A whole number: four bits tell how many bits it has, of which the last is always one. */
const whole: Field<number> = (walk, value = 0) => {
  const bits = value && Math.floor(Math.log2(value)) + 1;
  let size = walk.bits(4, Math.min(bits, 15));
  if (size === 15) size += walk.bits(6, bits - 15);
  return size && walk.bits(size - 1, value) + 2 ** (size - 1);
};

/** A number that is not negative as digits and a power of ten. */
function partsOf(value: number): [digits: number, power: number] {
  const [mantissa = '', power = ''] = value.toExponential().split('e');
  const [units = '', rest = ''] = mantissa.split('.');
  const digits = +(units + rest);
  const exponent = +power - rest.length;
  // A short tail of zeros is cheaper as digits than as a power.
  return exponent > 0 && exponent < 3 ? [value, 0] : [digits, exponent];
}

const powers = likely([0, -1, -2, undefined]);
/** Digits times a power of ten. */
const number: Field<number> = (walk, value = 0) => {
  const [digits, power] = partsOf(value);
  const ten = powers(walk, power) ?? walk.bits(10, power + 400) - 400;
  return Number(`${whole(walk, digits)}e${ten}`);
};

const kind = likely(['number', 'word', 'text', 'time', 'flag']);
const isTime = /^\d{4}-\d\d-\d\dT\d\d:\d\d$/;

/** A value of the calculator: a number, a known word by its place, a text, a wall time, or yes or no. */
export const amount =
  (words: readonly string[]): Field<number | string | boolean> =>
  (walk, value) => {
    const there = words.indexOf(value as string);
    const given =
      typeof value === 'string'
        ? there >= 0
          ? 'word'
          : isTime.test(value)
            ? 'time'
            : 'text'
        : typeof value === 'number'
          ? 'number'
          : 'flag';
    const what = kind(walk, given);
    if (what === 'number') return number(walk, value as number);
    if (what === 'word') return words[walk.bits(7, there)]!;
    if (what === 'flag') return walk.bits(1, +(value as boolean)) > 0;
    return (what === 'time' ? wallTime : text)(walk, value as string);
  };
