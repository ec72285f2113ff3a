import { asArray, asNumber, asOneOf, asRecord, asText, parse } from '../../lib/believe.ts';
import type { Codec } from '../../lib/codec.ts';
import { asDay } from '../../lib/workdays.ts';
import { type Collection, limits, type NumberKey, noCollection } from './model/collection.ts';
import { noParts, type Parts, partNames } from './model/parts.ts';
import {
  type Candidate,
  levels,
  most,
  mostCandidates,
  noAnswers,
  type PathAnswers,
  properties,
  roles,
} from './model/path.ts';

const yesNo = ['yes', 'no', ''] as const;

const toCandidate = (value: unknown): Candidate => {
  const row = asRecord(value);
  const compare = asRecord(row['compare']);
  const level = (at: string) => asOneOf(compare[at], [...levels, ''] as const, '');
  return {
    id: asText(row['id'], 40),
    name: asText(row['name'], most.name),
    link: asText(row['link'], most.link),
    size: asText(row['size'], most.size),
    licence: asText(row['licence'], 60),
    compare: Object.fromEntries(properties.map((at) => [at, level(at)])) as Candidate['compare'],
    agrees: asOneOf(row['agrees'], yesNo, ''),
    role: asOneOf(row['role'], roles, 'train'),
    author: asText(row['author'], most.name),
    changes: asText(row['changes'], most.link),
    permission: asText(row['permission'], most.link),
  };
};

/** The answers to the three questions as saved text. */
export const pathCodec: Codec<PathAnswers> = {
  empty: noAnswers,
  encode: JSON.stringify,
  decode: (text) => {
    const row = asRecord(parse(text));
    const use = asRecord(row['use']);
    const seen = new Set<string>();
    return {
      found: asOneOf(row['found'], yesNo, ''),
      use: {
        product: use['product'] !== false,
        passData: use['passData'] === true,
        passWeights: use['passWeights'] === true,
        fee: use['fee'] === true,
      },
      candidates: asArray(row['candidates'], mostCandidates)
        .map(toCandidate)
        .filter(({ id }) => id && !seen.has(id) && seen.add(id)),
    };
  },
};

/** What the parts under the list keep, as saved text. Each part believes its own value only when it is opened. */
export const partsCodec: Codec<Parts> = {
  empty: noParts,
  encode: JSON.stringify,
  decode: (text) => {
    const row = asRecord(parse(text));
    return Object.fromEntries(
      partNames.flatMap((name) => {
        const { value, known, said } = asRecord(row[name]);
        if (value === undefined) return [];
        const evidence = Object.entries(asRecord(known)).filter(([id]) => /^[a-z-]+$/.test(id));
        return [
          [
            name,
            {
              value,
              known: Object.fromEntries(evidence.map(([id, one]) => [id, asText(one, 2000)])),
              said: asText(said, 80),
            },
          ],
        ];
      }),
    );
  },
};

/** The estimate of a collection as saved text. */
export const collectionCodec: Codec<Collection> = {
  empty: noCollection,
  encode: JSON.stringify,
  decode: (text) => {
    const row = asRecord(parse(text));
    const numbers = (Object.keys(limits) as NumberKey[]).map((key) => {
      const [low, high] = limits[key];
      return [key, asNumber(row[key], low, high, noCollection[key])] as const;
    });
    return {
      ...noCollection,
      ...Object.fromEntries(numbers),
      start: asDay(row['start']),
      holidays: asText(row['holidays'], 2000),
      rate: asText(row['rate'], 60),
    };
  },
};
