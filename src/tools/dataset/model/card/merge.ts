import { type Card, toCard } from './card.ts';
import type { FieldRow } from './fields.ts';
import type { Found } from './read.ts';

/** What taking a file over would do to one field or part. */
export interface Change {
  label: string;
  what: 'fills' | 'replaces';
}

/** The card with what a file says. What the file does not mention stays. */
export function merged(card: Card, found: Found): Card {
  const splits = found.splits?.map((split) => ({
    ...split,
    // Croissant names splits without their files; the files that are known stay.
    path: split.path || card.splits.find(({ name }) => name === split.name)?.path || '',
  }));
  return toCard({
    texts: { ...card.texts, ...found.texts },
    live: found.live ?? card.live,
    splits: splits?.length ? splits : card.splits,
    files: found.files ?? card.files,
    tables: found.tables ?? card.tables,
  });
}

const parts = { splits: 'Splits', files: 'Files', tables: 'Tables' } as const;

/** What would change, in the order of the form. */
export function changesOf(card: Card, found: Found, fields: readonly FieldRow[]): Change[] {
  const next = merged(card, found);
  const texts = fields.flatMap(({ id, label }): Change[] => {
    const [before = '', after = ''] = [card.texts[id], next.texts[id]];
    return before === after ? [] : [{ label: label.replace(/, one .*$/, ''), what: before ? 'replaces' : 'fills' }];
  });
  const rest = (Object.keys(parts) as (keyof typeof parts)[]).flatMap((key): Change[] =>
    JSON.stringify(card[key]) === JSON.stringify(next[key])
      ? []
      : [{ label: parts[key], what: card[key].length ? 'replaces' : 'fills' }],
  );
  return [...texts, ...rest];
}
