import type { Agenda } from '../../../meeting/model.ts';

/** Hours of all people together: five people for 45 minutes are 3.75. 0 where nobody is named. */
export const personHours = ({ people, minutes }: Pick<Agenda, 'people' | 'minutes'>): number =>
  (people.length * minutes) / 60;

/** Two figures that say the size, no more: 3.75 is "3.8", 12.4 is "12". */
export const sayHours = (hours: number): string =>
  hours < 10 ? String(Math.round(hours * 10) / 10) : String(Math.round(hours));

/** What those hours cost at a rate for one hour, to two figures: 281.25 is "280". */
export function sayCost(hours: number, rate: number): string {
  const cost = hours * rate;
  if (!(cost > 0) || !Number.isFinite(cost)) return '';
  return Number(cost.toPrecision(2)).toLocaleString('en-GB');
}

/** A rate as it is typed: "75", "75.50", "75,5"; '' is none. What it should be, where it is something else. */
export function readRate(text: string): number | string {
  const trimmed = text.trim().replace(',', '.');
  if (trimmed === '') return 0;
  const rate = /^\d{1,7}(\.\d*)?$/.test(trimmed) ? Number(trimmed) : Number.NaN;
  return rate >= 0 && rate <= 1e6 ? rate : 'A number of at most a million, such as 75.';
}
