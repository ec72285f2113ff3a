import { isWall } from './shapes.ts';
import { clockOf, dayWithYear } from './walltime.ts';

type Value = string | number | boolean;
export type Values = Readonly<Record<string, Value>>;

/** How each input of the calculator is said: # is its value, ¤ the currency. A switch is said where it is on. */
export const inputWords: Readonly<Record<string, string>> = {
  model: '#',
  card: 'on #',
  work: '#',
  side: 'image side # px',
  sequence: '# tokens a sequence',
  batch: 'batch # per card',
  accumulate: 'accumulated # ×',
  precision: '#',
  optimiser: '#',
  recompute: 'recomputed: #',
  rank: 'LoRA rank #',
  targets: 'LoRA on #',
  attention: '# attention',
  engine: '# software',
  loss: 'cross-entropy #',
  offload: 'host memory holds #',
  meter: 'memory as #',
  ema: 'averaged weights',
  cards: '# cards a run',
  zero: 'ZeRO #',
  tensor: 'tensor parallel #',
  pipeline: '# pipeline stages',
  context: 'context parallel #',
  expert: 'expert parallel #',
  answer: '# tokens an answer',
  amount: 'data in #',
  samples: '# samples',
  epochs: '# epochs',
  tokens: '# tokens',
  runs: '# settings',
  seeds: '# seeds each',
  atOnce: '# runs at once',
  queueHours: '# h in the queue',
  repeatPercent: '#% of runs repeated',
  restartPercent: '#% lost to restarts',
  evaluate: 'evaluation in #',
  evalMinutes: '# min of evaluation a run',
  evalExamples: '# examples of evaluation a run',
  evalTasks: '# evaluation tasks',
  evalTokens: '# tokens written an example',
  evalCheckpoints: '# checkpoints evaluated a run',
  evalScoring: '# min of scoring',
  start: 'start #',
  needBy: 'needed by #',
  budget: 'budget # ¤',
  pricePerHour: '# ¤ per card and hour',
  perUsd: '# ¤ for one USD',
  pue: 'PUE #',
  powerPercent: '#% of the rated power',
  gridKgPerKwh: '# kg CO₂e per kWh',
  measuredSeconds: '# s a step, measured',
  measuredGb: '# GB at the peak, measured',
  utilisation: '#% of the chip’s peak',
  workers: '# CPU workers',
  perWorker: '# samples/s a worker',
  storageMbs: 'storage # MB/s',
  sampleMb: '# MB a sample',
  layers: '# layers',
  hidden: 'width #',
  heads: '# heads',
  kvHeads: '# KV heads',
  ffn: 'MLP width #',
  gated: 'gated MLP',
  vocab: 'vocabulary #',
  patch: 'patch # px',
  ownSide: 'counted at # px',
  weightsM: '# M weights',
  gmacs: '# GMAC a forward pass',
  activationsM: '# M activations',
};

const works: Readonly<Record<string, string>> = {
  'train-scratch': 'training from scratch',
  'finetune-full': 'fine-tuning all weights',
  frozen: 'training the head only',
  lora: 'LoRA',
  qlora: 'QLoRA',
  'self-supervised': 'pre-training without labels',
  infer: 'inference',
  decode: 'writing answers',
};

const own = (table: Readonly<Record<string, string>>, key: string) =>
  Object.hasOwn(table, key) ? table[key] : undefined;

export const figure = (value: number): string => value.toLocaleString('en-GB', { maximumSignificantDigits: 6 });

/** A currency's three letters; '' for anything else. */
export const currencyOf = ({ currency }: Values): string =>
  typeof currency === 'string' && /^[A-Z]{3}$/.test(currency) ? currency : '';

function sayValue(key: string, value: string | number): string {
  if (typeof value === 'number') return figure(value);
  if (isWall(value)) return `${dayWithYear(value)}, ${clockOf(value)}`;
  if (isWall(`${value}T00:00`)) return dayWithYear(value);
  return key === 'work' ? (own(works, value) ?? value) : value;
}

/**
 * The inputs of the calculator by key, each with its unit: "batch 64 per card". A key that this site does not know is
 * said with its value; money without a currency is not said.
 */
export function sayInputs(inputs: Values): [key: string, words: string][] {
  const currency = currencyOf(inputs);
  return Object.entries(inputs).flatMap(([key, value]): [string, string][] => {
    const form = own(inputWords, key);
    if (key === 'currency' || value === '' || (form?.includes('¤') && !currency)) return [];
    if (typeof value === 'boolean') return [[key, `${value ? '' : 'no '}${form ?? key}`]];
    return [[key, (form ?? `${key} #`).replace('¤', currency).replace('#', () => sayValue(key, value))]];
  });
}
