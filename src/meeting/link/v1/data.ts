import data from './data.json' with { type: 'json' };
import type { Lengths } from './huffman.ts';
import { type Vocabulary, vocabularyOf } from './text.ts';

/** Items of a checklist; a word that ends in a hyphen stands before all that follow it. */
function itemsOf(words: readonly string[]): string[] {
  let prefix = '';
  return words.flatMap((word) => {
    if (!word.endsWith('-')) return [prefix + word];
    prefix = word;
    return [];
  });
}

/** Ids and words the format knows by number. Sealed: another list is another version. */
export const registry = {
  checklists: new Map(
    data.checklists.split('|').map((list) => {
      const [id = '', ...words] = list.split(' ');
      return [id, itemsOf(words)];
    }),
  ),
  zones: data.zones.split('|').flatMap((area) => {
    const [name, ...places] = area.split(' ');
    return places.length ? places.map((place) => `${name}/${place}`) : [name!];
  }),
  sources: data.sources.split('|'),
  inputs: data.inputs.split(' '),
  results: data.results.split(' '),
  words: data.words.split(' '),
  series: data.series.split('|'),
};

/** Text that every reader has before the first link arrives. */
export const dictionary: string = data.dictionary;

/** One way of writing text: its vocabulary, the dictionary in its bytes, and its code. */
export interface Profile {
  number: number;
  vocabulary: Vocabulary;
  before: () => string;
  lengths: Lengths;
}

/** The words that a profile knows: those of the dictionary and of the ids, in the order they come. */
const words = [...new Set(`${dictionary} ${data.checklists} ${data.sources}`.match(/[a-z]{5,}/g))].slice(
  0,
  95 * data.pages,
);

/** Worked out when it is first needed, for each takes a moment. */
const once = <Value>(make: () => Value): (() => Value) => {
  let made: Value | undefined;
  return () => (made ??= make());
};

const profile = (number: number, tokens: string[], code: string): (() => Profile) =>
  once(() => {
    const vocabulary = vocabularyOf(tokens, number ? [] : words);
    const lengths = Array.from(code, (digit) => Number.parseInt(digit, 16));
    return { number, vocabulary, before: once(() => vocabulary.shorten(dictionary)), lengths };
  });

/** The number that is none: these three bits begin the last block of an ordinary stream, with a code of its own. */
export const ownCode = 5;
/** Each by its number. */
export const profiles: readonly (() => Profile)[] = [0, 1, 2, 3, 4, ownCode, 6].map((number) => {
  const { tokens, code } = data.profiles[number] as { tokens: string; code: string };
  return profile(number, tokens.split('|').filter(Boolean), code);
});
