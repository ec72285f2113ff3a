const words = 'no one two three four five six seven eight nine ten eleven twelve'.split(' ');

/** A count as a text writes it: in words up to twelve, in digits from there. */
export const numeral = (count: number): string => words[count] ?? String(count);

/** Words as they begin a sentence. */
export const capital = (text: string): string => text.replace(/^./, (letter) => letter.toUpperCase());
