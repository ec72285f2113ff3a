import { type Field, likely, type Walk } from './fields.ts';

const base64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const hexadecimal = '0123456789abcdef';
const alphabet = likely([base64, hexadecimal]);
/** Stands in the text for a run of characters that no dictionary can know. */
const mark = '\u0001';
/** Stands first where an address does not begin with https:// */
const bare = '\u0002';
const usual = 'https://';

const costOfRun = (run: string, digits: string): number => run.length * Math.log2(digits.length) + 15;
/** About how many bits a piece costs as text: words are cheap, letters and digits in disorder dear. */
const costOfText = (piece: string): number => piece.length * (/^[A-Z]?[a-z]*$/.test(piece) ? 4 : 7);
const isNumber = (piece: string): boolean =>
  /^[0-9a-f]+$/.test(piece) && costOfRun(piece, hexadecimal) < costOfText(piece);
const costOfPart = (part: string): number => (isNumber(part) ? costOfRun(part, hexadecimal) : costOfText(part));

/** A run: its alphabet, its length, its characters. */
function run(walk: Walk, value = ''): string {
  const digits = alphabet(walk, /^[0-9a-f]*$/.test(value) ? hexadecimal : base64);
  const length = walk.bits(6, value.length - 1) + 1;
  let found = '';
  for (let at = 0; at < length; at++) found += digits[walk.bits(Math.log2(digits.length), digits.indexOf(value[at]!))];
  return found;
}

/** An address: what the dictionary may know as text, random ids and long numbers as bits of their own. */
export const url: Field<string> = (walk, value = '') => {
  const runs: string[] = [];
  const cut = (piece: string): string =>
    piece.replace(/.{1,64}/g, (part) => {
      runs.push(part);
      return mark;
    });
  const given = (value.startsWith(usual) ? value.slice(usual.length) : bare + value).replace(/[\w-]+/g, (piece) => {
    const parts = piece.split(/([-_])/);
    const apart = parts.reduce((bits, part) => bits + costOfPart(part), 0);
    return costOfRun(piece, base64) < apart
      ? cut(piece)
      : parts.map((part) => (isNumber(part) ? cut(part) : part)).join('');
  });
  const text = walk.text(given);
  const found: string[] = [];
  // The bits say themselves how many runs follow, so that they can be read before the texts are.
  while (walk.bits(1, +(found.length < runs.length))) found.push(run(walk, runs[found.length]));
  return (text.startsWith(bare) ? text.slice(1) : usual + text).replaceAll(mark, () => found.shift() ?? '');
};
