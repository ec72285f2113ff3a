import { scaleRange } from './band.ts';
import { readCase } from './case.ts';
import { estimate } from './estimate.ts';
import { evaluationTime } from './evaluation.ts';
import { isLanguage } from './kind.ts';
import type { Accelerator, Range, Setup } from './types.ts';

export type Metric = 'tokens_per_s' | 'samples_per_s' | 'gpu_hours' | 'peak_mem_gb';

/** What the model says of one published run, or the field that stops it. */
type CaseAnswer =
  | { id: string; metrics: Partial<Record<Metric, Range>>; notes: readonly string[]; problem?: string }
  | { id: string; metrics?: undefined; problem: string };

/** Every metric that makes sense for a case: rate, device hours where the amount of work is given, peak memory. */
export function predictCase(raw: unknown, accelerators: readonly Accelerator[]): CaseAnswer {
  const read = readCase(raw, accelerators);
  if ('problem' in read) return read;
  const { id, setup, accelerator, notes } = read;
  const result = estimate(setup, accelerator);
  const metrics: Partial<Record<Metric, Range>> = {
    ...rates(setup, result.rateUnit, result.throughputPerSecond),
    peak_mem_gb: result.memoryGb,
  };
  if (setup.amount) metrics.gpu_hours = answerHours(setup, accelerator, read.newTokens) ?? result.deviceHours;
  const unanswered = read.wanted.find((metric) => !(metric in metrics));
  return unanswered ? { id, metrics, notes, problem: reasonOf(unanswered) } : { id, metrics, notes };
}

// An evaluation that also writes answers reads each example and then decodes.
function answerHours(setup: Setup, accelerator: Accelerator, newTokens: number): Range | null {
  const { work, amount, devices } = setup;
  if (work !== 'prefill' || newTokens === 0 || !amount || !('samplesPerEpoch' in amount)) return null;
  const examples = amount.samplesPerEpoch * amount.epochs;
  const job = { examples, tasks: 1, newTokens, scoringMinutes: 0, checkpoints: 1 };
  return scaleRange(evaluationTime(setup, accelerator, job), devices);
}

function reasonOf(metric: string): string {
  return metric === 'gpu_hours'
    ? 'work: expected tokens, samples, or steps with a batch, for gpu_hours'
    : `wanted: "${metric}" makes no sense for this model`;
}

function rates(setup: Setup, unit: 'tokens' | 'samples', rate: Range): Partial<Record<Metric, Range>> {
  if (!isLanguage(setup.model)) return { samples_per_s: rate };
  const perSample = setup.serving?.outputTokens ?? setup.seqLen;
  return unit === 'tokens'
    ? { tokens_per_s: rate, samples_per_s: scaleRange(rate, 1 / perSample) }
    : { samples_per_s: rate, tokens_per_s: scaleRange(rate, setup.seqLen) };
}
