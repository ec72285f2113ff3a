export type Metric = 'tokens_per_s' | 'samples_per_s' | 'gpu_hours' | 'peak_mem_gb';
export type Kind = 'time' | 'memory';

/** A published run with what was reported of it and what other calculators say. */
export interface Run {
  id: string;
  name: string;
  accelerator: string;
  devices: number;
  category: string;
  group: string;
  /** Added later than the runs that other calculators were tried on. */
  further?: boolean;
  source: string;
  verified?: string | null;
  reported: Partial<Record<Metric, number>>;
  peers: Partial<Record<Metric, Record<string, number>>>;
  input: Record<string, unknown>;
  why?: string;
}

/**
 * Errors with the run's family left out of the fit, by kind and category: "memory", "time|moe-train"; and of the
 * values with a relative, before and after that was measured: "unmeasured memory", "measured memory".
 */
export interface LeftOut {
  id: string;
  values: number;
  median: number;
  within?: number;
  covered?: number;
  /** The same where all runs on the accelerator were left out instead. */
  accelerator?: { median: number; within: number; covered: number };
}

/** One set-up that was timed, or whose memory was read, more than once. */
export interface Repeated {
  id: string;
  name: string;
  accelerator: string;
  devices: number;
  kind: Kind;
  /** The first is taken as measured. */
  values: number[];
  source: string;
}

/** One published value with our 10th, 50th and 90th percentile beside it. */
export interface Point {
  run: Run;
  metric: Metric;
  kind: Kind;
  reported: number;
  ours: { p10: number; p50: number; p90: number };
}

/** What a metric is about. */
export const kindOf = (metric: Metric): Kind => (metric === 'peak_mem_gb' ? 'memory' : 'time');
