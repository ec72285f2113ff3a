import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readConfig } from '../../src/tools/compute/model/index.ts';

const read = (fields: object) => readConfig(JSON.stringify(fields));

const published: [fields: Record<string, unknown>, parameters: number][] = [
  [
    {
      model_type: 'opt',
      hidden_size: 768,
      num_hidden_layers: 12,
      num_attention_heads: 12,
      ffn_dim: 3072,
      vocab_size: 50272,
      max_position_embeddings: 2048,
    },
    125239296,
  ],
  [{ model_type: 'bloom', n_embed: 1024, n_layer: 24, num_attention_heads: 16, vocab_size: 250880 }, 559214592],
  [{ model_type: 'gptj', n_embd: 4096, n_layer: 28, n_head: 16, vocab_size: 50400 }, 6050882784],
  [{ model_type: 'mpt', d_model: 4096, n_layers: 32, n_heads: 32, vocab_size: 50432 }, 6649286656],
  [
    {
      model_type: 'starcoder2',
      hidden_size: 3072,
      num_hidden_layers: 30,
      num_attention_heads: 24,
      num_key_value_heads: 2,
      intermediate_size: 12288,
      vocab_size: 49152,
    },
    3030371328,
  ],
  [
    {
      model_type: 'gemma3_text',
      hidden_size: 1152,
      num_hidden_layers: 26,
      num_attention_heads: 4,
      num_key_value_heads: 1,
      head_dim: 256,
      intermediate_size: 6912,
      vocab_size: 262144,
    },
    999885952,
  ],
  [{ model_type: 'gpt2', n_embd: 768, n_layer: 12, n_head: 12, n_positions: 1024, vocab_size: 50257 }, 124439808],
  [
    {
      model_type: 'llama',
      hidden_size: 4096,
      num_hidden_layers: 32,
      num_attention_heads: 32,
      num_key_value_heads: 8,
      intermediate_size: 14336,
      vocab_size: 128256,
      tie_word_embeddings: false,
    },
    8030261248,
  ],
  [
    {
      model_type: 'mistral',
      hidden_size: 4096,
      num_hidden_layers: 32,
      num_attention_heads: 32,
      num_key_value_heads: 8,
      intermediate_size: 14336,
      vocab_size: 32000,
      tie_word_embeddings: false,
    },
    7241732096,
  ],
  [
    {
      model_type: 'mixtral',
      hidden_size: 4096,
      num_hidden_layers: 32,
      num_attention_heads: 32,
      num_key_value_heads: 8,
      intermediate_size: 14336,
      vocab_size: 32000,
      num_local_experts: 8,
      num_experts_per_tok: 2,
    },
    46702792704,
  ],
  [
    {
      model_type: 'qwen2',
      hidden_size: 3584,
      num_hidden_layers: 28,
      num_attention_heads: 28,
      num_key_value_heads: 4,
      intermediate_size: 18944,
      vocab_size: 152064,
      tie_word_embeddings: false,
    },
    7615616512,
  ],
  [
    {
      model_type: 'gemma',
      hidden_size: 2048,
      num_hidden_layers: 18,
      num_attention_heads: 8,
      num_key_value_heads: 1,
      head_dim: 256,
      intermediate_size: 16384,
      vocab_size: 256000,
    },
    2506172416,
  ],
  [
    {
      model_type: 'phi3',
      hidden_size: 3072,
      num_hidden_layers: 32,
      num_attention_heads: 32,
      num_key_value_heads: 32,
      intermediate_size: 8192,
      vocab_size: 32064,
      tie_word_embeddings: false,
    },
    3821079552,
  ],
  [
    {
      model_type: 'phi',
      hidden_size: 2560,
      num_hidden_layers: 32,
      num_attention_heads: 32,
      intermediate_size: 10240,
      vocab_size: 51200,
    },
    2779683840,
  ],
  [
    {
      model_type: 'gpt_neox',
      hidden_size: 2048,
      num_hidden_layers: 16,
      num_attention_heads: 8,
      intermediate_size: 8192,
      vocab_size: 50304,
    },
    1011781632,
  ],
  [
    {
      model_type: 'falcon',
      hidden_size: 4544,
      num_hidden_layers: 32,
      num_attention_heads: 71,
      multi_query: true,
      vocab_size: 65024,
    },
    6921720704,
  ],
  [
    {
      model_type: 'qwen3_moe',
      hidden_size: 2048,
      num_hidden_layers: 48,
      num_attention_heads: 32,
      num_key_value_heads: 4,
      head_dim: 128,
      intermediate_size: 6144,
      moe_intermediate_size: 768,
      vocab_size: 151936,
      num_experts: 128,
      num_experts_per_tok: 8,
      tie_word_embeddings: false,
    },
    30532122624,
  ],
  [
    {
      model_type: 'gpt_oss',
      hidden_size: 2880,
      num_hidden_layers: 24,
      num_attention_heads: 64,
      num_key_value_heads: 8,
      head_dim: 64,
      intermediate_size: 2880,
      vocab_size: 201088,
      num_local_experts: 32,
      num_experts_per_tok: 4,
      tie_word_embeddings: false,
    },
    20914757184,
  ],
  [
    {
      model_type: 'deepseek_v3',
      hidden_size: 7168,
      num_hidden_layers: 61,
      num_attention_heads: 128,
      num_key_value_heads: 128,
      intermediate_size: 18432,
      moe_intermediate_size: 2048,
      vocab_size: 129280,
      n_routed_experts: 256,
      n_shared_experts: 1,
      num_experts_per_tok: 8,
      first_k_dense_replace: 3,
      q_lora_rank: 1536,
      kv_lora_rank: 512,
      qk_nope_head_dim: 128,
      qk_rope_head_dim: 64,
      v_head_dim: 128,
    },
    671026419200,
  ],
  [
    {
      model_type: 'bert',
      hidden_size: 768,
      num_hidden_layers: 12,
      num_attention_heads: 12,
      intermediate_size: 3072,
      vocab_size: 30522,
      max_position_embeddings: 512,
      type_vocab_size: 2,
    },
    109482240,
  ],
  [
    {
      model_type: 'roberta',
      hidden_size: 768,
      num_hidden_layers: 12,
      num_attention_heads: 12,
      intermediate_size: 3072,
      vocab_size: 50265,
      max_position_embeddings: 514,
      type_vocab_size: 1,
    },
    124645632,
  ],
  [
    {
      model_type: 'distilbert',
      dim: 768,
      n_layers: 6,
      n_heads: 12,
      hidden_dim: 3072,
      vocab_size: 30522,
      max_position_embeddings: 512,
    },
    66362880,
  ],
  [{ model_type: 't5', d_model: 512, d_kv: 64, num_heads: 8, d_ff: 2048, num_layers: 6, vocab_size: 32128 }, 60506624],
  [
    { model_type: 't5', d_model: 768, d_kv: 64, num_heads: 12, d_ff: 3072, num_layers: 12, vocab_size: 32128 },
    222903552,
  ],
  [
    {
      model_type: 'whisper',
      d_model: 768,
      encoder_layers: 12,
      decoder_layers: 12,
      encoder_attention_heads: 12,
      encoder_ffn_dim: 3072,
      vocab_size: 51865,
      num_mel_bins: 80,
    },
    241734912,
  ],
  [
    {
      model_type: 'vit',
      hidden_size: 768,
      num_hidden_layers: 12,
      num_attention_heads: 12,
      intermediate_size: 3072,
      image_size: 224,
      patch_size: 16,
    },
    86567656,
  ],
  [
    {
      model_type: 'dinov2',
      hidden_size: 768,
      num_hidden_layers: 12,
      num_attention_heads: 12,
      mlp_ratio: 4,
      image_size: 518,
      patch_size: 14,
    },
    86580480,
  ],
];

