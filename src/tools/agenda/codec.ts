import { asArray, asNumber, asRecord, asText, parse } from '../../lib/believe.ts';
import type { Codec } from '../../lib/codec.ts';
import type { Trace } from './model/kept.ts';

const toTrace = (value: unknown): Trace => {
  const row = asRecord(value);
  return {
    title: asText(row['title'], 300),
    start: asText(row['start'], 16),
    zone: asText(row['zone'], 60),
    items: asArray(row['items'], 30).map((item) => asText(item, 300)),
    print: asText(row['print'], 16),
  };
};

/** Where kept copies came from, by the id of the copy, as saved text. */
export const keptCodec: Codec<Record<string, Trace>> = {
  empty: {},
  encode: JSON.stringify,
  decode: (text) =>
    Object.fromEntries(
      Object.entries(asRecord(parse(text)))
        .slice(-500)
        .map(([id, trace]) => [id.slice(0, 40), toTrace(trace)]),
    ),
};

/** What an hour of one person costs, in whatever money the reader counts; 0 where none was given. */
export const rateCodec: Codec<number> = {
  empty: 0,
  encode: String,
  decode: (text) => asNumber(Number.parseFloat(text), 0, 1e6, 0),
};
