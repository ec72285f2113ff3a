import type { Entry } from '../../../lib/search.ts';

/** A guide matters more than a check that mentions the word, and a heading that stands in all guides least. */
const worthOf: Record<Entry['kind'], number> = {
  Guide: 1.3,
  Tool: 1.4,
  Page: 1.3,
  Term: 1.15,
  Check: 1,
  Section: 0.8,
};

/** Words that a question has and an answer need not have. */
const small = new Set(
  'a an and are as at be by can do does for from have how i if in is it just me my need of on one or our should so than that the their them there they this to too us was we what when where which who whom whose why will with you your'.split(
    ' ',
  ),
);

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{N}'’./-]*/gu) ?? [];

/** The words to look for: without the small ones, unless nothing else was typed. */
function wanted(typed: string): string[] {
  const words = [...new Set(wordsOf(typed.slice(0, 80)))].filter((word) => word.length > 1);
  const telling = words.filter((word) => !small.has(word));
  return telling.length > 0 ? telling : words;
}

/** How well a word of an entry begins as the typed one does, or ends differently, as plurals do: 0 to 1. */
function likeness(word: string, typed: string): number {
  if (word === typed) return 1;
  if (word.startsWith(typed)) return 0.85 + (0.1 * typed.length) / word.length;
  const stem = typed.replace(/(ing|ed|es|s|er|ion)$/, '');
  return stem.length > 3 && word.startsWith(stem) ? 0.8 : 0;
}

/** Too short a word is like too many others. */
const canErr = (word: string): boolean => word.length > 3;

const fields = [
  ['title', 1],
  ['also', 0.75],
  ['text', 0.5],
] as const;

/** Makes a function from a word that stands nowhere to words of the list that are most like it. */
export type MakeNear = (known: readonly string[]) => (typed: string) => string[];

export interface Finder {
  /** At most eight entries for what was typed, best first. */
  find: (typed: string) => Entry[];
  /** Whether a word of it stands nowhere, so that only words like it can find something. */
  isStrange: (typed: string) => boolean;
}

const most = 8;

/**
 * Makes a search over the entries. Each telling word gives an entry points, more for the title and for rare words. A word
 * that stands nowhere counts half for the words most like it. Entries with less than a third of what was asked are no
 * answer.
 * @param makeNear finds words that are alike; without it, typing errors are not forgiven
 */
export function makeFinder(entries: readonly Entry[], makeNear?: MakeNear): Finder {
  const read = entries.map((entry) => fields.map(([key, worth]) => ({ words: wordsOf(entry[key] ?? ''), worth })));
  const known = new Set(read.flatMap((parts) => parts.flatMap(({ words }) => words)));
  const near = makeNear?.([...known].filter((word) => word.length > 3));

  /** Points of the entries for a word as it stands, 0 to 1, by their place in the list. */
  const exactly = (typed: string): Map<number, number> => {
    const points = new Map<number, number>();
    read.forEach((parts, at) => {
      const best = Math.max(
        ...parts.map(({ words, worth }) => worth * Math.max(0, ...words.map((word) => likeness(word, typed)))),
      );
      if (best > 0) points.set(at, best);
    });
    return points;
  };
  const pointsFor = (typed: string): { points: Map<number, number>; share: number } => {
    const points = exactly(typed);
    if (points.size > 0 || !canErr(typed)) return { points, share: 1 };
    for (const word of near?.(typed) ?? [])
      for (const [at, value] of exactly(word)) points.set(at, Math.max(points.get(at) ?? 0, 0.7 * value));
    return { points, share: 0.5 };
  };

  const find = (typed: string) => {
    const words = wanted(typed);
    const phrase = typed.trim().toLowerCase();
    const found = new Map<number, { points: number; share: number }>();
    for (const word of words) {
      const { points, share } = pointsFor(word);
      const rarity = Math.log(1 + entries.length / (1 + points.size));
      for (const [at, value] of points) {
        const { points: before, share: had } = found.get(at) ?? { points: 0, share: 0 };
        found.set(at, { points: before + value * rarity, share: had + share / words.length });
      }
    }
    return [...found]
      .filter(([, { share }]) => share >= 1 / 3)
      .map(([at, { points }]) => ({ entry: entries[at] as Entry, points }))
      .map(({ entry, points }) => ({
        entry,
        // What is typed letter by letter is most often the beginning of a title.
        points: points * worthOf[entry.kind] * (entry.title.toLowerCase().startsWith(phrase) ? 1.4 : 1),
      }))
      .sort((a, b) => b.points - a.points)
      .slice(0, most)
      .map(({ entry }) => entry);
  };
  return { find, isStrange: (typed) => wanted(typed).some((word) => canErr(word) && exactly(word).size === 0) };
}

/** Text cut into pieces, those that stand in the query marked: for showing why a result was found. */
export function marked(text: string, typed: string): { text: string; hit: boolean }[] {
  const words = typed
    .trim()
    .split(/\s+/)
    .filter((word) => word.length > 1)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  if (words.length === 0) return [{ text, hit: false }];
  return text
    .split(new RegExp(`(${words.join('|')})`, 'gi'))
    .map((piece, at) => ({ text: piece, hit: at % 2 === 1 }))
    .filter((piece) => piece.text);
}