test.each(published)('counts the parameters of %o exactly', (fields, parameters) => {
  const result = read(fields);
  expect(result).toMatchObject({ model: { parameters } });
});

test('says what it assumed of a family it does not know', () => {
  const result = read({ model_type: 'newcomer', hidden_size: 512, num_hidden_layers: 4 });
  expect(result).toMatchObject({ model: { arch: 'decoder', layers: 4 } });
  expect('assumed' in result && result.assumed.join(' ')).toContain('newcomer');
});

test.each([
  ['half a file', '{"hidden_size": 7', 'not complete JSON'],
  ['a sentence', 'hello', 'not complete JSON'],
  ['an adapter', '{"peft_type":"LORA"}', 'base model'],
  ['a tokenizer', '{"tokenizer_class":"GPT2Tokenizer"}', 'tokenizer'],
  [
    'heads that do not divide the width',
    '{"hidden_size":1000,"num_hidden_layers":2,"num_attention_heads":7}',
    '7 heads do not divide a width of 1000',
  ],
  ['a width of 1e30', '{"hidden_size":1e30,"num_hidden_layers":12}', 'more parameters than any model'],
  ['zero layers', '{"hidden_size":64,"num_hidden_layers":0}', 'No layer count'],
  ['hostile keys', '{"__proto__":{"hidden_size":5},"constructor":1}', 'No layer count'],
  ['five megabytes', 'x'.repeat(5e6), 'longer than 1 MB'],
])('answers %s with a sentence', (_name, source, sentence) => {
  const result = readConfig(source);
  expect('problem' in result && result.problem).toContain(sentence);
});

test('never throws, whatever is pasted', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (source) => {
      expect(readConfig(source)).toBeTypeOf('object');
    }),
    { numRuns: 500, seed: 7 },
  );
  fc.assert(
    fc.property(
      fc.dictionary(
        fc.constantFrom(
          'model_type',
          'hidden_size',
          'num_hidden_layers',
          'num_attention_heads',
          'vocab_size',
          'text_config',
          'num_experts',
        ),
        fc.jsonValue(),
      ),
      (fields) => {
        expect(readConfig(JSON.stringify(fields))).toBeTypeOf('object');
      },
    ),
    { numRuns: 500, seed: 7 },
  );
});
