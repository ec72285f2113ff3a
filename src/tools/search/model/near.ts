import Fuse from 'fuse.js/basic';

/** The word with each two neighbours exchanged, which is how fingers err most. */
const exchanged = (word: string): string[] =>
  [...word].slice(1).map((_, at) => word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2));

/** Makes a function from a word that stands nowhere to the known words most like it, which fuse.js finds. */
export function makeNear(known: readonly string[]): (typed: string) => string[] {
  const fuse = new Fuse(known, { includeScore: true, threshold: 0.35, distance: 20 });
  return (typed) => {
    const turned = exchanged(typed).filter((word) => known.includes(word));
    const alike = fuse.search(typed).filter(({ item }) => Math.abs(item.length - typed.length) < 3);
    const best = alike[0]?.score ?? 1;
    return turned.length > 0 ? turned : alike.filter(({ score = 1 }) => score < best + 0.05).map(({ item }) => item);
  };
}
