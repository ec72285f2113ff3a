import type { Metric } from './run.ts';

const categories: Record<string, string> = {
  diffusion: 'Diffusion',
  encdec: 'Encoder-decoder',
  encoder: 'Encoder',
  evaluation: 'Evaluation',
  inference: 'Text inference',
  'inference-vision': 'Image inference',
  'llm-finetune-full': 'Full fine-tuning',
  'llm-pretrain': 'Pre-training',
  lora: 'LoRA',
  'moe-train': 'Mixture of experts',
  'parallelism-stress': 'Poor layouts',
  qlora: 'QLoRA',
  ssl: 'Self-supervision',
  'vision-cnn': 'Convolutional',
  'vision-det': 'Detection',
  'vision-vit': 'Vision transformer',
};

/** A category as readers call it. */
export const categoryName = (id: string): string => categories[id] ?? id;

/** What a value counts. */
export const units: Record<Metric, string> = {
  tokens_per_s: 'tokens/s',
  samples_per_s: 'samples/s',
  gpu_hours: 'device hours',
  peak_mem_gb: 'GB',
};
