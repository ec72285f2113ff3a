import { defaultSetup, type Setup } from '../index.ts';
import { decodes, isLanguage, trains } from '../kind.ts';
import type { Loader } from '../types.ts';
import { configModel, type ModelRow, type Sheet } from './sheet.ts';

// Work that a kind of model cannot do gives way to the nearest that it can.
function workOf({ work }: Sheet, model: ModelRow): Setup['work'] {
  const language = isLanguage(model);
  if (work === 'qlora' && !language) return 'lora';
  if (work === 'self-supervised' && language) return 'train-scratch';
  if (work !== 'decode' && work !== 'infer') return work;
  const writes = model.arch === 'decoder' || model.arch === 'moe-decoder';
  return writes ? (work === 'decode' ? 'decode' : 'prefill') : 'infer';
}

/** Groups of cards that split one copy of the model, where they divide the cards; else every card holds its own. */
function parallelOf(sheet: Sheet): Setup['parallel'] {
  const { cards, tensor, pipeline, context, expert } = sheet;
  const zero = Number(sheet.zero) as 0 | 1 | 2 | 3;
  const split = tensor * pipeline * context;
  if (cards % split !== 0) return { data: cards, tensor: 1, pipeline: 1, context: 1, expert: 1, zero };
  return { data: cards / split, tensor, pipeline, context, expert: Math.min(expert, cards), zero };
}

// Nothing typed never limits.
function loaderOf({ workers, perWorker, storageMbs, sampleMb }: Sheet): Loader | null {
  const nothing = [workers, perWorker, storageMbs, sampleMb].every((one) => one === null);
  const samplesPerSecondPerWorker = perWorker;
  return nothing ? null : { workers, samplesPerSecondPerWorker, storageMbPerSecond: storageMbs, sampleMb };
}

/** The set-up of a sheet in the words of the cost model. */
export function toSetup(sheet: Sheet, model: ModelRow): Setup {
  const usual = defaultSetup(model);
  const work = workOf(sheet, model);
  const seqLen = sheet.sequence ?? usual.seqLen;
  const serves = decodes(work);
  const plain = trains(work) ? {} : { optimiser: 'none', recompute: 'none' };
  const masked = model.arch === 'encoder' && work === 'train-scratch';
  return {
    ...usual,
    work,
    precision: sheet.precision,
    optimiser: sheet.optimiser,
    batch: { micro: sheet.batch, gradAccum: sheet.accumulate },
    devices: sheet.cards,
    parallel: parallelOf(sheet),
    recompute: sheet.recompute,
    attention: sheet.attention,
    // What is tuned to write text is a serving engine.
    engine: serves && sheet.engine !== 'eager' ? 'serving' : sheet.engine,
    loss: sheet.loss,
    objective: masked ? 'masked' : usual.objective,
    seqLen,
    imageSize: sheet.side ?? usual.imageSize,
    lora: work === 'lora' || work === 'qlora' ? { rank: sheet.rank, targets: sheet.targets } : null,
    serving: serves ? { concurrency: sheet.batch, promptTokens: seqLen, outputTokens: sheet.answer } : null,
    ema: trains(work) && (sheet.ema || work === 'self-supervised'),
    offload: trains(work) ? sheet.offload : 'none',
    loader: loaderOf(sheet),
    memoryMeter: sheet.meter,
    assumed: (sheet.model === configModel && sheet.config?.assumed) || [],
    amount: readsText(sheet, model)
      ? { tokens: sheet.tokens }
      : { samplesPerEpoch: sheet.samples, epochs: trains(work) ? sheet.epochs : 1 },
    ...(plain as Partial<Setup>),
  };
}

/** Whether the work is counted in tokens: only for models that read them, where the reader says so. */
export const readsText = (sheet: Sheet, model: ModelRow): boolean => sheet.amount === 'tokens' && isLanguage(model);
