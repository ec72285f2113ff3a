import { asArray, asNumber, asRecord, asText, parse } from '../lib/believe.ts';
import type { Codec } from '../lib/codec.ts';
import {
  readBlocks,
  readHolidays,
  readHours,
  readZones,
  type Settings,
  timeLimits,
  usualSettings,
} from '../lib/teamtime.ts';
import type { Times } from '../lib/worktime.ts';

/** A text of the settings, kept only where it can be read. */
const readable = (value: unknown, most: number, read: (text: string) => unknown, otherwise: string): string => {
  const text = asText(value, most);
  return typeof read(text) === 'string' ? otherwise : text;
};

/** The team's settings as saved text. */
export const settingsCodec: Codec<Settings> = {
  empty: usualSettings,
  encode: JSON.stringify,
  decode: (text) => {
    const row = asRecord(parse(text));
    const times = asRecord(row['times']);
    const days = [1, 2, 3, 4, 5, 6, 7].filter((day) => asArray(row['days'], 7).includes(day));
    const keys = Object.keys(timeLimits) as (keyof Times)[];
    const read = keys.map((key) => [key, asNumber(times[key], ...timeLimits[key], usualSettings.times[key])] as const);
    return {
      hours: readable(row['hours'], 100, readHours, usualSettings.hours),
      days: days.length > 0 ? days : usualSettings.days,
      holidays: readable(row['holidays'], 1000, readHolidays, ''),
      blocks: readable(row['blocks'], 300, readBlocks, ''),
      zones: readable(row['zones'], 300, readZones, ''),
      times: Object.fromEntries(read) as unknown as Times,
    };
  },
};
