import { asOneOf, asRecord, parse } from '../lib/believe.ts';
import type { Codec } from '../lib/codec.ts';
import { answers, type ChecklistCopy } from './model.ts';

export type Answers = ChecklistCopy['answers'];

/**
 * Of a filled checklist only its answers, by item id, for a page that shows nothing else of it. For reading: what it
 * would write lacks notes and evidence.
 */
export const answersCodec: Codec<Answers> = {
  empty: {},
  encode: (given) =>
    JSON.stringify({ marks: Object.fromEntries(Object.entries(given).map(([id, answer]) => [id, { answer }])) }),
  decode: (text) =>
    Object.fromEntries(
      Object.entries(asRecord(asRecord(parse(text))['marks'])).flatMap(([id, mark]) => {
        const answer = asOneOf(asRecord(mark)['answer'], [...answers, '' as const], '');
        return answer ? [[id, answer]] : [];
      }),
    ),
};
