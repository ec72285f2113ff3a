import { cacheBytesPerToken } from './activations.ts';
import { cacheShards, tokensHeld } from './cache.ts';
import { constants } from './constants.ts';
import { stateNumbers } from './deviceStates.ts';
import { outputsPerImage } from './image.ts';
import { asTokens } from './imageTokens.ts';
import { activationBytes, decodes, isLanguage } from './kind.ts';
import { contextGb, keptShare, tableCopyGb } from './memory.ts';
import { layerCount } from './parameters.ts';
import type { LanguageModel, MemoryParts, Setup, Term } from './types.ts';

type Values = Record<string, number | string>;

/** Every part of memory as a term whose formula gives the result from the values, in GB. */
export function memoryTerms(setup: Setup, parts: MemoryParts): Term[] {
  const gb = (id: keyof MemoryParts, formula: string, values: Values, source: string): Term => ({
    id,
    formula,
    values,
    result: parts[id],
    unit: 'GB',
    source,
  });
  return [
    ...stateTerms(setup, gb),
    activationTerm(setup, parts, gb),
    ...textTerms(setup, parts, gb),
    gb(
      'overheadGb',
      'context, libraries and workspaces + one more copy of the largest table',
      { 'context, GB': contextGb(setup), 'table copy, GB': tableCopyGb(setup), meter: setup.memoryMeter },
      'HF performance docs; open runs',
    ),
  ];
}

type Maker = (id: keyof MemoryParts, formula: string, values: Values, source: string) => Term;

function stateTerms(setup: Setup, gb: Maker): Term[] {
  const numbers = stateNumbers(setup);
  const paged = setup.optimiser === 'paged-adamw-8bit';
  return [
    gb(
      'weightsGb',
      'parameters on the device × bytes per weight ÷ shards + gathered layers + averaged copy',
      {
        'parameters on the device': numbers.device,
        'bytes per weight': numbers.weightBytes,
        shards: numbers.weightShards,
        'gathered, GB': numbers.gatheredGb,
        'averaged copy, GB': numbers.averagedGb,
      },
      'ZeRO, arXiv 1910.02054',
    ),
    gb(
      'gradientsGb',
      'learning parameters × bytes per gradient ÷ shards + tables alive in backward',
      {
        'learning parameters': numbers.learning,
        'bytes per gradient': numbers.gradientBytes,
        shards: numbers.gradientShards,
        'tables in backward, GB': numbers.inBackwardGb,
      },
      'ZeRO, arXiv 1910.02054',
    ),
    gb(
      'optimiserGb',
      `learning parameters × bytes of moments and master copy ÷ shards${paged ? ', at most what is left on the device' : ''}`,
      {
        'learning parameters': numbers.learning,
        'bytes per parameter': numbers.optimiserBytes,
        shards: numbers.optimiserShards,
        optimiser: setup.optimiser,
      },
      'Megatron-LM theoretical_memory_usage.py',
    ),
  ];
}

function activationTerm(setup: Setup, parts: MemoryParts, gb: Maker): Term {
  const { model } = setup;
  const seen = isLanguage(model) ? { setup, model } : asTokens(setup);
  const tensor = setup.parallel.tensor;
  if (!seen && !isLanguage(model)) {
    return gb(
      'activationsGb',
      'images × layer outputs of one image × bytes × copies kept × part alive ÷ tensor parallel',
      {
        images: setup.batch.micro,
        'outputs of one image': outputsPerImage(setup, model),
        bytes: activationBytes(setup.precision),
        'copies kept': constants.imageKept[model.arch],
        'part alive': keptShare(setup),
        'tensor parallel': tensor,
      },
      'open runs; counts as in timm',
    );
  }
  const text = seen ?? { setup, model: model as LanguageModel };
  const tokens = (text.setup.batch.micro * lengthOf(text.setup, text.model)) / setup.parallel.context;
  const layers = layerCount(text.model) / setup.parallel.pipeline;
  return gb(
    'activationsGb',
    'tokens × layers × bytes kept per token and layer ÷ tensor parallel',
    {
      tokens,
      layers,
      'bytes kept per token and layer': (parts.activationsGb * 1e9 * tensor) / tokens / layers,
      'tensor parallel': tensor,
      recompute: setup.recompute,
    },
    'Korthikanti et al. 2022, arXiv 2205.05198',
  );
}

function textTerms(setup: Setup, parts: MemoryParts, gb: Maker): Term[] {
  const { model, parallel, serving } = setup;
  if (!isLanguage(model)) return [];
  const tokens = (setup.batch.micro * (model.arch === 'encdec' ? setup.targetLen : setup.seqLen)) / parallel.context;
  const logits = gb(
    'logitsGb',
    'tokens × vocabulary × bytes per logit ÷ tensor parallel',
    {
      tokens,
      vocabulary: model.vocab,
      'bytes per logit': (parts.logitsGb * 1e9 * parallel.tensor) / Math.max(1, tokens * model.vocab),
      'tensor parallel': parallel.tensor,
    },
    'torchtune memory notes',
  );
  if (!serving || !decodes(setup.work)) return [logits];
  const cache = gb(
    'cacheGb',
    'bytes per token × tokens held × sequences ÷ devices of one copy',
    {
      'bytes per token': cacheBytesPerToken(model),
      'tokens held': tokensHeld(model, serving),
      sequences: serving.concurrency,
      'devices of one copy': cacheShards(setup, model),
    },
    'vLLM, arXiv 2309.06180',
  );
  return [logits, cache];
}

function lengthOf(setup: Setup, model: LanguageModel): number {
  if (model.arch !== 'encdec') return setup.seqLen;
  const { layers, decoderLayers } = model;
  return (layers * setup.seqLen + decoderLayers * setup.targetLen) / (layers + decoderLayers);
}
