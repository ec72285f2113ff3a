// Builds the sealed data of a link format: registries, dictionary and profiles. Run once, before the format is released:
// node scripts/build-link-dictionary.mjs. Never again for v1: links made with other data would no longer open.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parse } from 'yaml';
import { countsOf, Pen, putHeader, stepsOf } from '../src/meeting/link/v1/deflate.ts';
import { lengthsOf } from '../src/meeting/link/v1/huffman.ts';
import { join, shorten, tokenBytes, tokensOf } from '../src/meeting/link/v1/text.ts';
import { registries } from './link-registries.mjs';
import { addresses, names, sentences, words } from './link-vocabulary.mjs';

const root = new URL('..', import.meta.url);
const read = (path) => readFileSync(new URL(path, root), 'utf8');
const files = (folder) => readdirSync(new URL(folder, root)).sort().map((name) => `${folder}/${name}`);
const yaml = (folder) => files(folder).map((path) => [basename(path, '.yaml'), parse(read(path))]);
const lower = (text) => text.replace(/^[A-Z]/, (letter) => letter.toLowerCase());

const checklists = yaml('content/checklists');
const meetings = yaml('content/meetings');

// What the tools put on an agenda comes first: whole lines, as they would stand in a document.
const lines = [
  ...checklists.flatMap(([, list]) => list.items.map((item) => item.agenda?.text ?? '').filter(Boolean)),
  ...meetings.flatMap(([, meeting]) => [meeting.name, ...meeting.agenda.map((line) => line.item), ...meeting.prework.map((work) => work.what), meeting.outcome]),
].map(lower);
const labels = checklists.flatMap(([, list]) => list.items.map((item) => item.label)).map(lower);

const prose = files('content/practices')
  .map((path) => read(path).replace(/^---[\s\S]*?---/, ''))
  .join('\n')
  .replace(/\{[^}]*\}|<[^>]*>|\]\([^)]*\)|[[#*|>`]/g, ' ')
  .replace(/’/g, '’')
  .split(/\n|(?<=[.?!;:]) /)
  .map((text) => lower(text.replace(/\s+/g, ' ').trim().replace(/[.]$/, '')))
  .filter((text) => text.length > 12 && text.length < 140);

/** Tokens of a language: pairs merged by frequency, then thinned to the number of free bytes by what each of them saves. */
function train(texts, count) {
  const sequences = texts.map((text) => [...` ${text}`]);
  const candidates = new Set(sequences.flat().filter((sign) => sign > '~'));
  for (let round = 0; round < count * 3; round++) {
    const pairs = new Map();
    for (const sequence of sequences)
      for (let place = 0; place + 1 < sequence.length; place++) {
        const pair = sequence[place] + sequence[place + 1];
        if (!pair.includes(' ', 1) && !/\d/.test(pair) && pair.length < 12) pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
      }
    const [best] = [...pairs].sort((one, two) => two[1] - one[1] || (one[0] < two[0] ? -1 : 1))[0] ?? [];
    if (!best) break;
    candidates.add(best);
    for (const sequence of sequences)
      for (let place = 0; place + 1 < sequence.length; place++)
        if (sequence[place] + sequence[place + 1] === best) sequence.splice(place, 2, best);
  }
  let chosen = [...candidates];
  while (chosen.length > count) {
    const tokens = tokensWithout(chosen);
    const uses = new Map();
    let total = 0;
    for (const text of texts)
      for (const piece of pieces(` ${text}`, tokens)) {
        uses.set(piece, (uses.get(piece) ?? 0) + 1);
        total++;
      }
    const costOf = (piece) => Math.log2(total / (uses.get(piece) ?? 0.5));
    const gainOf = (token) => {
      const rest = chosen.filter((other) => other !== token);
      const parts = pieces(token, tokensWithout(rest)).flatMap((part) => (part > '~' && [...part].length === 1 && !rest.includes(part) ? [...new TextEncoder().encode(part)].map(() => 'utf8') : [part]));
      const apart = parts.reduce((sum, part) => sum + (part === 'utf8' ? 5 : Math.min(13, costOf(part))), 0);
      return (uses.get(token) ?? 0) * (apart - Math.min(13, costOf(token)));
    };
    const gains = chosen.map((token) => [token, gainOf(token)]).sort((one, two) => one[1] - two[1]);
    const drop = new Set(gains.slice(0, Math.max(1, Math.floor((chosen.length - count) / 12))).map(([token]) => token));
    chosen = chosen.filter((token) => !drop.has(token));
  }
  return chosen.sort();
}

function tokensWithout(list) {
  const tokens = new Map();
  for (const token of list) tokens.set(token[0], [...(tokens.get(token[0]) ?? []), token].sort((one, two) => two.length - one.length));
  return tokens;
}

function pieces(text, tokens) {
  const found = [];
  for (let place = 0; place < text.length; ) {
    const token = tokens.get(text[place])?.find((one) => text.startsWith(one, place)) ?? String.fromCodePoint(text.codePointAt(place));
    found.push(token);
    place += token.length;
  }
  return found;
}

/** Documents to train the codes on: texts of a language with names and addresses between them, the same every time. */
function pools(texts, seed) {
  let state = seed;
  const next = (below) => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return Math.floor((state / 0x80000000) * below);
  };
  const pick = (list) => list[next(list.length)];
  const hosts = addresses.slice(-34);
  return Array.from({ length: 60 }, () => {
    const pool = [];
    for (let item = 0; item < 12; item++) {
      pool.push(pick(texts));
      if (item % 2) pool.push(pick(texts));
      if (item % 4 === 0) pool.push(lower(pick(names)));
      if (item % 4 === 1) pool.push(pick(hosts) + (next(2) ? `${pick(words.split(' '))}-${pick(words.split(' '))}` : String(next(90000))));
    }
    return pool;
  });
}

const toLower = (list) => list.map(lower);
const general = words.split(' ');
const useful = general.filter((word) => word.length > 5);
const foreign = (language, share) => {
  const counts = new Map();
  for (const text of sentences[language]) for (const word of lower(text).split(/[ ,?.]+/)) if (word.length > 6) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].sort((one, two) => two[1] * two[0].length - one[1] * one[0].length).slice(0, share).map(([word]) => word).reverse();
};
const dictionary = [
  ['de', 'fr', 'es'].flatMap((language) => foreign(language, 28)).map((word) => ` ${word}`).join(''),
  labels.map((text) => ` ${text}`).join('\0'),
  lines.map((text) => ` ${text}`).join('\0'),
  useful.map((word) => ` ${word}`).join(''),
  addresses.join('\0'),
  '\0',
].join('\0');

