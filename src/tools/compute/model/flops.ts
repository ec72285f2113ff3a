import { forwardFlopsPerImage } from './image.ts';
import { asTokens } from './imageTokens.ts';
import { isLanguage } from './kind.ts';
import { forwardAttentionFlops, forwardMatmulFlops, passes } from './languageTime.ts';
import { microBatches, modelDevices } from './layout.ts';
import type { Setup } from './types.ts';

/** TFLOP that one device works through in a step: matrix multiplies and attention scores, recomputation included. */
export function workPerStep(setup: Setup): { matmul: number; attention: number } {
  const { model, batch, parallel } = setup;
  const seen = isLanguage(model) ? { setup, model } : asTokens(setup);
  const times = passes(setup);
  const samples = (batch.micro * microBatches(setup)) / modelDevices(setup) / 1e12;
  if (!seen && !isLanguage(model))
    return { matmul: forwardFlopsPerImage(setup, model) * times.body * samples, attention: 0 };
  if (!seen) return { matmul: 0, attention: 0 };
  const matmul = forwardMatmulFlops(seen.setup, seen.model);
  // The last stage of a pipeline carries the whole head.
  return {
    matmul: (matmul.body * times.body + matmul.head * times.head * parallel.pipeline) * samples,
    attention: forwardAttentionFlops(seen.setup, seen.model) * times.attention * samples,
  };
}
