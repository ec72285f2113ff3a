import { type Fields, number, text } from './fields.ts';
import { attentionParameters, mlpParameters } from './parameters.ts';
import type { LatentAttention, ModelShape, MoeShape } from './types.ts';

const llamaLike = new Set([
  'llama',
  'mistral',
  'mixtral',
  'qwen2',
  'qwen2_moe',
  'qwen3',
  'qwen3_moe',
  'gemma',
  'gemma2',
  'gemma3_text',
  'phi3',
  'deepseek_v2',
  'deepseek_v3',
  'gpt_oss',
  'olmo',
  'olmo2',
  'yi',
]);
/** Biases in every matrix and norm. */
const biased = new Set(['gpt2', 'gpt_neox', 'opt', 'bloom', 'starcoder2']);
const layerNormed = new Set(['phi', 'falcon', 'gptj', 'mpt']);
const tiedFirst = new Set(['gpt2', 'falcon', 'gemma', 'gemma2', 'gemma3_text', 'opt', 'bloom', 'starcoder2', 'mpt']);

/** Keys that name the same thing in different families. */
const names = {
  hidden: ['hidden_size', 'n_embd', 'n_embed', 'd_model', 'dim'],
  layers: ['num_hidden_layers', 'n_layer', 'num_layers', 'n_layers'],
  heads: ['num_attention_heads', 'n_head', 'num_heads', 'n_heads'],
  ffn: ['intermediate_size', 'n_inner', 'ffn_dim', 'd_ff', 'hidden_dim'],
} as const;

/** The first of several keys that holds a positive number, or null. */
export function pick(fields: Fields, key: keyof typeof names): number | null {
  for (const name of names[key]) {
    const found = number(fields[name]);
    if (found !== null) return found;
  }
  return null;
}

/** A decoder from its config, dense or with experts; null when width or depth are missing. Unknown types say what was assumed. */
export function decoderConfig(type: string, fields: Fields, assumed: string[]): ModelShape | null {
  const hidden = pick(fields, 'hidden');
  const layers = pick(fields, 'layers');
  if (hidden === null || layers === null) return null;
  const known = llamaLike.has(type) || biased.has(type) || layerNormed.has(type);
  const note = (key: string) => {
    if (!known || key === 'vocab_size') assumed.push(key);
  };
  const given = <Value>(value: Value | null, key: string, otherwise: Value): Value => {
    if (value === null) note(key);
    return value ?? otherwise;
  };
  const heads = given(pick(fields, 'heads'), 'num_attention_heads', Math.max(1, Math.round(hidden / 64)));
  const gated = known ? llamaLike.has(type) : (text(fields['hidden_act']) ?? 'silu').startsWith('silu');
  if (!known)
    assumed.push(
      `model_type "${type.slice(0, 40)}" is read by the common keys: ${gated ? 'gated' : 'plain'} MLP, norms without bias`,
    );
  const multiQuery = type === 'falcon' && fields['multi_query'] !== false ? 1 : heads;
  const shape = {
    name: text(fields['_name_or_path'])?.slice(0, 80) ?? (type || 'decoder'),
    layers,
    hidden,
    heads,
    gated,
    kvHeads: number(fields['num_key_value_heads']) ?? number(fields['num_kv_heads']) ?? multiQuery,
    headDim: number(fields['head_dim']) ?? hidden / heads,
    ffn: given(pick(fields, 'ffn'), 'intermediate_size', 4 * hidden),
    vocab: given(number(fields['vocab_size']), 'vocab_size', 32_000),
    tied: tiedOf(type, fields),
    ...(number(fields['sliding_window']) && fields['use_sliding_window'] !== false
      ? { slidingWindow: number(fields['sliding_window']) ?? 0 }
      : {}),
    ...positionsOf(type, fields),
  };
  const experts =
    number(fields['num_local_experts']) ?? number(fields['num_experts']) ?? number(fields['n_routed_experts']);
  if (experts !== null) return withExperts({ ...shape, parameters: 0 }, experts, type, fields);
  const model: ModelShape = { arch: 'decoder', parameters: 0, ...shape };
  return { ...model, parameters: countDense(type, fields, model) };
}

function tiedOf(type: string, fields: Fields): boolean {
  if (typeof fields['tie_word_embeddings'] === 'boolean') return fields['tie_word_embeddings'];
  return tiedFirst.has(type);
}

