import { asArray, asRecord, asText, parse } from '../../lib/believe.ts';
import type { Codec } from '../../lib/codec.ts';
import { nothingTold, readHolidays, readHours, type Told } from './model/settings.ts';

const wall = /^\d{4}-\d\d-\d\dT\d\d:\d\d$/;

/** What the reader told the quiz, as saved text. What cannot be read falls back to what it was at first. */
export const toldCodec: Codec<Told> = {
  empty: nothingTold,
  encode: JSON.stringify,
  decode: (text) => {
    const row = asRecord(parse(text));
    const answers = Object.entries(asRecord(row['answers'])).slice(0, 40);
    const hours = asText(row['hours'], 100);
    const holidays = asText(row['holidays'], 1000);
    const planned = asText(row['planned'], 16);
    const days = [1, 2, 3, 4, 5, 6, 7].filter((day) => asArray(row['days'], 7).includes(day));
    return {
      answers: Object.fromEntries(answers.map(([field, answer]) => [field.slice(0, 40), asText(answer, 40)])),
      planned: wall.test(planned) ? planned : '',
      hours: typeof readHours(hours) === 'string' ? nothingTold.hours : hours,
      days: days.length > 0 ? days : nothingTold.days,
      holidays: typeof readHolidays(holidays) === 'string' ? '' : holidays,
    };
  },
};
