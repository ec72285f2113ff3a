/** A phrase as it stands inside a sentence: the first letter lower-case, unless it belongs to an abbreviation. */
export const within = (phrase: string): string => phrase.replace(/^[A-Z](?=[a-z\s])/, (letter) => letter.toLowerCase());

/** Phrases joined with commas as one sentence: only the first keeps its capital. */
export const joined = (phrases: readonly string[]): string =>
  phrases.map((phrase, at) => (at === 0 ? phrase : within(phrase))).join(', ');
