// Builds the sealed data of a link format: registries, dictionary and profiles. Run once, before the format is released:
// node scripts/build-link-dictionary.mjs. Never again for v1: links made with other data would no longer open.
// @ts-nocheck one errand, run once: its types are those of the modules it calls
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parse } from 'yaml';
import { countsOf, Pen, putHeader, stepsOf } from '../src/meeting/link/v1/deflate.ts';
import { lengthsOf } from '../src/meeting/link/v1/huffman.ts';
import { matchesOf } from '../src/meeting/link/v1/matches.ts';
import { join, shorten, tokenBytes, tokensOf } from '../src/meeting/link/v1/text.ts';
import { registries } from './link-registries.mjs';
import { addresses, everyday, names, sentences, words } from './link-vocabulary.mjs';

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

/** The words of two bytes that save most, by how often they stand in the texts and how long they are. */
function wordsOf(texts, count, least) {
  const counts = new Map();
  for (const text of texts)
    for (const word of text.split(/[^A-Za-zÀ-ž’]+/))
      if (word.length >= least) counts.set(word, (counts.get(word) ?? 0) + 1);
  for (const word of words.split(' ')) counts.set(word, (counts.get(word) ?? 0) + 6);
  for (const word of everyday.split(' ')) counts.set(word, (counts.get(word) ?? 0) + 9);
  return [...counts]
    .filter(([word, uses]) => uses > 5 && /^[a-z][a-z-]+$|day$|ber$|uary$/.test(word))
    .filter(
      ([word]) => !words.split(' ').includes(word.replace(/s$/, '')) || word.endsWith('ss') || !word.endsWith('s'),
    )
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
  const isWhole = (piece) => piece.length > 3 && piece[0] === ' ' && whole.includes(piece.slice(1));
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
      if (item % 4 === 1)
        pool.push(
          pick(hosts) + (next(2) ? `${pick(words.split(' '))}-${pick(words.split(' '))}` : String(next(90000))),
        );
    }
    return pool;
  });
}

const toLower = (list) => list.map(lower);
const own = Object.fromEntries(Object.entries(sentences).map(([language, list]) => [language, toLower(list)]));
const times = (list, count) => Array.from({ length: count }, () => list).flat();
const corpora = {
  en: [...prose, ...times(own.en, 4)],
  de: [...messages('de'), ...times(own.de, 6)],
  fr: [...messages('fr'), ...times(own.fr, 6)],
  es: [...messages('es'), ...times(own.es, 6)],
  ja: [...messages('ja'), ...times(own.ja, 6)],
  hi: own.hi,
};
const numbers = { en: 0, de: 1, fr: 2, es: 3, ja: 4, hi: 6 };
const pages = { en: 4, de: 0, fr: 0, es: 0, ja: 0, hi: 0 };
/** Letters that always have a byte of their own. */
const letters = {
  en: ['’', '–'],
  de: [...'äöüßÄÖÜ–'],
  fr: [...'éèêàâçîôûùœÉÀ’«»'],
  es: [...'áéíóúñü¿¡É'],
  ja: [
    ...'あいうえおかがきぎくけげこごさざしじすずせそただちっつてでとどなにぬねのはばひびふへほまみむめもやよらりるれろわをんーアイウエオカキクグコサシジスセタッテデトドナバピフプベマメモラリルレロンョャュ。、',
  ],
  hi: [...'अआइईउएओकखगघचछजझटठडढणतथदधनपफबभमयरलवशषसहािीुूेैोौं्ँ़।ऐऔृक़ज़ड़ढ़'].filter((sign) => sign > '~'),
};
const longest = { en: 6, de: 5, fr: 5, es: 5, ja: 3, hi: 3 };

const dictionary = [lines.map((text) => ` ${text}`).join('\0'), addresses.join('\0'), '\0'].join('\0');

const profiles = Object.entries(corpora).map(([language, texts]) => {
  const whole = pages[language] ? wordsOf(texts, 95 * pages[language], 4) : [];
  const list = train(
    texts.length > 1200 ? texts.slice(-1200) : texts,
    tokenBytes.length - pages[language],
    whole,
    longest[language],
    letters[language],
  );
  const tokens = tokensOf({ tokens: list, words: whole });
  const book = shorten(dictionary, tokens);
  const mixed =
    language === 'en'
      ? [...prose.filter((_, place) => place % 3 === 0), ...times(own.en, 4)]
      : [...texts, ...texts, ...own.en.slice(0, 12)];
  const streams = pools(mixed, 7)
    .map((pool) => shorten(join(pool, tokens), tokens))
    .map((stream) => [stream, matchesOf(book, stream)]);
  let lengths = [new Array(286).fill(9), new Array(30).fill(5)];
  let best;
  for (let round = 0; round < 14; round++) {
    const sums = [new Array(286).fill(0), new Array(30).fill(0)];
    let bits = 0;
    for (const [stream, matches] of streams) {
      const [steps, cost] = stepsOf(stream, matches, lengths);
      bits += cost;
      for (const [which, counts] of countsOf(steps).entries())
        for (const [symbol, count] of counts.entries()) sums[which][symbol] += count;
    }
    if (round > 3 && lengths.whole && (!best || bits < best.bits)) best = { bits, prefix: lengths.prefix };
    // The prefix must end three bits into a byte; a slightly different floor changes its length.
    for (let floor = 2 + round / 5; ; floor += 0.13) {
      const next = [
        lengthsOf(
          sums[0].map((count, symbol) =>
            Math.round(
              40 * (count + floor * (symbol > 127 && symbol < 256 ? 0.6 : symbol > 31 && symbol < 127 ? 2 : 0.4)),
            ),
          ),
          15,
        ),
        lengthsOf(
          sums[1].map((count) => Math.round(40 * (count + 2))),
          15,
        ),
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
  return { number: numbers[language], prefix: best.prefix, tokens: list.join('|'), words: whole.join(' ') };
});

const data = { ...registries(checklists, meetings), dictionary, profiles };
writeFileSync(new URL('src/meeting/link/v1/data.json', root), `${JSON.stringify(data, null, 0)}\n`);
console.error('dictionary', Buffer.byteLength(dictionary), 'data', JSON.stringify(data).length);
