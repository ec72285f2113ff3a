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
/** The model whose config.json the reader gave. */
export const configModel = 'own-config';

const works = [
  'train-scratch',
  'finetune-full',
  'frozen',
  'lora',
  'qlora',
  'self-supervised',
  'infer',
  'decode',
] as const satisfies readonly Work[];
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
  targets: ['all', 'attention-qv', 'attention', 'attention-qv-mlp'],
  offload: ['none', 'optimiser', 'all-states'],
  meter: ['reserved', 'allocated', 'nvidia-smi'],
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
  tensor: number;
  pipeline: number;
  context: number;
  expert: number;
  /** Tokens written for each prompt. */
  answer: number;
  samples: number;
  epochs: number;
  tokens: number;
  /** Settings tried; each is run once a seed. */
  runs: number;
  seeds: number;
  atOnce: number;
  queueHours: number;
  /** Runs that fail and are paid again, and what each run loses to checkpoints and restarts. */
  repeatPercent: number;
  restartPercent: number;
  evalMinutes: number;
  evalExamples: number;
  evalTasks: number;
  evalTokens: number;
  evalCheckpoints: number;
  evalScoring: number;
  pue: number;
  /** Share of the card's rated power that it draws. */
  powerPercent: number;
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

/**
 * Numbers that may be left empty: the model's own input size, no budget, the card's dated price, nothing measured, the
 * utilisation that the model expects, and loaders that never limit.
 */
export interface Optional {
  side: number | null;
  sequence: number | null;
  budget: number | null;
  pricePerHour: number | null;
  measuredSeconds: number | null;
  measuredGb: number | null;
  /** Share of the peak that the reader saw, in per cent. */
  utilisation: number | null;
  workers: number | null;
  perWorker: number | null;
  storageMbs: number | null;
  sampleMb: number | null;
}

/** A model read from a config.json, with the fields that had to be guessed. */
export interface OwnConfig {
  shape: ModelShape;
  assumed: readonly string[];
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
    /** A further averaged copy of the weights. */
    ema: boolean;
    config: OwnConfig | null;
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

/** Whether a sheet asks for a shape by hand. */
export const isTyped = (model: string): boolean => (ownModels as readonly string[]).includes(model);

/** Whether the model of a sheet stands in no table. */
export const isOwn = (model: string): boolean => isTyped(model) || model === configModel;

/** All runs of a plan, seeds counted. */
export const allRuns = ({ runs, seeds }: Pick<Numbers, 'runs' | 'seeds'>): number => runs * seeds;
