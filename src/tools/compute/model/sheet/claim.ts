import { defaultSetup, estimate } from '../index.ts';
import type { Accelerator, Setup } from '../types.ts';
import type { Tables } from './sheet.ts';
import { type Slice, slicesOf } from './slices.ts';

/** Two weeks of a GTX 1080 Ti on ResNet-50, and how long each slice of a pod takes over the same images. */
export interface Claim {
  imagesPerSecond: number;
  images: number;
  slices: { card: Accelerator; slice: Slice; hours: number }[];
  /** The smallest slice of each chip that takes half an hour or less; null where none does. */
  needed: { card: Accelerator; slice: Slice | null }[];
}

const twoWeeks = 336;
const halfAnHour = 0.5;
const chips = ['tpu-v2', 'tpu-v3', 'tpu-v4'];

/** Works out the sentence of the seed article, "half an hour of a TPU may be two weeks of a 1080 Ti": for which slice? */
export function claim({ models, accelerators }: Tables): Claim | null {
  const model = models.find(({ id }) => id === 'resnet-50');
  const old = accelerators.find(({ id }) => id === 'gtx-1080-ti');
  if (!model || !old) return null;
  const usual = defaultSetup(model);
  const rate = (card: Accelerator, setup: Partial<Setup>) =>
    estimate({ ...usual, work: 'train-scratch', ...setup }, card).throughputPerSecond.p50;
  const imagesPerSecond = rate(old, { precision: 'fp32', batch: { micro: 64, gradAccum: 1 } });
  const images = imagesPerSecond * twoWeeks * 3600;
  const slices = accelerators
    .filter(({ id }) => chips.includes(id))
    .flatMap((card) =>
      slicesOf(card).map((slice) => {
        const parallel = { ...usual.parallel, data: slice.chips };
        const batch = { micro: 128, gradAccum: 1 };
        const setup: Partial<Setup> = { devices: slice.chips, parallel, batch, engine: 'compiled' };
        return { card, slice, hours: images / rate(card, setup) / 3600 };
      }),
    );
  const needed = [...new Set(slices.map(({ card }) => card))].map((card) => ({
    card,
    slice: slices.find((one) => one.card === card && one.hours <= halfAnHour)?.slice ?? null,
  }));
  return { imagesPerSecond, images, slices, needed };
}
