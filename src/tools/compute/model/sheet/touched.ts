import { example } from './example.ts';
import type { Sheet } from './sheet.ts';

/** Fields that stand folded away, by the part that holds them. */
export const folded = {
  setup: [
    'accumulate',
    'recompute',
    'attention',
    'engine',
    'loss',
    'rank',
    'targets',
    'ema',
    'zero',
    'tensor',
    'pipeline',
    'context',
    'expert',
    'offload',
    'workers',
    'perWorker',
    'storageMbs',
    'sampleMb',
    'meter',
  ],
  plan: [
    'atOnce',
    'queueHours',
    'repeatPercent',
    'restartPercent',
    'evalTasks',
    'evalTokens',
    'evalCheckpoints',
    'evalScoring',
  ],
  rates: ['utilisation', 'pricePerHour', 'currency', 'perUsd', 'pue', 'powerPercent', 'gridKgPerKwh'],
} as const satisfies Record<string, readonly (keyof Sheet)[]>;

/** How many fields of a folded part the reader has changed. */
export const touched = (sheet: Sheet, part: keyof typeof folded): number =>
  folded[part].filter((key) => sheet[key] !== example[key]).length;
