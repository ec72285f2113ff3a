import { asArray, asNumber, asOneOf, asRecord, asText, parse } from '../../lib/believe.ts';
import type { Codec } from '../../lib/codec.ts';
import { example } from './model/sheet/example.ts';
import { type Kept, mostKept } from './model/sheet/keep.ts';
import { limits } from './model/sheet/limits.ts';
import { asConfig } from './model/sheet/ownConfig.ts';
import { type Changes, type ChoiceKey, choices } from './model/sheet/sheet.ts';

const isDay = (text: string) => /^2[01]\d\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(text);
const isWall = (text: string) => isDay(text.slice(0, 10)) && /^T([01]\d|2[0-3]):[0-5]\d$/.test(text.slice(10));

const asTruth = (value: unknown) => (typeof value === 'boolean' ? value : undefined);

// One reader a key: the value, or undefined when it cannot be believed.
const readers: Record<string, (value: unknown) => unknown> = {
  model: (value) => asText(value, 60) || undefined,
  card: (value) => asText(value, 60) || undefined,
  mine: (value) => (Array.isArray(value) ? asArray(value, 60).map((one) => asText(one, 60)) : undefined),
  gated: asTruth,
  ema: asTruth,
  config: asConfig,
  start: (value) => (isWall(asText(value, 16)) ? value : undefined),
  needBy: (value) => (value === '' || isDay(asText(value, 10)) ? value : undefined),
  currency: (value) => (/^[A-Z]{3}$/.test(asText(value, 3)) ? value : undefined),
};
for (const [key, { least, most, whole, empty }] of Object.entries(limits)) {
  readers[key] = (value) => {
    if (value === null) return empty ? null : undefined;
    const number = asNumber(value, least, most, Number.NaN);
    return Number.isNaN(number) ? undefined : whole ? Math.round(number) : number;
  };
}
for (const key of Object.keys(choices) as ChoiceKey[]) {
  readers[key] = (value) => asOneOf<string | undefined>(value, choices[key], undefined);
}

// Sheets saved before seeds had a field of their own counted them among the runs.
const brought = (row: Record<string, unknown>): Record<string, unknown> =>
  row['version'] === undefined && Object.hasOwn(row, 'runs') ? { seeds: 1, ...row } : row;

/** Changes of a sheet out of a saved record. A key that is unknown or cannot be believed is left out. */
function toChanges(saved: unknown): Changes {
  const row = brought(asRecord(saved));
  const read = Object.keys(example)
    .filter((key) => Object.hasOwn(row, key))
    .map((key) => [key, readers[key]?.(row[key])] as const)
    .filter(([, value]) => value !== undefined);
  return Object.fromEntries(read) as Changes;
}

/** The record that is saved of some changes. */
const written = (changes: Changes): object => ({ ...changes, version: 1 });

/** What the reader changed in the calculator, as saved text. */
export const runCodec: Codec<Changes> = {
  empty: {},
  encode: (changes) => JSON.stringify(written(changes)),
  decode: (text) => toChanges(parse(text)),
};

/** The set-ups that the reader keeps; what cannot be believed is left out. */
export const keptCodec: Codec<readonly Kept[]> = {
  empty: [],
  encode: (kept) =>
    JSON.stringify({ version: 1, kept: kept.map((one) => ({ ...one, changes: written(one.changes) })) }),
  decode: (text) =>
    asArray(asRecord(parse(text))['kept'], mostKept)
      .map(asRecord)
      .map((row) => ({
        id: asText(row['id'], 40),
        name: asText(row['name'], 60),
        changes: toChanges(row['changes']),
      }))
      .filter(({ id }, at, all) => id !== '' && all.findIndex((other) => other.id === id) === at),
};
