import { readFileSync } from 'node:fs';
import dictionary from 'dictionary-en-gb';
import { fleschKincaid } from 'flesch-kincaid';
import nspell from 'nspell';
import { syllable } from 'syllable';
import { describe, expect, test } from 'vitest';
import { read, slugs, texts, visible, yaml } from './content.ts';

/** The page on making the playbook your own: no guide, but held to the same words. */
const yourOwn = { slug: 'your-own', body: read('your-own.mdx').replace(/^---[\s\S]*?\n---\n/, '') };
const prose = [...texts, yourOwn];
const sources: Record<string, { status: string }> = yaml('sources.yaml');

/** Passages of a text as a reader meets them: paragraphs, items and cells, without marks. */
const passages = (body: string): string[] =>
  body
    .split(/\n\s*\n|\n(?=\s*(?:[-|]|\d+\.)\s?)/)
    .flatMap((block) => (block.trim().startsWith('|') ? block.split('|') : [block]))
    .map((block) => visible(block.replace(/<Note title="([^"]*)">/g, '$1. ').replace(/^\s*([-]|\d+\.)\s/, '')).trim())
    .filter((block) => /[a-z]/i.test(block));

const sentences = (passage: string): string[] =>
  passage.split(/(?<=[.?!:;]['”)]?)\s+(?=[A-Z0-9“‘(])/).filter((sentence) => /\w/.test(sentence));

const words = (sentence: string): string[] => sentence.match(/[\p{L}\p{N}][\p{L}\p{N}'’.,-]*/gu) ?? [];

test.each(texts)('$slug has at least one figure', ({ body }) => {
  expect(body).toMatch(/^<Figure of="[a-z-]+" \/>$/m);
});

test('every figure stands in one place only', () => {
  const named = texts.flatMap(({ body }) => [...body.matchAll(/<Figure of="([^"]+)"/g)].map((match) => match[1]));
  expect(new Set(named).size).toBe(named.length);
});

test.each(texts)('$slug: a source from memory never supports a number', ({ body }) => {
  const marks = [...body.matchAll(/<Ref to="([^"]+)"/g)].filter((mark) => sources[mark[1] ?? '']?.status === 'memory');
  const bare = (passage: string) => passage.replace(/<Ref [^>]*>|\{\/\*.*?\*\/\}/g, '').replace(/\]\([^)]*\)/g, ']');
  const wrong = marks
    .map(
      (mark) =>
        bare(body.slice(0, mark.index))
          .trimEnd()
          .split(/(?<=[.?!])\s+|\n\s*\n|\n\s*(?=[-\d])|\|/)
          .at(-1) ?? '',
    )
    .filter((sentence) => /\d|<Ex /.test(sentence));
  expect(wrong).toEqual([]);
});

/** Longer with cause: a list of what one card holds, which commas carry better than bullets. */
const longWithCause = ['It holds the idea in one drawing, the result on the data closest to yours'];
test.each(prose)('$slug: no sentence is longer than 40 words without cause', ({ body }) => {
  const long = passages(body)
    .flatMap(sentences)
    .filter((sentence) => words(sentence).length > 40 && !longWithCause.some((start) => sentence.startsWith(start)));
  expect(long).toEqual([]);
});

/** School years of English that a text asks for. Grade 8 is our choice: plain for a team whose second language is English. */
const highestGrade = 8;
test.each(prose)('$slug reads at or below grade 8 of Flesch and Kincaid', ({ body }) => {
  const said = passages(body)
    .flatMap(sentences)
    .filter((sentence) => words(sentence).length > 3);
  const all = said.flatMap(words);
  const grade = fleschKincaid({
    sentence: said.length,
    word: all.length,
    syllable: all.reduce((sum, word) => sum + Math.max(1, syllable(word)), 0),
  });
  expect(grade).toBeLessThanOrEqual(highestGrade);
});

describe('British spelling', () => {
  const spell = nspell(Buffer.from(dictionary.aff), Buffer.from(dictionary.dic));
  for (const word of readFileSync('tests/words.txt', 'utf8').split('\n')) if (word) spell.add(word);

  const unknown = (text: string) => [
    ...new Set(
      (text.replace(/https?:\S+|`[^`]*`|[\w.-]+@\S+/g, ' ').match(/\p{L}[\p{L}’']*/gu) ?? [])
        .map((word) => word.replace(/’/g, "'").replace(/'s?$/, ''))
        .filter((word) => word.length > 1 && !spell.correct(word)),
    ),
  ];
  /** Keys whose values are for machines, and the other names and forms of a term, which may be American. */
  const silent = new Set([
    'id',
    'also',
    'forms',
    'except',
    'path',
    'sources',
    'exports',
    'type',
    'options',
    'computes',
    'appliesWhen',
  ]);
  /** Every string of a table that a reader may see. */
  const strings = (node: unknown): string[] => {
    if (typeof node === 'string') return [node];
    if (!node || typeof node !== 'object') return [];
    return Object.entries(node).flatMap(([key, value]) => (silent.has(key) ? [] : strings(value)));
  };

  test.each(prose)('$slug', ({ body }) => {
    expect(unknown(passages(body.replace(/`[^`]*`/g, ' ')).join('\n'))).toEqual([]);
  });

  const tables = [
    'glossary.yaml',
    'changes.yaml',
    ...slugs.flatMap((slug) => [`checklists/${slug}.yaml`, `meetings/${slug}.yaml`]),
  ];
  test.each(tables)('%s', (path) => {
    expect(unknown(strings(yaml(path)).join('\n'))).toEqual([]);
  });

  test('American spelling is caught', () => {
    expect(unknown('The color of the neighbor, labeled.')).toEqual(['color', 'neighbor', 'labeled']);
  });

  test('the word list holds no word twice and none that the dictionary has', () => {
    const bare = nspell(Buffer.from(dictionary.aff), Buffer.from(dictionary.dic));
    const list = readFileSync('tests/words.txt', 'utf8').trim().split('\n');
    expect([...new Set(list)].sort()).toEqual(list);
    expect(list.filter((word) => bare.correct(word))).toEqual([]);
  });
});

test('the head of every guide is a sentence or two', () => {
  for (const slug of slugs) expect(read(`practices/${slug}.mdx`), slug).toMatch(/^description: .+\.$/m);
});
