import { expect, test } from 'vitest';
import { defaultSetup, estimate, readConfig } from '../../src/tools/compute/model/index.ts';
import { accelerator, models } from './tables.ts';

const counts: Record<string, number> = {
  gpt2: 124_439_808,
  'bert-base': 109_482_240,
  'llama-3-8b': 8_030_261_248,
  'resnet-50': 25_557_032,
  'vit-b-16': 86_567_656,
};

test.each(Object.entries(counts))('%s has %i parameters', (id, parameters) => {
  expect(models.find((row) => row.id === id)?.parameters).toBe(parameters);
});

test('there are more than sixty models, of every kind that a team plans, each with its source', () => {
  expect(models.length).toBeGreaterThan(60);
  expect(new Set(models.map(({ arch }) => arch))).toEqual(
    new Set(['decoder', 'moe-decoder', 'encoder', 'encdec', 'cnn', 'vit', 'det', 'unet']),
  );
  for (const { id, source } of models) expect(source.length, id).toBeGreaterThan(3);
  for (const family of ['whisper', 't5', 'dinov2', 'deit', 'swin', 'convnext', 'efficientnet', 'deepseek-v3'])
    expect(
      models.some((row) => row.family === family),
      family,
    ).toBe(true);
});

test('a preset and the config.json of the same model say the same', () => {
  const config = {
    model_type: 'llama',
    hidden_size: 4096,
    num_hidden_layers: 32,
    num_attention_heads: 32,
    num_key_value_heads: 8,
    intermediate_size: 14_336,
    vocab_size: 128_256,
    tie_word_embeddings: false,
  };
  const read = readConfig(JSON.stringify(config));
  const preset = models.find(({ id }) => id === 'llama-3-8b');
  if ('problem' in read || !preset) throw new Error('not read');
  const card = accelerator('h100-sxm');
  const [one, other] = [read.model, preset].map((shape) => estimate(defaultSetup(shape), card));
  expect(one?.memoryGb).toEqual(other?.memoryGb);
  expect(one?.secondsPerStep).toEqual(other?.secondsPerStep);
});
