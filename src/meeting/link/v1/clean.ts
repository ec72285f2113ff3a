const lone = /\p{Surrogate}/gu;
const breaks = /\r\n?|[\u0085\u2028\u2029]/g;
// Bidirectional overrides and isolates, zero-width spaces, byte-order mark, soft hyphen. Joiners stay: scripts need them.
const unwanted =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is removed
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u200b\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;
const invisible = /^[\s\u200c-\u200f\u061c]*$/;

/** Text of several lines in its one canonical form: well-formed, NFC, no control or bidi-override characters. */
export function cleanLines(text: string): string {
  const plain = text
    .replace(lone, '\ufffd')
    .replace(breaks, '\n')
    .replace(/\t/g, ' ')
    .replace(unwanted, '')
    .normalize('NFC');
  return invisible.test(plain)
    ? ''
    : plain
        .replace(/ *\n */g, '\n')
        .replace(/\n{3,}/g, '\n\n')
        .trim();
}

/** Text of one line in its one canonical form. */
export const cleanLine = (text: string): string => cleanLines(text).replace(/\n+/g, ' ');

/** An address in its canonical form: clean text without any white space. Whether it may be opened is asked elsewhere. */
export const cleanUrl = (text: string): string => cleanLines(text).replace(/\s+/g, '');
