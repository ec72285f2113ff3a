import data from './data.json' with { type: 'json' };
import { type Tokens, tokensOf, type Vocabulary } from './text.ts';

/** Ids and words the format knows by number. Append-only in spirit, sealed in fact: a new list is a new version. */
export const registry: {
  checklists: Readonly<Record<string, readonly string[]>>;
  zones: readonly string[];
  sources: readonly string[];
  inputs: readonly string[];
  results: readonly string[];
  words: readonly string[];
  series: readonly string[];
} = data;

/** One way of writing text: its tokens, its code (as the header of a DEFLATE block), and the number that says so. */
export interface Profile {
  number: number;
  vocabulary: Vocabulary;
  tokens: Tokens;
  prefix: Uint8Array;
}

const fromHex = (hex: string): Uint8Array =>
  Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));

export const profiles: readonly Profile[] = data.profiles.map(({ number, prefix, tokens, words }) => ({
  number,
  vocabulary: { tokens: tokens.split('|'), words: words.split(' ').filter(Boolean) },
  tokens: tokensOf({ tokens: tokens.split('|'), words: words.split(' ').filter(Boolean) }),
  prefix: fromHex(prefix),
}));

/** Text that every reader has before the first link arrives. */
export const dictionary: string = data.dictionary;
