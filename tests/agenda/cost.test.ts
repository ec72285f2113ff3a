import { expect, test } from 'vitest';
import { personHours, readRate, sayCost, sayHours } from '../../src/tools/agenda/model/cost.ts';

const of = (count: number) => Array.from({ length: count }, () => ({ name: '', role: 'guest' as const }));

test.each([
  [5, 45, '3.8', '280'],
  [20, 90, '30', '2,300'],
  [1, 15, '0.3', '19'],
  [0, 45, '0', ''],
])('%i people for %i minutes are %s person-hours, at 75 an hour about %s', (count, minutes, said, cost) => {
  const hours = personHours({ people: of(count), minutes });
  expect(sayHours(hours)).toBe(said);
  expect(sayCost(hours, 75)).toBe(cost);
  expect(sayCost(hours, 0)).toBe('');
});

test.each([
  ['75', 75],
  ['75,5', 75.5],
  ['', 0],
  [' 80. ', 80],
])('the rate “%s” is %d', (text, rate) => {
  expect(readRate(text)).toBe(rate);
});

test.each(['-1', '1e30', 'NaN', 'a lot', '9999999'])(
  'the rate “%s” is none, and the field says what one is',
  (text) => {
    expect(readRate(text)).toMatch(/^A number/);
  },
);
