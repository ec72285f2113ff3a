/** Bytes that no UTF-8 character begins with: each may stand for a token. 0 ends a text, 1 and 2 are marks in addresses. */
export const slots = Array.from({ length: 256 }, (_, byte) => byte)
  .filter((byte) => (byte > 2 && byte < 32 && byte !== 10) || (byte > 126 && byte < 194) || byte > 244)
  .map((byte) => String.fromCharCode(byte));
/** A word takes two bytes: a page (one of the last slots for each 95 words) and a place on it, 0x20 to 0x7e. */
const onPage = 95;

const toBytes = new TextEncoder();
const toText = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const utf8 = (text: string): string => String.fromCharCode(...toBytes.encode(text));

/** Text as bytes (one character each) and back, under the tokens and words of a profile. */
export interface Vocabulary {
  shorten: (text: string) => string;
  lengthen: (bytes: string) => string;
  /** Whether text after a space begins with a token or a word. */
  spaced: (text: string) => boolean;
}

export function vocabularyOf(tokens: readonly string[], words: readonly string[]): Vocabulary {
  const codes = new Map<string, string>();
  const texts = new Map<string, string>();
  const add = (text: string, bytes: string): void => {
    codes.set(text, bytes);
    texts.set(bytes, text);
  };
  tokens.forEach((token, place) => {
    add(token, slots[place]!);
  });
  words.forEach((word, place) => {
    add(` ${word}`, slots.at(-1 - Math.floor(place / onPage))! + String.fromCharCode(32 + (place % onPage)));
  });
  const pages = slots.slice(-Math.ceil(words.length / onPage) || slots.length).join('');
  const longestFirst = [...codes.keys()].sort((one, two) => two.length - one.length);
  const piece = new RegExp([...longestFirst.map((text) => text.replace(/[?.()|]/g, '\\$&')), '.'].join('|'), 'gsu');
  const sign = new RegExp(`${words.length ? `[${pages}].|` : ''}[\xc2-\xdf].|[\xe0-\xef]..|[\xf0-\xf4]...|.`, 'gs');
  return {
    shorten: (text) => text.replace(piece, (found) => codes.get(found) ?? (found < '\x7f' ? found : utf8(found))),
    lengthen: (bytes) =>
      bytes.replace(
        sign,
        (found) =>
          texts.get(found) ??
          (found < '\x7f' ? found : toText.decode(Uint8Array.from(found, (byte) => byte.charCodeAt(0)))),
      ),
    spaced: (text) => {
      piece.lastIndex = 0;
      return codes.has(piece.exec(` ${text}`)![0]);
    },
  };
}

/** Every text begins as if after a space, so that a word has one form wherever it stands. */
export const join = (texts: readonly string[], { shorten, spaced }: Vocabulary): string =>
  shorten(texts.map((text) => (spaced(text) ? ` ${text}` : text)).join('\0'));

/** The texts of a joined one. */
export const split = (joined: string): string[] => joined.split('\0').map((text) => text.replace(/^ /, ''));
