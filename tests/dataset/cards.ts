import fc from 'fast-check';
import { type Card, columnRoles, columnTypes, toCard } from '../../src/tools/dataset/model/card/card.ts';
import { fields } from './scuffwatch.ts';

/** Any card whatever a person, a paste or an attack puts into it. */
export const line = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom(
    'no',
    'yes',
    'NO',
    'null',
    '~',
    '2026-01-05',
    '1e30',
    '0x1F',
    '.5',
    '---',
    '- a',
    '# b',
    ': c',
    'a: b',
    'a #b',
    '&a',
    '*a',
    '!!js',
    '%TAG',
    '@x',
    '`x`',
    '{a: 1}',
    '[1]',
    "it's",
    '"',
    '\\',
    '<script>alert(1)</script>',
    '...',
    '\u2028',
    '\u0085',
    ' ',
  ),
);
export const prose = fc.oneof(
  line,
  fc.array(line, { maxLength: 5 }).map((lines) => lines.join('\n')),
  fc.constantFrom('```\n# not a heading', '## Uses', '~~~\n```\n~~~', '   # x', '\\# y', '```js\ncode\n```\n# z'),
);
export const anyCard: fc.Arbitrary<Card> = fc
  .record({
    texts: fc.dictionary(fc.constantFrom(...fields.map(({ id }) => id)), prose, { maxKeys: 30 }),
    live: fc.boolean(),
    splits: fc.array(fc.record({ name: line, path: line }), { maxLength: 4 }),
    files: fc.array(
      fc.record({
        kind: fc.constantFrom('object' as const, 'set' as const),
        name: line,
        description: line,
        url: line,
        size: line,
        format: line,
        sha256: line,
        inside: line,
        pattern: line,
      }),
      { maxLength: 4 },
    ),
    tables: fc.array(
      fc.record({
        name: line,
        description: line,
        file: line,
        key: line,
        columns: fc.array(
          fc.record({
            name: line,
            description: line,
            type: fc.constantFrom(...columnTypes),
            role: fc.constantFrom(...columnRoles),
          }),
          { maxLength: 4 },
        ),
      }),
      { maxLength: 3 },
    ),
  })
  .map(toCard);
