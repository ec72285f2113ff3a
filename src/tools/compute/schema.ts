import { z } from 'astro/zod';
import type { Accelerator, ModelShape } from './model/types.ts';

const count = z.number().int().positive();
const positive = z.number().positive();
const month = z.string().regex(/^\d{4}-\d\d$/, 'A month such as 2026-11');
const tflops = positive.nullable().describe('Dense peak in TFLOP/s; null where the chip has no such arithmetic');
const permanent = z
  .string()
  .regex(/^[a-z0-9]+([.-][a-z0-9]+)*$/)
  .describe('Permanent: saved sheets name it');

/** A row of content/accelerators.yaml. */
export const acceleratorSchema = z.strictObject({
  id: permanent,
  name: z.string().max(80),
  vendor: z.string(),
  year: z.number().int().min(2000).max(2100),
  memoryGb: positive.describe('The figure on the box'),
  memoryKind: z.enum(['hbm', 'gddr', 'lpddr']),
  bandwidthGbs: positive,
  fp32Tflops: tflops,
  tf32Tflops: tflops,
  fp16Tflops: tflops,
  bf16Tflops: tflops,
  fp8Tflops: tflops,
  measuredBf16Tflops: positive.nullable().describe('Highest bf16 rate anybody measured'),
  tdpW: positive,
  interconnectGbs: z.number().nonnegative().describe('GB/s per device, both directions together'),
  interconnect: z.string(),
  priceUsdPerHour: z
    .strictObject({ low: positive, high: positive, asOf: month, basis: z.enum(['verified', 'memory']) })
    .refine(({ low, high }) => low <= high, { path: ['low'], error: 'The low price must not exceed the high one' })
    .nullable(),
  source: z.string().min(3),
  checked: month,
}) satisfies z.ZodType<Accelerator>;

const told = {
  id: permanent,
  family: z.string(),
  name: z.string().max(60),
  parameters: count.describe('Exact'),
  source: z.string().min(3),
  checked: month,
};
const transformer = {
  ...told,
  layers: count,
  hidden: count,
  heads: count,
  kvHeads: count,
  headDim: count,
  ffn: count,
  gated: z.boolean().describe('Three matrices in the MLP instead of two'),
  vocab: count,
  tied: z.boolean().describe('Input embedding and output head share one matrix'),
  slidingWindow: count.exactOptional(),
  positions: count.exactOptional().describe('Learnt positions, for the exact count'),
};
const image = {
  ...told,
  imageSize: count.describe('Side in pixels at which gmacs and activationsM hold'),
  gmacs: positive.describe('Multiply-accumulates of one forward pass, in 1e9'),
  activationsM: positive.describe('Elements put out by the layers, in 1e6'),
};
const convolution = z.enum(['dense', 'grouped', 'depthwise', 'depthwise7', 'concatenated']);
const latentAttention = z.strictObject({
  queryRank: count.nullable(),
  kvRank: count,
  nopeDim: count,
  ropeDim: count,
  valueDim: count,
});

/** A row of content/models.yaml. */
export const modelSchema = z.discriminatedUnion('arch', [
  z.strictObject({ arch: z.literal('decoder'), ...transformer }),
  z.strictObject({ arch: z.literal('encoder'), ...transformer }),
  z.strictObject({ arch: z.literal('encdec'), ...transformer, decoderLayers: count }),
  z.strictObject({
    arch: z.literal('moe-decoder'),
    ...transformer,
    activeParameters: count,
    experts: count,
    topK: count,
    sharedExperts: z.number().int().nonnegative(),
    denseLayers: z.number().int().nonnegative(),
    denseFfn: z.number().int().nonnegative(),
    latentAttention: latentAttention.exactOptional(),
  }),
  z.strictObject({
    arch: z.literal('vit'),
    ...image,
    patch: count.nullable(),
    layers: count.nullable(),
    hidden: count.nullable(),
    heads: count.nullable(),
    ffn: count.nullable(),
    windowed: z.boolean().describe('Attention inside windows'),
  }),
  z.strictObject({ arch: z.literal('cnn'), ...image, convolution }),
  z.strictObject({ arch: z.literal('det'), ...image, convolution }),
  z.strictObject({ arch: z.literal('unet'), ...image }),
]) satisfies z.ZodType<ModelShape & { id: string; family: string; source: string; checked: string }>;
