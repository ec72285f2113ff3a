/** Bytes that no UTF-8 text has at the start of a character: each may stand for a token of the profile. */
export const tokenBytes: readonly number[] = Array.from({ length: 256 }, (_, byte) => byte).filter(
  (byte) => (byte > 4 && byte < 32 && byte !== 10) || (byte > 126 && byte < 194) || byte > 244,
);

const toBytes = new TextEncoder();
const toText = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Words take two bytes: a page (the last token bytes, one for each 95 words) and a place on it (0x20 to 0x7e). */
const onPage = 95;

export interface Vocabulary {
  tokens: readonly string[];
  words: readonly string[];
}

/** The bytes of every token and word, by first character, the longest first. */
export type Tokens = ReadonlyMap<string, readonly (readonly [text: string, bytes: readonly number[]])[]>;

const pageByte = (page: number): number => tokenBytes[tokenBytes.length - 1 - page]!;

export function tokensOf({ tokens, words }: Vocabulary): Tokens {
  const all = new Map<string, [string, number[]][]>();
  const add = (text: string, bytes: number[]): void => {
    all.set(text[0]!, [...(all.get(text[0]!) ?? []), [text, bytes]]);
  };
  for (const [place, text] of tokens.entries()) add(text, [tokenBytes[place]!]);
  for (const [place, text] of words.entries())
    add(` ${text}`, [pageByte(Math.floor(place / onPage)), 32 + (place % onPage)]);
  for (const list of all.values()) list.sort(([one], [two]) => two.length - one.length);
  return all;
}

/** Text as bytes: from left to right the longest token that fits, else the character in UTF-8. */
export function shorten(text: string, tokens: Tokens): Uint8Array {
  const bytes: number[] = [];
  for (let place = 0; place < text.length; ) {
    const found = tokens.get(text[place]!)?.find(([token]) => text.startsWith(token, place));
    if (found) {
      bytes.push(...found[1]);
      place += found[0].length;
      continue;
    }
    const code = text.codePointAt(place)!;
    if (code < 128) bytes.push(code);
    else bytes.push(...toBytes.encode(String.fromCodePoint(code)));
    place += code > 0xffff ? 2 : 1;
  }
  return Uint8Array.from(bytes);
}

/** The bytes back as text; null where they are none. */
export function lengthen(bytes: Uint8Array, { tokens, words }: Vocabulary): string | null {
  let text = '';
  for (let place = 0; place < bytes.length; ) {
    const byte = bytes[place]!;
    const slot = byte < 32 || byte > 126 ? tokenBytes.indexOf(byte) : -1;
    const page = (tokenBytes.length - 1 - slot) * onPage;
    if (slot >= 0 && slot < tokens.length) text += tokens[slot];
    else if (slot >= 0 && page < words.length) {
      const word = words[page + bytes[++place]! - 32];
      if (word === undefined) return null;
      text += ` ${word}`;
    } else {
      const size = byte < 128 ? 1 : byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4;
      try {
        text += toText.decode(bytes.subarray(place, place + size));
      } catch {
        return null;
      }
      place += size - 1;
    }
    place++;
  }
  return text;
}

/** Every text begins as if after a space, so that a word has one form wherever it stands. */
export function join(texts: readonly string[], tokens: Tokens): string {
  return texts
    .map((text) => {
      const spaced = ` ${text}`;
      const first = tokens.get(' ')?.find(([token]) => spaced.startsWith(token));
      return first && first[0].length > 1 ? spaced : text;
    })
    .join('\u0000');
}

/** The texts of a joined one. */
export const split = (joined: string): string[] =>
  joined.split('\u0000').map((text) => (text.startsWith(' ') ? text.slice(1) : text));
