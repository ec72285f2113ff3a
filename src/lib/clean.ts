import { asText } from './believe.ts';

// Bidirectional controls, zero-width spaces and the byte-order mark: they change how text looks without being seen.
const unseen = /[\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out.
const controls = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\ufff9-\ufffb]/g;
const loneSurrogates = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
// Eight marks on one letter are more than any script needs, and few enough to stay within the line.
const stacked = /(\p{M}{8})\p{M}+/gu;

const wash = (text: string): string =>
  text
    .replace(controls, '')
    .replace(unseen, '')
    .replace(loneSurrogates, '\ufffd')
    .normalize('NFC')
    .replace(stacked, '$1');

/**
 * A value as text of several lines from somebody else: line ends become `\n`; controls, bidirectional overrides and
 * unseen characters go; at most `most` UTF-16 units.
 */
export const asProse = (value: unknown, most: number): string =>
  asText(wash(asText(value, 4 * most).replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')), most);

/** A value as one line of text from somebody else, as `asProse`, with line ends and tabs as spaces. */
export const asLine = (value: unknown, most: number): string =>
  asText(wash(asText(value, 4 * most).replace(/(?:\r\n?|[\n\t\u2028\u2029\u0085])/g, ' ')), most);
