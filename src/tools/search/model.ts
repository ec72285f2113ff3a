import Fuse from 'fuse.js/basic';
import type { Entry } from '../../lib/search.ts';

/** A guide named by its title matters more than a check that mentions the word. */
const weightOf: Record<Entry['kind'], number> = {
  Guide: 0.7,
  Tool: 0.75,
  Page: 0.85,
  Term: 0.9,
  Section: 0.95,
  Check: 1,
};

/**
 * Makes a search over the entries: a function from what was typed to at most `most` entries, best first.
 * Typing errors are forgiven; fuse.js scores, and the kind breaks near ties.
 */
export function makeFinder(entries: readonly Entry[], most = 8): (typed: string) => Entry[] {
  const fuse = new Fuse(entries, {
    keys: [
      { name: 'title', weight: 3 },
      { name: 'also', weight: 2 },
      { name: 'text', weight: 1 },
    ],
    includeScore: true,
    ignoreLocation: true,
    threshold: 0.24,
    minMatchCharLength: 2,
  });
  return (typed) =>
    typed.trim().length < 2
      ? []
      : fuse
          .search(typed.trim().slice(0, 80))
          .map(({ item, score = 1 }) => ({ item, score: (score + 0.02) * weightOf[item.kind] }))
          .sort((a, b) => a.score - b.score)
          .slice(0, most)
          .map(({ item }) => item);
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
