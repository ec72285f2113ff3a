// Builds the sealed data of a link format: registries, dictionary and profiles. Run once, before the format is released:
// node scripts/build-link-dictionary.mjs. Never again for v1: links made with other data would no longer open.
// @ts-nocheck one errand, run once: its types are those of the modules it calls
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parse } from 'yaml';
import { eachSymbol, stepsOf } from '../src/meeting/link/v1/deflate.ts';
import { distances, literals } from '../src/meeting/link/v1/huffman.ts';
import { join, slots, vocabularyOf } from '../src/meeting/link/v1/text.ts';
import { registries } from './link-registries.mjs';
import { addresses, everyday, hosts, names, sentences, words } from './link-vocabulary.mjs';

const root = new URL('..', import.meta.url);
const read = (path) => readFileSync(new URL(path, root), 'utf8');
const files = (folder) =>
  readdirSync(new URL(folder, root))
    .sort()
    .map((name) => `${folder}/${name}`);
const yaml = (folder) => files(folder).map((path) => [basename(path, '.yaml'), parse(read(path))]);
const lower = (text) => text.replace(/^[A-Z]/, (letter) => letter.toLowerCase());

const checklists = yaml('content/checklists');
const meetings = yaml('content/meetings');

// What the tools put on an agenda comes first: whole lines, as they would stand in a document.
const lines = [
  ...checklists.flatMap(([, list]) => list.items.map((item) => item.agenda?.text ?? '').filter(Boolean)),
  ...meetings.flatMap(([, meeting]) => [meeting.name, ...meeting.agenda.map((line) => line.item)]),
].map(lower);

