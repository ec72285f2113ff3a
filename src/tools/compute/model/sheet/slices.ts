import type { Accelerator } from '../types.ts';

/** A slice of a pod as its maker sells it. */
export interface Slice {
  name: string;
  chips: number;
}

const named = (prefix: string, chips: readonly number[], countedFor: number): Slice[] =>
  chips.map((count) => ({ name: `${prefix}-${count * countedFor}`, chips: count }));

// Google Cloud names slices of v2 to v5p by TensorCores, two a chip, and of v5e and v6e by chips. From memory, 2026-11.
const slices: Record<string, Slice[]> = {
  'tpu-v2': named('v2', [4, 16, 64, 128, 256], 2),
  'tpu-v3': named('v3', [4, 16, 64, 128, 256, 512, 1024], 2),
  'tpu-v4': named('v4', [4, 8, 16, 32, 64, 128, 256, 512, 1024, 2048], 2),
  'tpu-v5e': named('v5litepod', [1, 4, 8, 16, 32, 64, 128, 256], 1),
  'tpu-v5p': named('v5p', [4, 8, 16, 32, 64, 128, 256, 512, 1024, 2048], 2),
  'tpu-v6e': named('v6e', [1, 4, 8, 16, 32, 64, 128, 256], 1),
};

/** The slices in which a chip is sold; none for cards that are counted one by one. */
export const slicesOf = ({ id }: Accelerator): readonly Slice[] => slices[id] ?? [];
