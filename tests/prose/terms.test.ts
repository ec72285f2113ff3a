import { describe, expect, test } from 'vitest';
import { reader, termLinks } from '../../src/prose/terms.ts';
import { yaml } from '../content.ts';

const terms = [
  { id: 'batch', forms: ['batch', 'batches'] },
  { id: 'effective-batch', forms: ['effective batch'] },
  { id: 'weights', forms: ['weights'], except: ['Weights & Biases', 'The weights are our choice'] },
  { id: 'zero', forms: ['ZeRO'] },
  { id: 'ci-cd', forms: ['CI/CD'] },
];

/** The words with each first use as [words→term]. */
const marked = (...texts: string[]) => {
  const read = reader(terms);
  return texts.map((text) =>
    read
      .pieces(text)
      .map((piece) => (piece.term ? `[${piece.text}→${piece.term}]` : piece.text))
      .join(''),
  );
};

const cases: [string, string[], string[]][] = [
  ['only the first use', ['A batch, then a batch.'], ['A [batch→batch], then a batch.']],
  ['once over all passages', ['A batch.', 'Another batch.'], ['A [batch→batch].', 'Another batch.']],
  ['the plural too', ['Two batches.'], ['Two [batches→batch].']],
  ['the longer term first', ['The effective batch.'], ['The [effective batch→effective-batch].']],
  ['a word that begins a sentence', ['Batch it.'], ['[Batch→batch] it.']],
  ['whole words', ['A batched rebatch, batch-like.'], ['A batched rebatch, batch-like.']],
  ['capitals as the name has them', ['From zero to ZeRO.'], ['From zero to [ZeRO→zero].']],
  ['names with marks in them', ['Our CI/CD runs.'], ['Our [CI/CD→ci-cd] runs.']],
  [
    'not what means something else',
    ['Weights & Biases. The weights are our choice. Keep the weights.'],
    ['Weights & Biases. The weights are our choice. Keep the [weights→weights].'],
  ],
];

test.each(cases)('a term is linked: %s', (_, texts, expected) => {
  expect(marked(...texts)).toEqual(expected);
});

test('nothing is lost or added between the pieces', () => {
  const text = 'ZeRO keeps a batch of weights.  Two spaces stay.';
  const pieces = reader(terms).pieces(text);
  expect(pieces.map((piece) => piece.text).join('')).toBe(text);
});

describe('in a guide', () => {
  const text = (value: string) => ({ type: 'text', value });
  /** The terms that a tree of nodes would link, in order. */
  const linked = (...children: object[]) => {
    const found: string[] = [];
    termLinks(terms)().before(
      { type: 'root', children } as Parameters<ReturnType<ReturnType<typeof termLinks>>['before']>[0],
      {
        replaceNode: (_, by) => {
          for (const node of by) {
            const { attributes = [] } = node as { attributes?: { value: string }[] };
            found.push(...attributes.map(({ value }) => value));
          }
        },
      },
    );
    return found;
  };

  test.each(['heading', 'strong', 'inlineCode', 'code', 'linkReference'])('a %s holds no link to a term', (type) => {
    expect(linked({ type, children: [text('batch')] })).toEqual([]);
  });

  test('a term that the writer has linked is not linked again', () => {
    const link = { type: 'link', url: '/glossary/#batch', children: [text('this word')] };
    expect(linked(link, { type: 'paragraph', children: [text('A batch of weights')] })).toEqual(['weights']);
  });

  test('a note and a list are read like the text around them', () => {
    const note = {
      type: 'mdxJsxFlowElement',
      name: 'Note',
      children: [{ type: 'paragraph', children: [text('batch')] }],
    };
    const list = { type: 'list', children: [{ type: 'listItem', children: [text('weights')] }] };
    expect(linked(note, list)).toEqual(['batch', 'weights']);
  });
});

test('no two terms claim the same words', () => {
  const forms: string[] = yaml('glossary.yaml').flatMap((term: { forms: string[] }) => term.forms);
  const lower = forms.map((form) => form.toLowerCase());
  expect(lower.filter((form, at) => lower.indexOf(form) !== at)).toEqual([]);
});