// OPT's table starts two rows late.
function positionsOf(type: string, fields: Fields): { positions?: number } {
  if (type === 'opt') return { positions: (number(fields['max_position_embeddings']) ?? 2048) + 2 };
  return type === 'gpt2' ? { positions: number(fields['n_positions']) ?? number(fields['n_ctx']) ?? 1024 } : {};
}

type Dense = Omit<Extract<ModelShape, { arch: 'decoder' }>, 'arch'>;

// Biases, norms and tables of each family, so that the sum equals the published count.
function countDense(type: string, fields: Fields, model: Extract<ModelShape, { arch: 'decoder' }>): number {
  const { hidden: h, layers, ffn, vocab, heads, kvHeads, headDim } = model;
  const matrices = attentionParameters(model) + mlpParameters(h, ffn, model.gated);
  const tables = vocab * h * (model.tied ? 1 : 2);
  const qkv = (heads + 2 * kvHeads) * headDim;
  if (biased.has(type)) {
    // BLOOM norms its embedding as well.
    const first = (model.positions ?? (type === 'bloom' ? 2 : 0)) * h;
    return tables + first + layers * (matrices + qkv + h + ffn + h + 4 * h) + 2 * h;
  }
  if (type === 'gptj') return tables + vocab + layers * (matrices + ffn + h + 2 * h) + 2 * h;
  if (type === 'mpt') return tables + layers * (matrices + 2 * h) + h;
  if (type === 'phi') return tables + vocab + layers * (matrices + qkv + h + ffn + h + 2 * h) + 2 * h;
  if (type === 'falcon') return tables + layers * (matrices + 2 * h) + 2 * h;
  const biases =
    (type === 'qwen2' || fields['attention_bias'] === true ? qkv : 0) +
    (type === 'llama' && fields['attention_bias'] === true ? h : 0);
  const headNorms = type === 'qwen3' || type === 'gemma3_text' ? 2 * headDim : 0;
  const norms = type === 'gemma2' || type === 'gemma3_text' ? 4 * h : 2 * h;
  return tables + layers * (matrices + biases + headNorms + norms) + h;
}

function withExperts(dense: Dense, experts: number, type: string, fields: Fields): MoeShape {
  const { hidden: h, layers } = dense;
  const latentAttention = latentOf(fields);
  const ffn = number(fields['moe_intermediate_size']) ?? dense.ffn;
  const model: MoeShape = {
    arch: 'moe-decoder',
    ...dense,
    ffn,
    experts,
    activeParameters: 0,
    topK: number(fields['num_experts_per_tok']) ?? number(fields['experts_per_token']) ?? 2,
    sharedExperts: number(fields['n_shared_experts']) ?? 0,
    denseLayers: number(fields['first_k_dense_replace']) ?? 0,
    denseFfn: dense.ffn,
    headDim: latentAttention ? latentAttention.valueDim : dense.headDim,
    ...(latentAttention ? { latentAttention } : {}),
  };
  const routedLayers = layers - model.denseLayers;
  const expert = mlpParameters(h, ffn, true) + (type === 'gpt_oss' ? 2 * ffn + h : 0);
  const latentNorms = latentAttention ? latentAttention.kvRank + (latentAttention.queryRank ?? 0) : 0;
  const biases = type === 'gpt_oss' ? (dense.heads + 2 * dense.kvHeads) * dense.headDim + h + dense.heads : 0;
  const headNorms = type === 'qwen3_moe' ? 2 * dense.headDim : 0;
  const router = experts * h + (type === 'gpt_oss' || type === 'deepseek_v3' ? experts : 0);
  const always =
    dense.vocab * h * (dense.tied ? 1 : 2) +
    h +
    layers * (attentionParameters(model) + biases + headNorms + latentNorms + 2 * h) +
    model.denseLayers * mlpParameters(h, model.denseFfn, true) +
    routedLayers * (router + model.sharedExperts * mlpParameters(h, ffn, true));
  return {
    ...model,
    parameters: always + routedLayers * experts * expert,
    activeParameters: always + routedLayers * model.topK * expert,
  };
}

function latentOf(fields: Fields): LatentAttention | null {
  const kvRank = number(fields['kv_lora_rank']);
  if (kvRank === null) return null;
  return {
    kvRank,
    queryRank: number(fields['q_lora_rank']),
    nopeDim: number(fields['qk_nope_head_dim']) ?? 128,
    ropeDim: number(fields['qk_rope_head_dim']) ?? 64,
    valueDim: number(fields['v_head_dim']) ?? 128,
  };
}