const prose = files('content/practices')
  .map((path) => read(path).replace(/^---[\s\S]*?---/, ''))
  .join('\n')
  .replace(/\{[^}]*\}|<[^>]*>|\]\([^)]*\)|[[#*|>`]/g, ' ')
  .replace(/’/g, '’')
  .split(/\n|(?<=[.?!;:]) /)
  .map((text) => lower(text.replace(/\s+/g, ' ').trim().replace(/[.]$/, '')))
  .filter((text) => text.length > 12 && text.length < 140);

/** Pages of words of two bytes, and how many words the dictionary itself lists; ids of the registries bring the rest. */
const pages = 6;
const listed = 400;

/** The words that save most, by how often they stand in the texts and how long they are. */
function wordsOf(texts, count, least) {
  const counts = new Map();
  const add = (word, uses) => counts.set(word, (counts.get(word) ?? 0) + uses);
  for (const text of texts) for (const word of text.split(/[^A-Za-zÀ-ž’]+/)) if (word.length >= least) add(word, 1);
  for (const word of words.split(' ')) add(word, 6);
  for (const word of everyday.split(' ')) add(word, 9);
  for (const line of lines) for (const word of line.split(/[^a-z]+/)) if (word.length >= least) add(word, 1);
  const known = words.split(' ');
  return [...counts]
    .filter(([word, uses]) => uses > 5 && /^[a-z]+$/.test(word))
    .filter(([word]) => !known.includes(word.replace(/s$/, '')) || word.endsWith('ss') || !word.endsWith('s'))
    .map(([word, uses]) => [word, Math.sqrt(uses) * ((word.length + 1) * 3.5 - 13)])
    .sort((one, two) => two[1] - one[1] || (one[0] < two[0] ? -1 : 1))
    .slice(0, count)
    .map(([word]) => word);
}

/** Tokens of a language: pairs merged by frequency, then thinned to the number of free bytes by what each of them saves. */
function train(texts, count, whole, most, letters) {
  const wholes = tokensWithout(whole.map((word) => ` ${word}`));
  const split = (text) => pieces(` ${text}`, wholes);
  const sequences = texts.map(split);
  const counts = new Map();
  for (const sign of sequences.flat()) if (sign > '~' && sign.length < 3) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  const candidates = new Set([...counts].filter(([, uses]) => uses > texts.length / 200).map(([sign]) => sign));
  const wholeWords = new Set(whole.map((word) => ` ${word}`));
  const isWhole = (piece) => wholeWords.has(piece);
  const pairs = new Map();
  const note = (one, two, by) => {
    const pair = `${one}${two}`;
    if (pair.includes(' ', 1) || /[\d:"'{}().|]/.test(pair) || pair.length > most || isWhole(one) || isWhole(two))
      return;
    pairs.set(pair, (pairs.get(pair) ?? 0) + by);
  };
  for (const sequence of sequences)
    for (let place = 0; place + 1 < sequence.length; place++) note(sequence[place], sequence[place + 1], 1);
  for (let round = 0; round < count * 2; round++) {
    let best;
    let uses = 3;
    for (const [pair, often] of pairs) if (often > uses && !candidates.has(pair)) [best, uses] = [pair, often];
    if (!best) break;
    candidates.add(best);
    for (const sequence of sequences)
      for (let place = 0; place + 1 < sequence.length; place++)
        if (sequence[place] + sequence[place + 1] === best && !isWhole(sequence[place])) {
          if (place > 0) {
            note(sequence[place - 1], sequence[place], -1);
            note(sequence[place - 1], best, 1);
          }
          if (place + 2 < sequence.length) {
            note(sequence[place + 1], sequence[place + 2], -1);
            note(best, sequence[place + 2], 1);
          }
          sequence.splice(place, 2, best);
        }
  }
  for (const letter of letters) candidates.add(letter);
  let chosen = [...candidates];
  while (chosen.length > count) {
    const tokens = tokensWithout([...chosen, ...whole.map((word) => ` ${word}`)]);
    const uses = new Map();
    let total = 0;
    for (const text of texts)
      for (const piece of pieces(` ${text}`, tokens)) {
        uses.set(piece, (uses.get(piece) ?? 0) + 1);
        total++;
      }
    const costOf = (piece) => Math.min(13, Math.log2(total / (uses.get(piece) ?? 0.5)));
    const gainOf = (token) => {
      const rest = chosen.filter((other) => other !== token);
      const apart = pieces(token, tokensWithout(rest)).reduce(
        (sum, part) =>
          sum +
          (part > '~' && part.length < 3 && !rest.includes(part) ? 8 * Buffer.byteLength(part) - 4 : costOf(part)),
        0,
      );
      return (uses.get(token) ?? 0) * (apart - costOf(token));
    };
    const gains = chosen
      .filter((token) => !letters.includes(token))
      .map((token) => [token, gainOf(token)])
      .sort((one, two) => one[1] - two[1]);
    const drop = new Set(gains.slice(0, Math.max(1, Math.floor((chosen.length - count) / 8))).map(([token]) => token));
    chosen = chosen.filter((token) => !drop.has(token));
  }
  return chosen.sort();
}

function tokensWithout(list) {
  const tokens = new Map();
  for (const token of list) tokens.set(token[0], [...(tokens.get(token[0]) ?? []), token]);
  for (const some of tokens.values()) some.sort((one, two) => two.length - one.length);
  return tokens;
}

function pieces(text, tokens) {
  const found = [];
  for (let place = 0; place < text.length; ) {
    const token =
      tokens.get(text[place])?.find((one) => text.startsWith(one, place)) ??
      String.fromCodePoint(text.codePointAt(place));
    found.push(token);
    place += token.length;
  }
  return found;
}

/** Ordinary text of a language for its letters and endings: messages of the TypeScript compiler, without their names. */
const messages = (language) => {
  const rows = Object.values(
    JSON.parse(read(`node_modules/typescript/lib/${language}/diagnosticMessages.generated.json`)),
  );
  return rows
    .filter((_, place) => place % 5 === 0)
    .map((text) =>
      lower(
        text
          .replace(/'[^']*'|\{\d\}|[„“"”「」]|[A-Z][A-Z0-9]+|--\w+/g, '')
          .replace(/\s+/g, ' ')
          .trim(),
      ),
    )
    .filter((text) => text.length > 15 && text.length < 120);
};

/** Documents to train the codes on: texts of a language with names and addresses between them, the same every time. */
function pools(texts) {
  let state = 7;
  const next = (below) => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return Math.floor((state / 0x80000000) * below);
  };
  const pick = (list) => list[next(list.length)];
  return Array.from({ length: 60 }, () => {
    const pool = [];
    for (let item = 0; item < 12; item++) {
      pool.push(pick(texts));
      if (item % 2) pool.push(pick(texts));
      if (item % 4 === 0) pool.push(lower(pick(names)));
      if (item % 4 === 1)
        pool.push(
          pick(hosts) + (next(2) ? `${pick(words.split(' '))}-${pick(words.split(' '))}` : String(next(90000))),
        );
    }
    return pool;
  }).slice(0, 40);
}

/** Code lengths for symbols seen so often, none longer than `most`: package-merge, ties by symbol. Unseen symbols get 0. */
function lengthsOf(counts, most) {
  const lengths = new Array(counts.length).fill(0);
  const leaves = counts
    .map((count, symbol) => ({ count, symbols: [symbol] }))
    .filter(({ count }) => count > 0)
    .sort((one, two) => one.count - two.count || one.symbols[0] - two.symbols[0]);
  let row = leaves;
  for (let level = 1; level < most; level++) {
    const pairs = [];
    for (let place = 0; place + 1 < row.length; place += 2)
      pairs.push({
        count: row[place].count + row[place + 1].count,
        symbols: [...row[place].symbols, ...row[place + 1].symbols],
      });
    row = [...leaves, ...pairs].sort((one, two) => one.count - two.count);
  }
  for (const { symbols } of row.slice(0, 2 * leaves.length - 2)) for (const symbol of symbols) lengths[symbol]++;
  return lengths;
}

const times = (list, count) => Array.from({ length: count }, () => list).flat();
const own = Object.fromEntries(Object.entries(sentences).map(([language, list]) => [language, list.map(lower)]));
const english = own.en;
/** Each language: texts, count of tokens, their longest, letters that always have a byte of their own, its number. */
const languages = {
  en: { texts: [...prose, ...times(english, 4)], tokens: 70, longest: 6, letters: '’', number: 0 },
  de: { texts: [...messages('de'), ...times(own.de, 6)], tokens: 60, longest: 5, letters: 'äöüß', number: 1 },
  fr: { texts: [...messages('fr'), ...times(own.fr, 6)], tokens: 70, longest: 5, letters: 'éèêàçîô’', number: 2 },
  es: { texts: [...messages('es'), ...times(own.es, 6)], tokens: 60, longest: 5, letters: 'áéíóúñ¿', number: 3 },
  ja: {
    texts: [...messages('ja'), ...times(own.ja, 6)],
    tokens: 106,
    longest: 3,
    letters:
      'あいうえおかがきぎくけげこごさざしじすずせそただちっつてでとどなにぬねのはばひびふへほまみむめもやよらりるれろわをんーアイウエオカキクグコサシジスセタッテデトドナバピフプベマメモラリルレロンョャュ。、',
    number: 4,
  },
  hi: { texts: own.hi, tokens: 60, longest: 3, letters: '', number: 6 },
};

const registry = { ...registries(checklists, meetings), pages };
const dictionary = [wordsOf(languages.en.texts, listed, 5).join(' '), ...addresses].join('\0');
const known = `${dictionary} ${registry.checklists} ${registry.sources}`.match(/[a-z]{5,}/g);
const twoBytes = [...new Set(known)].slice(0, 95 * pages);

/** How often each symbol is used, once the code fits itself. */
function countsOf(list, whole, texts) {
  const vocabulary = vocabularyOf(list, whole);
  const before = vocabulary.shorten(dictionary);
  const streams = pools(texts).map((pool) => join(pool, vocabulary));
  let lengths = [...new Array(literals).fill(9), ...new Array(distances).fill(5)];
  let counts = [];
  for (let round = 0; round < 4; round++) {
    counts = new Array(literals + distances).fill(0);
    for (const stream of streams)
      eachSymbol(stepsOf(before + stream, before.length, lengths)[0], (symbol) => {
        counts[symbol]++;
      });
    lengths = codeOf(counts);
  }
  return counts;
}

/** A code of at most 12 bits, with a little room for what was never seen. */
function codeOf(counts) {
  const room = (symbol) => (symbol > 127 && symbol < 256 ? 1.8 : symbol > 31 && symbol < 127 ? 6 : 1.2);
  const bytes = counts.slice(0, literals).map((count, symbol) => Math.round(40 * (count + room(symbol))));
  return [
    ...lengthsOf(bytes, 12),
    ...lengthsOf(
      counts.slice(literals).map((count) => Math.round(40 * (count + 2))),
      15,
    ),
  ];
}

const trained = Object.entries(languages).map(([language, { texts, tokens, longest, letters, number }]) => {
  const whole = language === 'en' ? twoBytes : [];
  const list = train(texts.slice(-1200), tokens, whole, longest, [...letters]);
  const mixed =
    language === 'en'
      ? [...prose.filter((_, place) => place % 3 === 0), ...times(english, 4)]
      : [...texts, ...texts, ...english.slice(0, 12)];
  const counts = countsOf(list, whole, mixed);
  const total = counts.slice(0, literals).reduce((sum, count) => sum + count, 0);
  return { language, number, list, counts, total };
});

// One code for all distances, and signs that no language has to itself counted together: equal codes pack well.
const far = Array.from({ length: distances }, (_, place) =>
  trained.reduce((sum, { counts, total }) => sum + (counts[literals + place] / total) * 1e5, 0),
);
const farCode = lengthsOf(
  far.map((count) => Math.round(count + 20)),
  15,
);
const together = (symbol) =>
  symbol >= 257 ||
  (symbol > 32 && symbol < 97) ||
  (symbol > 122 && symbol < 127) ||
  (symbol > 193 && symbol < 245) ||
  symbol < 3 ||
  symbol === 10;
const latin = trained.filter(({ number }) => number < 4);

const profiles = Array.from({ length: 7 }, () => ({ tokens: '', code: '' }));
for (const { number, list, counts, total } of trained) {
  const group = number < 4 ? latin : trained.filter((one) => one.number === number);
  const mean = (symbol) => group.reduce((sum, one) => sum + one.counts[symbol] / one.total, 0) / group.length;
  const shared = counts.map((count, symbol) => (symbol < literals && together(symbol) ? mean(symbol) * total : count));
  const lengths = codeOf(shared).slice(0, literals);
  const byteOf = (place) => slots[place].charCodeAt(0);
  // Tokens in the order of their code lengths: the lengths then come in runs.
  const order = [...list.keys()].sort(
    (one, two) => lengths[byteOf(one)] - lengths[byteOf(two)] || (list[one] < list[two] ? -1 : 1),
  );
  const code = [...lengths];
  for (const [to, from] of order.entries()) code[byteOf(to)] = lengths[byteOf(from)];
  profiles[number] = {
    tokens: order.map((place) => list[place]).join('|'),
    code: [...code, ...farCode].map((length) => length.toString(16)).join(''),
  };
}

const data = { ...registry, dictionary, profiles };
writeFileSync(new URL('src/meeting/link/v1/data.json', root), `${JSON.stringify(data)}\n`);
