import { asNumber, asOneOf, asRecord, asText, parse } from '../../lib/believe.ts';
import type { Codec } from '../../lib/codec.ts';
import { asDay } from '../../lib/workdays.ts';
import { type Collection, limits, type NumberKey, noCollection } from './model/collection.ts';
import { levels, noAnswers, type PathAnswers, properties } from './model/path.ts';

const yesNo = ['yes', 'no', ''] as const;

/** The answers to the three questions as saved text. */
export const pathCodec: Codec<PathAnswers> = {
  empty: noAnswers,
  encode: JSON.stringify,
  decode: (text) => {
    const row = asRecord(parse(text));
    const use = asRecord(row['use']);
    const compare = asRecord(row['compare']);
    const level = (at: string) => asOneOf(compare[at], [...levels, ''] as const, '');
    return {
      found: asOneOf(row['found'], yesNo, ''),
      name: asText(row['name'], 200),
      licence: asText(row['licence'], 60),
      use: {
        product: use['product'] !== false,
        passData: use['passData'] === true,
        passWeights: use['passWeights'] === true,
        fee: use['fee'] === true,
      },
      compare: Object.fromEntries(properties.map((at) => [at, level(at)])) as PathAnswers['compare'],
      agrees: asOneOf(row['agrees'], yesNo, ''),
    };
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
