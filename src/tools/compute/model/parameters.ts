import { adapts, isLanguage } from './kind.ts';
import type { LanguageModel, ModelShape, Setup } from './types.ts';

/** Parameters of the query, key, value and output matrices of one layer, without biases. model.md 1. */
export function attentionParameters(model: LanguageModel): number {
  const { hidden, heads, kvHeads, headDim } = model;
  if (model.arch === 'moe-decoder' && model.latentAttention) {
    const { queryRank, kvRank, nopeDim, ropeDim, valueDim } = model.latentAttention;
    const queryDim = heads * (nopeDim + ropeDim);
    const query = queryRank === null ? hidden * queryDim : hidden * queryRank + queryRank * queryDim;
    return query + hidden * (kvRank + ropeDim) + kvRank * heads * (nopeDim + valueDim) + heads * valueDim * hidden;
  }
  return 2 * hidden * heads * headDim + 2 * hidden * kvHeads * headDim;
}

/** Parameters of the two or three matrices of an MLP of the given width. */
export function mlpParameters(hidden: number, ffn: number, gated: boolean): number {
  return (gated ? 3 : 2) * hidden * ffn;
}

/** Parameters of the input embedding; the output head is as large where it is not tied. */
export function embeddingParameters(model: LanguageModel): number {
  return model.vocab * model.hidden;
}

/** Parameters of all routed experts together; zero for dense models. */
export function expertParameters(model: ModelShape): number {
  if (model.arch !== 'moe-decoder') return 0;
  return (model.layers - model.denseLayers) * model.experts * mlpParameters(model.hidden, model.ffn, model.gated);
}

/** Parameters outside the embedding and the head. Never negative. */
function bodyParameters(model: LanguageModel): number {
  return Math.max(0, model.parameters - headCopies(model) * embeddingParameters(model));
}

/** Parameters that multiply each token in the layers: all of them, or the chosen experts'. */
export function activeBodyParameters(model: LanguageModel): number {
  if (model.arch !== 'moe-decoder') return bodyParameters(model);
  return Math.max(
    0,
    Math.min(model.parameters, model.activeParameters) - headCopies(model) * embeddingParameters(model),
  );
}

/** Parameters that learn: all, a share of them (frozen backbone), or the adapters' two thin matrices. */
export function trainableParameters(setup: Setup): number {
  const { model, work } = setup;
  if (work === 'frozen') return model.parameters * setup.trainableShare;
  if (!adapts(work)) return model.parameters;
  const rank = setup.lora?.rank ?? 8;
  const targets = setup.lora?.targets ?? 'attention-qv';
  if (!isLanguage(model)) return Math.min(model.parameters, 0.0005 * rank * model.parameters);
  const { hidden, ffn, heads, headDim, kvHeads } = model;
  const query = hidden + heads * headDim;
  const value = hidden + kvHeads * headDim;
  const mlp = (model.gated ? 3 : 2) * (hidden + ffn);
  const perLayer = {
    'attention-qv': query + value,
    attention: 2 * query + 2 * value,
    'attention-qv-mlp': query + value + mlp,
    all: 2 * query + 2 * value + mlp,
  }[targets];
  return Math.min(model.parameters, perLayer * rank * layerCount(model));
}

/** Layers that keep activations: encoder and decoder together. */
export function layerCount(model: LanguageModel): number {
  return model.arch === 'encdec' ? model.layers + model.decoderLayers : model.layers;
}

function headCopies(model: LanguageModel): number {
  return model.tied || model.arch === 'encoder' ? 1 : 2;
}
