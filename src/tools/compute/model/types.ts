/** Words of the cost model. Units stand in the names; 1 GB = 1e9 bytes, 1 GiB = 1.0737 GB. */

import type { ModelShape } from './shapes.ts';

export type * from './shapes.ts';

/** A value with its 10th, 50th and 90th percentile. Always p10 <= p50 <= p90, finite, not negative. */
export interface Range {
  p10: number;
  p50: number;
  p90: number;
}

export type Precision =
  | 'fp32'
  | 'tf32'
  | 'fp16-mixed'
  | 'bf16-mixed'
  | 'bf16-pure'
  | 'fp16-pure'
  | 'fp8-mixed'
  | 'int8'
  | 'nf4';

export interface Accelerator {
  id: string;
  name: string;
  vendor: string;
  year: number;
  memoryGb: number;
  /** Stacked memory beside the chip, graphics memory on the board, or memory shared with the processor. */
  memoryKind: 'hbm' | 'gddr' | 'lpddr';
  bandwidthGbs: number;
  /** Dense peaks (never the "with sparsity" figures); null where the chip has no such arithmetic. */
  fp32Tflops: number | null;
  tf32Tflops: number | null;
  fp16Tflops: number | null;
  bf16Tflops: number | null;
  fp8Tflops: number | null;
  /** Highest bf16 matrix-multiply rate anybody measured (stas00/ml-engineering), where known. */
  measuredBf16Tflops: number | null;
  tdpW: number;
  /** To the neighbours in the same machine, GB/s per device, both directions together. */
  interconnectGbs: number;
  interconnect: string;
  priceUsdPerHour: Price | null;
  source: string;
  checked: string;
}

export interface Price {
  low: number;
  high: number;
  asOf: string;
  basis: 'verified' | 'memory';
}

/** What is done with the model. */
export type Work =
  | 'train-scratch'
  | 'finetune-full'
  | 'frozen'
  | 'lora'
  | 'qlora'
  | 'self-supervised'
  | 'infer'
  | 'prefill'
  | 'decode'
  | 'serve';

export type Optimiser =
  | 'none'
  | 'sgd'
  | 'momentum'
  | 'adamw'
  | 'adamw-8bit'
  | 'paged-adamw-8bit'
  | 'adafactor'
  | 'lion'
  | 'lamb'
  | 'muon';

export interface Parallel {
  /** Copies of the model that see different data. */
  data: number;
  tensor: number;
  pipeline: number;
  expert: number;
  context: number;
  /** 0 copies everything, 1 shards the optimiser, 2 also gradients, 3 also weights (FSDP). */
  zero: 0 | 1 | 2 | 3;
}

export interface Lora {
  rank: number;
  targets: 'attention-qv' | 'attention' | 'attention-qv-mlp' | 'all';
}

export interface Serving {
  /** Sequences decoded together. */
  concurrency: number;
  promptTokens: number;
  outputTokens: number;
}

/** What feeds the devices of the whole job; a null never limits. Usual values: defaultLoader. */
export interface Loader {
  /** Processes that read and decode, of all machines together. */
  workers: number | null;
  /** Samples that one of them decodes and augments in a second. */
  samplesPerSecondPerWorker: number | null;
  storageMbPerSecond: number | null;
  /** Size of one sample as stored, in MB. */
  sampleMb: number | null;
}

/** How much is to be done in one run: tokens for language models that learn from text, else samples. */
export type Amount = { tokens: number } | { samplesPerEpoch: number; epochs: number };

/** Which meter a memory number is compared with: they differ by up to 1.5 GB. */
export type MemoryMeter = 'allocated' | 'reserved' | 'nvidia-smi';

export interface Setup {
  model: ModelShape;
  work: Work;
  precision: Precision;
  optimiser: Optimiser;
  batch: { micro: number; gradAccum: number };
  devices: number;
  parallel: Parallel;
  recompute: 'none' | 'selective' | 'full';
  attention: 'flash' | 'standard';
  /** `unknown`: nobody said; the calculation takes the middle of plain and tuned stacks. */
  engine: 'eager' | 'compiled' | 'tuned' | 'serving' | 'unknown';
  /** Fused or chunked cross-entropy never holds all logits at once. */
  loss: 'full-logits' | 'fused';
  /** What the head of an encoder predicts. */
  objective: 'causal' | 'masked' | 'classify';
  /** Tokens of one sequence (encoder side of an encoder-decoder). Not read for image models. */
  seqLen: number;
  /** Decoder tokens of an encoder-decoder. */
  targetLen: number;
  /** Side of the square image in pixels. Not read for language models. */
  imageSize: number;
  lora: Lora | null;
  serving: Serving | null;
  amount: Amount | null;
  /** A further averaged copy of the weights (diffusion, self-supervision). */
  ema: boolean;
  /** What lives in host memory instead of on the device. */
  offload: 'none' | 'optimiser' | 'all-states';
  /** Gradients are applied and freed layer by layer during the backward pass. */
  optimiserInBackward: boolean;
  /** Share of the parameters that learn in a frozen-backbone run (0.01 for a linear probe). */
  trainableShare: number;
  /** Samples per second that storage and decoding can deliver to all devices together; null: never the limit. */
  loaderSamplesPerSecond: number | null;
  /** The same from its causes: decoding workers and storage. The slower limit holds. */
  loader?: Loader | null;
  memoryMeter: MemoryMeter;
  /** The scales of four-bit weights are quantised as well (bitsandbytes double quantisation): 0.516 instead of 0.563 bytes. */
  doubleQuantised?: boolean;
  /** Fields that were guessed: each widens the band. */
  assumed: readonly string[];
}

/** One term of the sum, for "How this is computed". */
export interface Term {
  id: string;
  formula: string;
  values: Readonly<Record<string, number | string>>;
  result: number;
  unit: string;
  source: string;
}

export interface MemoryParts {
  weightsGb: number;
  gradientsGb: number;
  optimiserGb: number;
  activationsGb: number;
  logitsGb: number;
  cacheGb: number;
  overheadGb: number;
}

export interface TimeParts {
  matmulSeconds: number;
  attentionSeconds: number;
  trafficSeconds: number;
  launchSeconds: number;
  communicationSeconds: number;
  bubbleSeconds: number;
  optimiserSeconds: number;
  loaderSeconds: number;
}

export type RateUnit = 'tokens' | 'samples';

export interface Estimate {
  parameters: number;
  activeParameters: number;
  trainableParameters: number;
  /** Peak memory of the fullest device, as the chosen meter shows it. */
  memoryGb: Range;
  memoryParts: MemoryParts;
  /** One optimiser step (training), one batch (inference) or one output token for all sequences (decoding). */
  secondsPerStep: Range;
  timeParts: TimeParts;
  rateUnit: RateUnit;
  /** Of the whole job, not per device. */
  throughputPerSecond: Range;
  /** One run of `amount`; zero when no amount was given. */
  hoursPerRun: Range;
  deviceHours: Range;
  energyKwh: Range;
  co2Kg: Range;
  costUsd: Range | null;
  /** Fraction of the peak of the precision that the arithmetic of the model itself reaches. */
  utilisation: number;
  /** Sentences on what was guessed or is beyond the calibrated range. */
  cautions: readonly string[];
}

/** Prices and the power outside the chip; every field is the reader's to change. */
export interface Rates {
  /** Null: middle of the accelerator's dated price range. */
  priceUsdPerHour: number | null;
  pue: number;
  gridKgPerKwh: number;
}
