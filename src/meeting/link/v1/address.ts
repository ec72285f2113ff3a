import type { Field, In, Out } from './fields.ts';

/** Runs that no dictionary can know, kept out of the text: their mark, alphabet, and the longest run of one mark. */
const base64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const kinds = [
  { mark: '\u0001', alphabet: base64, lengthBits: 6 },
  { mark: '\u0002', alphabet: '0123456789abcdef', lengthBits: 6 },
  { mark: '\u0003', alphabet: '0123456789', lengthBits: 5 },
] as const;
type Kind = (typeof kinds)[number];
/** Stands first where an address does not begin with https:// */
const bare = '\u0004';
const usual = 'https://';

const bitsOf = ({ alphabet }: Kind, length: number): number => Math.ceil(length * Math.log2(alphabet.length) - 1e-9);

const numberOf = ({ alphabet }: Kind, run: string): bigint =>
  [...run].reduce((sum, digit) => sum * BigInt(alphabet.length) + BigInt(alphabet.indexOf(digit)), 0n);

function runOf({ alphabet }: Kind, value: bigint, length: number): string {
  let run = '';
  let rest = value;
  for (let left = length; left > 0; left--) {
    run = alphabet[Number(rest % BigInt(alphabet.length))] + run;
    rest /= BigInt(alphabet.length);
  }
  return run;
}

/** About how many bits a piece costs as text: words are cheap, letters and digits in disorder dear. */
const asText = (piece: string): number => piece.length * (/^[A-Z]?[a-z]*$/.test(piece) ? 4 : 7);
const asRun = (kind: Kind, piece: string): number => bitsOf(kind, piece.length) + 7 + kind.lengthBits;

type Part = Kind | null;

/** The cheapest way to carry a piece of letters and digits: as text, or as a run of hexadecimal or decimal digits. */
function wayOf(piece: string): [Part, number] {
  const kind = /^\d+$/.test(piece) ? kinds[2] : /^[0-9a-f]+$/.test(piece) ? kinds[1] : null;
  return kind && asRun(kind, piece) < asText(piece) ? [kind, asRun(kind, piece)] : [null, asText(piece)];
}

function putRun(out: Out, kind: Kind, run: string): string {
  let marks = '';
  const most = 2 ** kind.lengthBits;
  for (let start = 0; start < run.length; start += most) {
    const part = run.slice(start, start + most);
    out.bits(part.length - 1, kind.lengthBits);
    out.big(numberOf(kind, part), bitsOf(kind, part.length));
    marks += kind.mark;
  }
  return marks;
}

function putPiece(out: Out, piece: string): string {
  const parts = piece.split(/([-_])/);
  const apart = parts.reduce((bits, part) => bits + wayOf(part)[1], 0);
  if (asRun(kinds[0], piece) < apart) return putRun(out, kinds[0], piece);
  return parts
    .map((part) => {
      const [kind] = wayOf(part);
      return kind ? putRun(out, kind, part) : part;
    })
    .join('');
}

function takeRun(from: In, kind: Kind): string {
  const length = from.bits(kind.lengthBits) + 1;
  return runOf(kind, from.big(bitsOf(kind, length)), length);
}

/** An address: what the dictionary may know as text, random ids and long numbers as bits of their own. */
export const url: Field<string> = {
  write: (out, value) => {
    const [head, rest] = value.startsWith(usual) ? ['', value.slice(usual.length)] : [bare, value];
    out.texts.push(head + rest.replace(/[A-Za-z0-9_-]+/g, (piece) => putPiece(out, piece)));
  },
  read: (from) => {
    const given = from.text();
    const [head, rest] = given.startsWith(bare) ? ['', given.slice(1)] : [usual, given];
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the marks are control characters, which no text can hold
    return head + rest.replace(/[\u0001-\u0003]/g, (mark) => takeRun(from, kinds[mark.charCodeAt(0) - 1]!));
  },
};
