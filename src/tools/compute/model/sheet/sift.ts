import type { Row } from './compare.ts';
import { cardName } from './names.ts';

/** Which cards are wanted, besides their name and maker. */
export type Only = 'all' | 'ours' | 'priced' | 'fits' | 'in-time';

interface Wanted {
  words: string;
  maker: string;
  only: Only;
}

const keeps: Record<Only, (row: Row) => boolean> = {
  all: () => true,
  ours: ({ mine }) => mine,
  priced: ({ plan }) => plan.costUsd !== null,
  fits: ({ plan }) => plan.facts.memory !== 'no',
  'in-time': ({ plan }) => plan.facts.memory !== 'no' && plan.facts.date !== 'late',
};

/** The cards a reader asks for, in the order they come. */
export function sift(rows: readonly Row[], { words, maker, only }: Wanted): Row[] {
  const all = words.toLowerCase().split(/\s+/);
  return rows.filter((row) => {
    const { card } = row;
    const text = `${card.name} ${cardName(card)} ${card.vendor} ${card.year}`.toLowerCase();
    return (maker === '' || card.vendor === maker) && keeps[only](row) && all.every((word) => text.includes(word));
  });
}
