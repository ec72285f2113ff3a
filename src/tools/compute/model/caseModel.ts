import { archOf, sizeIn } from './caseKind.ts';
import { type Fields, number, record, text } from './fields.ts';
import { mlpParameters } from './parameters.ts';
import type { Convolution, ModelShape } from './types.ts';

/** A model of a case with its lengths, or the field that is missing. */
type CaseModel =
  | { model: ModelShape; seqLen: number | null; targetLen: number | null; assumed: string[] }
  | { problem: string };

/**
 * Reads the `model` of a case. Shapes that are not given are derived from the parameters and named in `assumed`; a kind
 * that is not given is read from the shapes, the name, or the category of the case.
 */
export function readCaseModel(raw: Fields, category: string | null = null): CaseModel {
  const assumed: string[] = [];
  const arch = archOf(raw, category, assumed);
  if (arch === null)
    return { problem: 'model.arch: expected decoder, moe-decoder, encoder, encdec, cnn, vit, det or unet' };
  const parameters = number(raw['params']) ?? countOf(raw, assumed);
  if (parameters === null)
    return { problem: 'model.params: expected a number of parameters above zero, or layers and hidden, or gmacs' };
  const name = text(raw['name']) ?? arch;
  const seqLen = number(raw['seq_len']);
  if (arch === 'cnn' || arch === 'vit' || arch === 'det' || arch === 'unet') {
    return { model: imageModel(raw, arch, name, parameters, assumed), seqLen, targetLen: null, assumed };
  }
  if (seqLen === null) assumed.push('model.seq_len');
  return {
    model: languageModel(raw, arch, name, parameters, assumed),
    seqLen,
    targetLen: number(raw['target_len']),
    assumed,
  };
}

// Parameters from the shapes, or from the work on an image at as many positions as in ViT-B/16 and ResNet-50.
function countOf(raw: Fields, assumed: string[]): number | null {
  const [hidden, layers] = [number(raw['hidden']), number(raw['layers'])];
  const gmacs = number(raw['gmacs']);
  if (gmacs !== null) return guess(assumed, 'params', gmacs / ((1.8e-7 * (number(raw['img']) ?? 224) ** 2) / 224 ** 2));
  if (hidden === null || layers === null) {
    const size = sizeIn(text(raw['name'])) ?? number(raw['active_params']);
    return size === null ? null : guess(assumed, 'params', size);
  }
  const experts = number(raw['experts']) ?? 1;
  const mlp = mlpParameters(hidden, number(raw['ffn']) ?? 4 * hidden, raw['gated'] === true);
  const depth = layers + (number(raw['dec_layers']) ?? 0);
  const tables = (number(raw['vocab']) ?? 32_000) * hidden * (raw['tied'] === true ? 1 : 2);
  return guess(assumed, 'params', tables + depth * (4 * hidden * hidden + experts * mlp));
}

function languageModel(
  raw: Fields,
  arch: 'decoder' | 'moe-decoder' | 'encoder' | 'encdec',
  name: string,
  parameters: number,
  assumed: string[],
): ModelShape {
  const want = (key: string, fallback: number) => number(raw[key]) ?? guess(assumed, key, fallback);
  const hidden = want('hidden', Math.max(64, Math.round((7 * parameters) ** (1 / 3) / 64) * 64));
  const layers = want('layers', Math.max(1, Math.round(parameters / (12 * hidden * hidden))));
  const heads = want('heads', Math.max(1, Math.round(hidden / 64)));
  const gated = raw['gated'] === true;
  const shape = {
    name,
    parameters,
    layers,
    hidden,
    heads,
    gated,
    kvHeads: number(raw['kv_heads']) ?? heads,
    headDim: number(raw['head_dim']) ?? hidden / heads,
    ffn: want('ffn', 4 * hidden),
    vocab: want('vocab', 32_000),
    tied: raw['tied'] === true || arch === 'encoder',
    ...(number(raw['sliding_window']) ? { slidingWindow: number(raw['sliding_window']) ?? 0 } : {}),
  };
  if (arch === 'decoder') return { arch, ...shape };
  if (arch === 'encoder') return { arch, ...shape };
  if (arch === 'encdec') return { arch, ...shape, decoderLayers: number(raw['dec_layers']) ?? layers };
  const experts = want('experts', 8);
  const topK = want('top_k', 2);
  const denseLayers = number(raw['dense_layers']) ?? 0;
  const idle = (layers - denseLayers) * Math.max(0, experts - topK) * mlpParameters(hidden, shape.ffn, gated);
  const latent = text(raw['attention_kind']) === 'MLA';
  return {
    arch,
    ...shape,
    experts,
    topK,
    denseLayers,
    activeParameters: number(raw['active_params']) ?? Math.max(parameters * 0.05, parameters - idle),
    sharedExperts: number(raw['shared_experts']) ?? 0,
    denseFfn: number(raw['dense_ffn']) ?? shape.ffn,
    ...(latent ? { latentAttention: latentOf(record(raw['mla']) ?? {}) } : {}),
  };
}

// DeepSeek-V3's ranks where a case does not give its own (arXiv 2412.19437).
function latentOf(raw: Fields) {
  return {
    queryRank: number(raw['q_rank']) ?? 1536,
    kvRank: number(raw['kv_rank']) ?? 512,
    nopeDim: number(raw['nope_dim']) ?? 128,
    ropeDim: number(raw['rope_dim']) ?? 64,
    valueDim: number(raw['v_dim']) ?? 128,
  };
}

function imageModel(
  raw: Fields,
  arch: 'cnn' | 'vit' | 'det' | 'unet',
  name: string,
  parameters: number,
  assumed: string[],
): ModelShape {
  const imageSize = number(raw['img']) ?? guess(assumed, 'img', arch === 'unet' ? 512 : arch === 'det' ? 1066 : 224);
  // Without a count: a multiply-accumulate per weight and position, at 197 positions as in ViT-B/16 or 160 as in ResNet-50.
  const gmacs = number(raw['gmacs']) ?? guess(assumed, 'gmacs', (parameters * 1.8e-7 * imageSize ** 2) / 224 ** 2);
  const activationsM = number(raw['macts_m']) ?? guess(assumed, 'macts_m', 2.7 * gmacs);
  const shape = { name, parameters, imageSize, gmacs, activationsM };
  if (arch === 'unet') return { arch, ...shape };
  if (arch === 'cnn' || arch === 'det')
    return { arch, ...shape, convolution: convolutionOf(text(raw['conv']), `${name} ${text(raw['family']) ?? ''}`) };
  const tokens = number(raw['seq_len']);
  return {
    arch,
    ...shape,
    layers: number(raw['layers']),
    hidden: number(raw['hidden']),
    heads: number(raw['heads']),
    ffn: number(raw['ffn']),
    patch: tokens === null ? null : imageSize / Math.max(1, Math.round(Math.sqrt(tokens - 1))),
    windowed: number(raw['hidden']) === null,
  };
}

function convolutionOf(name: string | null, family: string): Convolution {
  if (/densenet/i.test(family) || name?.startsWith('concat')) return 'concatenated';
  if (name === null || name === 'dense') return 'dense';
  if (name.startsWith('depthwise7')) return 'depthwise7';
  return name.startsWith('depthwise') ? 'depthwise' : 'grouped';
}

function guess(assumed: string[], key: string, value: number): number {
  assumed.push(`model.${key}`);
  return value;
}
