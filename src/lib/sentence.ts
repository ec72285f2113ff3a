/** A phrase as it stands inside a sentence: the first letter lower-case, unless it belongs to an abbreviation. */
export const within = (phrase: string): string => phrase.replace(/^[A-Z](?=[a-z\s])/, (letter) => letter.toLowerCase());

/** Phrases joined with commas as one sentence: only the first keeps its capital. */
export const joined = (phrases: readonly string[]): string =>
  phrases.map((phrase, at) => (at === 0 ? phrase : within(phrase))).join(', ');

/** Names as they stand in a sentence: "VisA", "VisA and MVTec AD", "A, B and C". */
export const joinedWith = (names: readonly string[], word = 'and'): string =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} ${word} ${names.at(-1)}`;
