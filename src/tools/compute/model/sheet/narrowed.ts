import { type Plan, plan } from '../index.ts';
import type { Range } from '../types.ts';
import { about, duration, gigabytes } from './figures.ts';
import { type Job, unmeasured } from './job.ts';

/** What a measurement did to one number. */
export interface Narrowed {
  name: string;
  before: string;
  now: string;
  /** How much narrower the band is: 4 means a quarter. At least 1. */
  times: number;
}

const width = ({ p10, p90 }: Range): number => Math.log(Math.max(p90, 1e-12) / Math.max(p10, 1e-12));
const seconds = ({ p10, p90 }: Range): string => `${about(p10)}–${about(p90)}\u00a0s`;
const memory = ({ p10, p90 }: Range): string => `${gigabytes(p10).replace(/\u00a0GB$/, '')}–${gigabytes(p90)}`;

/** What one measured step narrowed, each band before and after; empty while nothing is measured. */
export function narrowed(job: Job, now: Plan): Narrowed[] {
  const { measured } = job.input;
  if (!measured) return [];
  const before = plan(job.setup, job.card, unmeasured(job), job.rates);
  const row = (name: string, write: (range: Range) => string, from: Range, to: Range): Narrowed => ({
    name,
    before: write(from),
    now: write(to),
    times: Math.max(1, width(from) / Math.max(width(to), 1e-9)),
  });
  return [
    ...(measured.secondsPerStep === undefined
      ? []
      : [
          row('One step', seconds, before.estimate.secondsPerStep, now.estimate.secondsPerStep),
          row('The whole plan', duration, before.totalHours, now.totalHours),
        ]),
    ...(measured.peakMemoryGb === undefined
      ? []
      : [row('Memory', memory, before.estimate.memoryGb, now.estimate.memoryGb)]),
  ];
}
