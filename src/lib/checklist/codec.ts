import { asArray, asOneOf, asRecord, asText, parse } from '../believe.ts';
import type { Codec } from '../codec.ts';
import { asDay } from '../workdays.ts';
import { answers, type Filled, type Mark, type OwnItem, unfilled } from './filled.ts';

/** The longest text each part may have, in characters. */
export const most = { reason: 200, evidence: 2000, note: 600, owner: 100, label: 200, own: 40 } as const;

const toMark = (value: unknown): Mark => {
  const row = asRecord(value);
  return {
    answer: asOneOf(row['answer'], [...answers, '' as const], ''),
    reason: asText(row['reason'], most.reason),
    evidence: asText(row['evidence'], most.evidence),
    note: asText(row['note'], most.note),
    owner: asText(row['owner'], most.owner),
    date: asDay(row['date']),
  };
};

const toOwn = (value: unknown): OwnItem => {
  const row = asRecord(value);
  return { id: asText(row['id'], 40), label: asText(row['label'], most.label), blocker: row['blocker'] === true };
};

/** A filled checklist as saved text. Marks of items the content does not have are kept: nothing a reader wrote is lost. */
export const filledCodec: Codec<Filled> = {
  empty: unfilled,
  encode: JSON.stringify,
  decode: (text) => {
    const row = asRecord(parse(text));
    const marks = Object.entries(asRecord(row['marks'])).slice(0, 500);
    const seen = new Set<string>();
    return {
      marks: Object.fromEntries(marks.map(([id, mark]) => [id, toMark(mark)])),
      own: asArray(row['own'], most.own)
        .map(toOwn)
        .filter(({ id, label }) => /^own-[a-z0-9]+$/.test(id) && label.trim() && !seen.has(id) && seen.add(id)),
    };
  },
};
