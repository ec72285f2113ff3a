/** The most characters of a file that is read; the largest agenda has a tenth of it. */
export const mostCharacters = 262_144;
