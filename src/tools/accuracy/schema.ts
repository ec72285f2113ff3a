import { z } from 'astro/zod';
import type { LeftOut, Repeated, Run } from './model/run.ts';

const values = z
  .strictObject({
    tokens_per_s: z.number().positive().exactOptional(),
    samples_per_s: z.number().positive().exactOptional(),
    gpu_hours: z.number().positive().exactOptional(),
    peak_mem_gb: z.number().positive().exactOptional(),
  })
  .describe('Of the whole job; memory in GB of 1e9 bytes per device');
const others = z.record(z.string(), z.number());

/** A published run of content/calibration.yaml. */
export const runSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  accelerator: z.string(),
  devices: z.number().int().positive(),
  category: z.string(),
  group: z.string().describe('Runs that are left out together: family, hardware and benchmark'),
  further: z.boolean().exactOptional().describe('Added after the structure of the model had been drawn on the others'),
  source: z.string().min(3),
  verified: z.string().nullable().exactOptional(),
  reported: values,
  peers: z.partialRecord(z.enum(['tokens_per_s', 'samples_per_s', 'gpu_hours', 'peak_mem_gb']), others),
  input: z.record(z.string(), z.unknown()).describe('The run as a case'),
  why: z.string().exactOptional().describe('One or two sentences on why we miss it'),
}) satisfies z.ZodType<Run>;

const share = z.number().min(0).max(1);

/** A row of content/left-out.yaml, written by `npm run bench:accuracy -- --write`. */
export const leftOutSchema = z.strictObject({
  id: z.string(),
  values: z.number().int().positive(),
  median: z.number().nonnegative().describe('Median relative error'),
  within: z.number().min(0).max(1).exactOptional().describe('Share within 25 %'),
  covered: z.number().min(0).max(1).exactOptional().describe('Share inside the band'),
  accelerator: z
    .strictObject({ median: z.number().nonnegative(), within: share, covered: share })
    .exactOptional()
    .describe('The same with the accelerator left out'),
}) satisfies z.ZodType<LeftOut>;

/** A row of content/repeated-runs.yaml. */
export const repeatedSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  accelerator: z.string(),
  devices: z.number().int().positive(),
  kind: z.enum(['time', 'memory']),
  values: z.array(z.number().positive()).min(2).describe('The first is taken as measured'),
  source: z.string().min(3),
}) satisfies z.ZodType<Repeated>;