const slots = tokenBytes.length;
const corpora = {
  en: [...prose, ...toLower(sentences.en), ...toLower(sentences.en), ...toLower(sentences.en)],
  de: toLower(sentences.de),
  fr: toLower(sentences.fr),
  es: toLower(sentences.es),
  ja: sentences.ja,
  hi: sentences.hi,
};
const numbers = { en: 0, de: 1, fr: 2, es: 3, ja: 4, hi: 6 };

const profiles = Object.entries(corpora).map(([language, texts]) => {
  const list = train(texts.length > 1500 ? texts.slice(-1500) : texts, slots);
  const tokens = tokensOf(list);
  const book = shorten(dictionary, tokens);
  const mixed = language === 'en' ? texts : [...texts, ...texts, ...toLower(sentences.en.slice(0, 12))];
  const streams = pools(mixed, 7).map((pool) => shorten(join(pool, tokens), tokens));
  let lengths = [new Array(286).fill(9), new Array(30).fill(5)];
  let best;
  for (let round = 0; round < 14; round++) {
    const sums = [new Array(286).fill(0), new Array(30).fill(0)];
    let bits = 0;
    for (const stream of streams) {
      const [steps, cost] = stepsOf(stream, book, lengths);
      bits += cost;
      countsOf(steps).forEach((counts, which) => counts.forEach((count, symbol) => { sums[which][symbol] += count; }));
    }
    if (round > 3 && lengths.whole && (!best || bits < best.bits)) best = { bits, prefix: lengths.prefix };
    // The prefix must end three bits into a byte; a slightly different floor changes its length.
    for (let floor = 2 + round / 5; ; floor += 0.13) {
      const next = [
        lengthsOf(sums[0].map((count, symbol) => Math.round(40 * (count + floor * (symbol > 127 && symbol < 256 ? 0.6 : symbol > 31 && symbol < 127 ? 2 : 0.4)))), 15),
        lengthsOf(sums[1].map((count) => Math.round(40 * (count + 2))), 15),
      ];
      const pen = new Pen();
      putHeader(pen, next);
      if (pen.bits.length % 8 !== 3) continue;
      lengths = next;
      lengths.whole = true;
      lengths.prefix = Buffer.from(pen.bytes()).toString('hex');
      break;
    }
  }
  const raw = pools(mixed, 7).reduce((sum, pool) => sum + Buffer.byteLength(pool.join('\0')), 0);
  console.error(language, 'bits per byte of text', (best.bits / raw).toFixed(3), 'prefix', best.prefix.length / 2);
  return { number: numbers[language], tokens: list, prefix: best.prefix };
});

const data = { ...registries(checklists, meetings), dictionary, profiles };
writeFileSync(new URL('src/meeting/link/v1/data.json', root), `${JSON.stringify(data, null, 0)}\n`);
console.error('dictionary', Buffer.byteLength(dictionary), 'data', JSON.stringify(data).length);
