import { rangeAround } from './band.ts';
import { constants } from './constants.ts';
import { estimate } from './estimate.ts';
import { isLanguage } from './kind.ts';
import { startUpSeconds } from './startUp.ts';
import type { Accelerator, Range, Setup } from './types.ts';

/** What one evaluation asks of each model that is evaluated. */
export interface Evaluation {
  /** Examples over all tasks. */
  examples: number;
  /** Number of tasks that load the model anew. */
  tasks: number;
  /** Tokens the model writes per example; zero for log-likelihood tasks and for images. */
  newTokens: number;
  /** Minutes of scoring on the CPU per checkpoint: mAP, code sandboxes, judges. */
  scoringMinutes: number;
  /** Models or checkpoints evaluated per run. */
  checkpoints: number;
}

/**
 * Hours until the evaluation of one run is ready: start-up + reading the examples + writing the answers + scoring.
 * Start-up dominates short tasks (RULER at 4k: 4 min a task on 8 A100, of which compute is 0.4). model.md 4.5.
 */
export function evaluationTime(setup: Setup, accelerator: Accelerator, evaluation: Evaluation): Range {
  const { model } = setup;
  const still: Setup = { ...setup, amount: null, recompute: 'none', optimiser: 'none', lora: null };
  const reading = estimate({ ...still, work: isLanguage(model) ? 'prefill' : 'infer' }, accelerator);
  const unitsPerExample = reading.rateUnit === 'tokens' ? setup.seqLen : 1;
  const readSeconds = (evaluation.examples * unitsPerExample) / reading.throughputPerSecond.p50;
  let writeSeconds = 0;
  if (evaluation.newTokens > 0 && isLanguage(model)) {
    const serving = {
      concurrency: constants.evaluationConcurrency,
      promptTokens: setup.seqLen,
      outputTokens: evaluation.newTokens,
    };
    const writing = estimate({ ...still, work: 'decode', engine: 'serving', serving }, accelerator);
    writeSeconds = (evaluation.examples * evaluation.newTokens) / writing.throughputPerSecond.p50;
  }
  const startSeconds = evaluation.tasks * startUpSeconds(setup);
  const hours =
    (evaluation.checkpoints * (startSeconds + readSeconds + writeSeconds + evaluation.scoringMinutes * 60)) / 3600;
  return rangeAround(hours, 1.5, 1.5);
}
