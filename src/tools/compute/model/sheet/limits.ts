import type { Bounds } from '../../../../lib/quantity.ts';
import type { Numbers, Optional } from './sheet.ts';

const count = (most: number, example: string): Bounds => ({ least: 1, most, example, whole: true });
const measure = (least: number, most: number, example: string): Bounds => ({ least, most, example });
const optional = (bounds: Bounds): Bounds => ({ ...bounds, empty: true });

/** What each number field takes. The ends are wide: they keep the arithmetic finite, not the reader sensible. */
export const limits: Record<keyof (Numbers & Optional), Bounds> = {
  batch: count(1e6, '16'),
  accumulate: count(1e6, '4'),
  rank: count(4096, '16'),
  cards: count(100_000, '8'),
  samples: count(1e13, '1,200,000'),
  epochs: measure(0.001, 1e6, '30'),
  tokens: count(1e16, '3e9 or 3B'),
  runs: count(1e6, '36'),
  atOnce: count(1e5, '2'),
  queueHours: measure(0, 1e5, '12'),
  repeatPercent: measure(0, 1000, '10'),
  evalMinutes: measure(0, 1e6, '4'),
  evalExamples: count(1e12, '10,000'),
  pue: measure(1, 3, '1.2'),
  gridKgPerKwh: measure(0, 3, '0.45'),
  perUsd: measure(1e-4, 1e6, '0.86'),
  layers: count(2000, '32'),
  hidden: count(200_000, '4,096'),
  heads: count(4096, '32'),
  kvHeads: count(4096, '8'),
  ffn: count(1e6, '14,336'),
  vocab: count(1e7, '128,256'),
  patch: count(512, '16'),
  ownSide: count(16_384, '224'),
  weightsM: measure(0.001, 1e8, '25.6'),
  gmacs: measure(1e-4, 1e7, '4.1'),
  activationsM: measure(1e-3, 1e7, '11.1'),
  side: optional(count(16_384, '384')),
  sequence: optional(count(1e7, '2,048')),
  budget: optional(measure(0, 1e13, '500')),
  pricePerHour: optional(measure(0, 1e6, '2.40')),
  measuredSeconds: optional(measure(1e-6, 1e7, '0.31')),
  measuredGb: optional(measure(0.01, 1e5, '10.2')),
};
