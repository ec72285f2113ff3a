import type { Accelerator, ModelShape, Optimiser, Precision, Work } from '../types.ts';

/** A row of content/models.yaml as the page knows it. */
export type ModelRow = ModelShape & { id: string; family: string };

/** The tables a sheet is worked out with. */
export interface Tables {
  models: readonly ModelRow[];
  accelerators: readonly Accelerator[];
}

/** Models whose shape the reader types. */
export const ownModels = ['own-decoder', 'own-encoder', 'own-vit', 'own-cnn'] as const;

const works = ['train-scratch', 'finetune-full', 'frozen', 'lora', 'qlora'] as const satisfies readonly Work[];
const precisions = [
  'bf16-mixed',
  'fp16-mixed',
  'bf16-pure',
  'fp8-mixed',
  'tf32',
  'fp32',
] as const satisfies readonly Precision[];
const optimisers = [
  'adamw',
  'adamw-8bit',
  'paged-adamw-8bit',
  'sgd',
  'momentum',
  'adafactor',
  'lion',
  'lamb',
  'muon',
] as const satisfies readonly Optimiser[];

/** Choices of a sheet by key, the words they are saved as. */
export const choices = {
  work: works,
  precision: precisions,
  optimiser: optimisers,
  recompute: ['none', 'selective', 'full'],
  zero: ['0', '1', '2', '3'],
  attention: ['flash', 'standard'],
  engine: ['eager', 'compiled', 'tuned'],
  loss: ['full-logits', 'fused'],
  amount: ['samples', 'tokens'],
  evaluate: ['minutes', 'examples', 'none'],
} as const satisfies Record<string, readonly string[]>;
export type ChoiceKey = keyof typeof choices;

/** Numbers that are always there. Units stand in limits.ts and in the labels. */
export interface Numbers {
  batch: number;
  accumulate: number;
  rank: number;
  cards: number;
  samples: number;
  epochs: number;
  tokens: number;
  runs: number;
  atOnce: number;
  queueHours: number;
  repeatPercent: number;
  evalMinutes: number;
  evalExamples: number;
  pue: number;
  gridKgPerKwh: number;
  perUsd: number;
  layers: number;
  hidden: number;
  heads: number;
  kvHeads: number;
  ffn: number;
  vocab: number;
  patch: number;
  ownSide: number;
  weightsM: number;
  gmacs: number;
  activationsM: number;
}

/** Numbers that may be left empty: the model's own input size, no budget, the card's dated price, nothing measured. */
export interface Optional {
  side: number | null;
  sequence: number | null;
  budget: number | null;
  pricePerHour: number | null;
  measuredSeconds: number | null;
  measuredGb: number | null;
}

/** Everything the reader can set. A saved sheet holds only what differs from the example. */
export type Sheet = Numbers &
  Optional & { [Key in ChoiceKey]: (typeof choices)[Key][number] } & {
    /** Id of a preset, or one of ownModels. */
    model: string;
    card: string;
    /** Cards the reader holds, by id. */
    mine: readonly string[];
    gated: boolean;
    /** Wall time of the first run, `2026-10-01T17:30`. */
    start: string;
    /** The day the results are needed; empty when there is none. */
    needBy: string;
    /** Three letters, as in an invoice. */
    currency: string;
  };

/** What differs from the example. */
export type Changes = Partial<Sheet>;

/** A day that is needed by is over at this hour: our choice. */
export const dayEnds = '18:00';

/** The page starts filled with the running example, Scuffwatch: content/example.yaml, held to it by a test. */
export const example: Sheet = {
  model: 'dinov2-b-14',
  work: 'finetune-full',
  side: null,
  sequence: null,
  batch: 16,
  accumulate: 1,
  precision: 'bf16-mixed',
  optimiser: 'adamw',
  recompute: 'none',
  rank: 16,
  attention: 'flash',
  engine: 'eager',
  loss: 'full-logits',
  card: 'rtx-4090',
  mine: ['rtx-4090'],
  cards: 1,
  zero: '0',
  amount: 'samples',
  samples: 4200,
  epochs: 30,
  tokens: 1e9,
  runs: 36,
  atOnce: 2,
  queueHours: 0,
  repeatPercent: 0,
  evaluate: 'minutes',
  evalMinutes: 4,
  evalExamples: 900,
  start: '2026-10-01T17:30',
  needBy: '2026-10-02',
  budget: null,
  pricePerHour: null,
  pue: 1.2,
  gridKgPerKwh: 0.45,
  currency: 'USD',
  perUsd: 1,
  measuredSeconds: null,
  measuredGb: null,
  layers: 12,
  hidden: 768,
  heads: 12,
  kvHeads: 12,
  ffn: 3072,
  gated: false,
  vocab: 32000,
  patch: 16,
  ownSide: 224,
  weightsM: 86,
  gmacs: 17.6,
  activationsM: 23.9,
};

/** Whether a sheet asks for a shape by hand. */
export const isOwn = (model: string): boolean => (ownModels as readonly string[]).includes(model);

/** Only what differs from the example: all that is worth saving. */
export function differing(changes: Changes): Changes {
  const same = (key: keyof Sheet) => String(changes[key]) === String(example[key]);
  const entries = (Object.keys(changes) as (keyof Sheet)[]).filter((key) => !same(key));
  return Object.fromEntries(entries.map((key) => [key, changes[key]])) as Changes;
}

/**
 * The example's dates belong to the example. With the reader's first change the plan starts in the next full hour and is
 * needed by no day, unless the change says otherwise.
 * @param before what the reader had changed until now
 */
export function withOwnDates(before: Changes, patch: Changes, wallNow: string): Changes {
  const changes = { ...before, ...patch };
  if (before.start !== undefined || Object.keys(differing(changes)).length === 0) return changes;
  const hour = new Date(`${wallNow.slice(0, 13)}:00Z`).getTime() + 3.6e6;
  return { needBy: '', ...before, start: new Date(hour).toISOString().slice(0, 16), ...patch };
}
