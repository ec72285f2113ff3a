import { asArray, asNumber, asOneOf, asRecord, asText, parse } from '../../lib/believe.ts';
import type { Codec } from '../../lib/codec.ts';
import { type Judged, judgements, mostJudged } from './model/record.ts';
import { emptyTopic, mostTopics, nothingTold, type Told, type Topic } from './model/told.ts';

const wallTime = (value: unknown): string => {
  const text = asText(value, 16);
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(text) ? text : '';
};

const texts = (value: unknown, most: number): Record<string, string> =>
  Object.fromEntries(
    Object.entries(asRecord(value))
      .slice(0, 40)
      .map(([key, text]) => [key.slice(0, 40), asText(text, most)]),
  );

const toTopic = (value: unknown): Topic => {
  const row = asRecord(value);
  return {
    id: asText(row['id'], 40) || emptyTopic.id,
    title: asText(row['title'], 300),
    answers: texts(row['answers'], 40),
    minutes: Math.round(asNumber(row['minutes'], 1, 240, emptyTopic.minutes)),
    result: asText(row['result'], 600),
    proposal: asText(row['proposal'], 600),
    noise: texts(row['noise'], 600),
  };
};

/** What the reader told the quiz, as saved text. What cannot be read falls back to what it was at first. */
export const toldCodec: Codec<Told> = {
  empty: nothingTold,
  encode: JSON.stringify,
  decode: (text) => {
    const row = asRecord(parse(text));
    const all = asArray(row['topics'], mostTopics).map(toTopic);
    const topics = all.filter(({ id }, at) => all.findIndex((one) => one.id === id) === at);
    const runs = asRecord(row['runs']);
    const done = Math.round(asNumber(runs['done'], 1, 1e6, 0));
    const at = wallTime(runs['at']);
    return {
      topics: topics.length > 0 ? topics : nothingTold.topics,
      current: asOneOf(
        row['current'],
        topics.map(({ id }) => id),
        topics[0]?.id ?? nothingTold.current,
      ),
      planned: wallTime(row['planned']),
      runs: done && at ? { done, at, start: wallTime(runs['start']) } : null,
    };
  },
};

const toJudged = (value: unknown): Judged => {
  const row = asRecord(value);
  return {
    id: asText(row['id'], 40),
    title: asText(row['title'], 300),
    heading: asText(row['heading'], 300),
    verdict: asText(row['verdict'], 20),
    rule: asText(row['rule'], 8),
    due: asNumber(row['due'], 0, 8.64e15, 0),
    judged: asOneOf(row['judged'], [...judgements, '' as const], ''),
  };
};

/** What the quiz said before and whether it was right, as saved text. */
export const recordCodec: Codec<Judged[]> = {
  empty: [],
  encode: (list) => JSON.stringify({ list }),
  decode: (text) =>
    asArray(asRecord(parse(text))['list'], mostJudged)
      .map(toJudged)
      .filter(({ id }) => id),
};
