import { adapts, isLanguage, trains } from './kind.ts';
import type { PlanInput } from './plan.ts';
import type { Accelerator, ImageModel, ModelShape, Setup } from './types.ts';

export type WayOutId =
  | 'smaller-micro-batch'
  | 'flash-attention'
  | 'fused-loss'
  | 'recompute'
  | 'smaller-micro-batch-and-recompute'
  | 'eight-bit-optimiser'
  | 'lora'
  | 'qlora'
  | 'frozen-backbone'
  | 'from-checkpoint'
  | 'fewer-epochs'
  | 'shard'
  | 'smaller-image'
  | 'smaller-model'
  | 'fewer-runs'
  | 'another-accelerator'
  | 'more-devices'
  | 'mixed-precision';

/** One thing a team may do differently. */
export interface Change {
  id: WayOutId;
  setup?: Partial<Setup>;
  input?: Partial<PlanInput>;
  accelerator?: Accelerator;
}

/** Single changes of the set-up that the work and the model allow. */
export function setupChanges(setup: Setup, accelerator: Accelerator, smaller: readonly ModelShape[]): Change[] {
  const { parallel, model, work } = setup;
  const training = trains(work);
  const list: Change[] = [...batches(setup), ...sameResult(setup, accelerator), ...fewerWeights(setup)];
  if (training && parallel.data > 1 && parallel.zero < 3)
    list.push({ id: 'shard', setup: { parallel: { ...parallel, zero: 3 } } });
  if (training) {
    const zero = parallel.zero === 0 ? 3 : parallel.zero;
    const more = { ...parallel, data: parallel.data * 2, zero };
    list.push({ id: 'more-devices', setup: { devices: setup.devices * 2, parallel: more } });
  }
  if (!isLanguage(model)) {
    const imageSize = smallerSide(model, setup.imageSize);
    if (imageSize < setup.imageSize) list.push({ id: 'smaller-image', setup: { imageSize } });
  }
  for (const variant of smaller)
    if (variant.parameters < model.parameters) list.push({ id: 'smaller-model', setup: { model: variant } });
  return [...list, ...fewerEpochs(setup)];
}

/** Changes of the plan around the set-up. */
export function inputChanges(input: PlanInput): Change[] {
  return input.runs > 1 ? [{ id: 'fewer-runs', input: { runs: Math.ceil(input.runs / 2) } }] : [];
}

/** Every other accelerator that the reader may use. */
export function acceleratorChanges(now: Accelerator, accelerators: readonly Accelerator[]): Change[] {
  return accelerators
    .filter((other) => other.id !== now.id)
    .map((other) => ({ id: 'another-accelerator', accelerator: other }));
}

/** Smaller batches with recomputation, for when neither alone makes room. */
export function combinedChanges(setup: Setup): Change[] {
  if (!trains(setup.work) || setup.recompute === 'full') return [];
  return batches(setup, [2, 4, 8, 16]).map((change) => ({
    id: 'smaller-micro-batch-and-recompute',
    setup: { ...change.setup, recompute: 'full' },
  }));
}

function batches({ batch }: Setup, fractions: readonly number[] = [2, 4]): Change[] {
  return fractions
    .filter((fraction) => batch.micro % fraction === 0)
    .map((fraction) => ({
      id: 'smaller-micro-batch',
      setup: { batch: { micro: batch.micro / fraction, gradAccum: batch.gradAccum * fraction } },
    }));
}

// The same recipe in less room or time.
function sameResult(setup: Setup, accelerator: Accelerator): Change[] {
  const training = trains(setup.work);
  const list: Change[] = [];
  if (setup.attention === 'standard') list.push({ id: 'flash-attention', setup: { attention: 'flash' } });
  if (setup.precision === 'fp32')
    list.push({ id: 'mixed-precision', setup: { precision: accelerator.bf16Tflops ? 'bf16-mixed' : 'fp16-mixed' } });
  if (training && isLanguage(setup.model) && setup.loss === 'full-logits')
    list.push({ id: 'fused-loss', setup: { loss: 'fused' } });
  if (training && setup.recompute !== 'full') list.push({ id: 'recompute', setup: { recompute: 'full' } });
  if (training && setup.optimiser === 'adamw')
    list.push({ id: 'eight-bit-optimiser', setup: { optimiser: 'adamw-8bit' } });
  return list;
}

// Fewer weights learn, or those that learn start from something.
function fewerWeights({ work, model, precision, lora, amount }: Setup): Change[] {
  const list: Change[] = [];
  const adapters = lora ?? { rank: 16, targets: 'all' as const };
  const pure = precision === 'fp32' ? ('fp32' as const) : ('bf16-pure' as const);
  if (work === 'finetune-full') list.push({ id: 'lora', setup: { work: 'lora', lora: adapters, precision: pure } });
  if ((work === 'finetune-full' || work === 'lora') && isLanguage(model))
    list.push({ id: 'qlora', setup: { work: 'qlora', lora: adapters, precision: 'bf16-pure' } });
  if (work === 'finetune-full' || adapts(work))
    list.push({ id: 'frozen-backbone', setup: { work: 'frozen', lora: null } });
  if (work === 'train-scratch' && amount && 'epochs' in amount) {
    const epochs = Math.max(1, Math.round(amount.epochs / 3));
    list.push({ id: 'from-checkpoint', setup: { work: 'finetune-full', amount: { ...amount, epochs } } });
  }
  return list;
}

// Accuracy given up for time: half the epochs, said as such.
function fewerEpochs({ work, amount }: Setup): Change[] {
  if (!trains(work) || !amount || !('epochs' in amount) || amount.epochs < 2) return [];
  return [{ id: 'fewer-epochs', setup: { amount: { ...amount, epochs: Math.ceil(amount.epochs / 2) } } }];
}

// Patches have to divide the side, and networks of five halvings want multiples of 32.
function smallerSide(model: ImageModel, side: number): number {
  const unit = model.arch === 'vit' ? (model.patch ?? 32) : 32;
  return Math.max(unit, Math.floor((side * 0.7) / unit) * unit);
}
