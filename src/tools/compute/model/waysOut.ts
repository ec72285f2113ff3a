import { isLanguage, trains } from './kind.ts';
import { defaultRates } from './money.ts';
import { type Plan, type PlanInput, plan, type Verdict } from './plan.ts';
import type { Accelerator, ModelShape, Range, Rates, Setup } from './types.ts';

export type WayOutId =
  | 'smaller-micro-batch'
  | 'flash-attention'
  | 'fused-loss'
  | 'recompute'
  | 'eight-bit-optimiser'
  | 'lora'
  | 'qlora'
  | 'shard'
  | 'smaller-image'
  | 'smaller-model'
  | 'fewer-runs'
  | 'another-accelerator'
  | 'more-devices'
  | 'mixed-precision';

/** One change that may help, with the numbers it leads to. */
export interface WayOut {
  id: WayOutId;
  /** Fields to merge into the set-up; undo by merging the old ones back. */
  setup: Partial<Setup>;
  /** Fields to merge into the plan's input. */
  input: Partial<PlanInput>;
  acceleratorId: string | null;
  verdict: Verdict;
  memoryGb: Range;
  totalHours: Range;
  costUsd: Range | null;
  trainEnd: string;
}

interface Change {
  id: WayOutId;
  setup?: Partial<Setup>;
  input?: Partial<PlanInput>;
  accelerator?: Accelerator;
}

const verdictOrder: Record<Verdict, number> = {
  fits: 0,
  probably: 1,
  'not-known-yet': 2,
  'fits-card-misses-date': 3,
  'does-not-fit': 4,
};

/**
 * Single changes, each computed by running the model again, that lead to a better verdict or lower memory, cheapest first.
 * `smaller` are variants of the same family that the page knows; `accelerators` those the reader may use.
 */
export function waysOut(
  setup: Setup,
  accelerator: Accelerator,
  input: PlanInput,
  accelerators: readonly Accelerator[],
  smaller: readonly ModelShape[] = [],
  rates: Rates = defaultRates,
): WayOut[] {
  const now = plan(setup, accelerator, input, rates);
  return changes(setup, accelerator, input, accelerators, smaller)
    .map((change) => wayOut(change, setup, accelerator, input, rates))
    .filter((way) => helps(way, now))
    .sort((a, b) => verdictOrder[a.verdict] - verdictOrder[b.verdict] || costOf(a) - costOf(b));
}

function wayOut(change: Change, setup: Setup, accelerator: Accelerator, input: PlanInput, rates: Rates): WayOut {
  const next = plan(
    { ...setup, ...change.setup },
    change.accelerator ?? accelerator,
    { ...input, ...change.input },
    rates,
  );
  return {
    id: change.id,
    setup: change.setup ?? {},
    input: change.input ?? {},
    acceleratorId: change.accelerator?.id ?? null,
    verdict: next.verdict,
    memoryGb: next.estimate.memoryGb,
    totalHours: next.totalHours,
    costUsd: next.costUsd,
    trainEnd: next.trainEnd.p50,
  };
}

function helps(way: WayOut, now: Plan): boolean {
  const gain = verdictOrder[now.verdict] - verdictOrder[way.verdict];
  if (gain !== 0) return gain > 0;
  const smaller = now.facts.memory !== 'fits' && way.memoryGb.p50 < 0.97 * now.estimate.memoryGb.p50;
  const sooner = now.facts.date === 'late' && way.totalHours.p50 < 0.97 * now.totalHours.p50;
  return smaller || sooner;
}

function costOf(way: WayOut): number {
  return way.costUsd?.p50 ?? way.totalHours.p50;
}

function changes(
  setup: Setup,
  accelerator: Accelerator,
  input: PlanInput,
  accelerators: readonly Accelerator[],
  smaller: readonly ModelShape[],
): Change[] {
  const { batch, parallel, model, work } = setup;
  const language = isLanguage(model);
  const training = trains(work);
  const list: Change[] = [];
  for (const fraction of [2, 4]) {
    if (batch.micro % fraction !== 0) continue;
    list.push({
      id: 'smaller-micro-batch',
      setup: { batch: { micro: batch.micro / fraction, gradAccum: batch.gradAccum * fraction } },
    });
  }
  if (setup.attention === 'standard') list.push({ id: 'flash-attention', setup: { attention: 'flash' } });
  if (setup.precision === 'fp32')
    list.push({ id: 'mixed-precision', setup: { precision: accelerator.bf16Tflops ? 'bf16-mixed' : 'fp16-mixed' } });
  if (training && language && setup.loss === 'full-logits') list.push({ id: 'fused-loss', setup: { loss: 'fused' } });
  if (training && setup.recompute !== 'full') list.push({ id: 'recompute', setup: { recompute: 'full' } });
  if (training && setup.optimiser === 'adamw')
    list.push({ id: 'eight-bit-optimiser', setup: { optimiser: 'adamw-8bit' } });
  if (work === 'finetune-full') {
    const lora = { rank: 16, targets: 'all' as const };
    list.push({
      id: 'lora',
      setup: { work: 'lora', lora, precision: setup.precision === 'fp32' ? 'fp32' : 'bf16-pure' },
    });
    if (language) list.push({ id: 'qlora', setup: { work: 'qlora', lora, precision: 'bf16-pure' } });
  }
  if (training && parallel.data > 1 && parallel.zero < 3)
    list.push({ id: 'shard', setup: { parallel: { ...parallel, zero: 3 } } });
  if (training) {
    const zero = parallel.zero === 0 ? 3 : parallel.zero;
    list.push({
      id: 'more-devices',
      setup: { devices: setup.devices * 2, parallel: { ...parallel, data: parallel.data * 2, zero } },
    });
  }
  if (!language && setup.imageSize > 64)
    list.push({ id: 'smaller-image', setup: { imageSize: Math.round(setup.imageSize * 0.7) } });
  for (const variant of smaller)
    if (variant.parameters < model.parameters) list.push({ id: 'smaller-model', setup: { model: variant } });
  if (input.runs > 1) list.push({ id: 'fewer-runs', input: { runs: Math.ceil(input.runs / 2) } });
  for (const other of accelerators)
    if (other.id !== accelerator.id) list.push({ id: 'another-accelerator', accelerator: other });
  return list;
}
