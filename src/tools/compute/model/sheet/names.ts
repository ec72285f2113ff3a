import type { Accelerator } from '../types.ts';

/** A card as people call it, without maker and memory: "RTX 4090", "A100 SXM4". */
export const shortName = ({ name }: Accelerator): string =>
  name
    .replace(/^(GeForce|Tesla|Cloud|Instinct|Apple|Habana) /, '')
    .replace(/,? \d+ ?GB.*$/, '')
    .replace(/ \(.*\)$/, '');

/** "RTX 4090, 24 GB"; the number keeps its unit on the line. */
export const cardName = (card: Accelerator): string => `${shortName(card)}, ${card.memoryGb}\u00a0GB`;
