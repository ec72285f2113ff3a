import { constants } from '../constants.ts';
import { defaultSetup, estimate, type Measured, type PlanInput, type Rates, type Setup } from '../index.ts';
import { decodes, isLanguage, trains } from '../kind.ts';
import type { Accelerator, Loader } from '../types.ts';
import { example } from './example.ts';
import { ownShape } from './ownShape.ts';
import {
  allRuns,
  type Changes,
  configModel,
  dayEnds,
  isOwn,
  isTyped,
  type ModelRow,
  type Sheet,
  type Tables,
} from './sheet.ts';

/** A sheet in the words of the cost model, with every name resolved. */
export interface Job {
  sheet: Sheet;
  model: ModelRow;
  setup: Setup;
  /** The chosen card, at the reader's price where there is one. */
  card: Accelerator;
  input: PlanInput;
  rates: Rates;
}

/** The example with the reader's changes laid over it. A name that no table knows any more gives way to the example's. */
export function toSheet(changes: Changes, { models, accelerators }: Tables): Sheet {
  const sheet = { ...example, ...changes };
  const given = sheet.model === configModel && sheet.config !== null;
  const known = isTyped(sheet.model) || given || models.some((row) => row.id === sheet.model);
  const held = new Set(accelerators.map((row) => row.id));
  return {
    ...sheet,
    model: known ? sheet.model : example.model,
    card: held.has(sheet.card) ? sheet.card : example.card,
    mine: sheet.mine.filter((id) => held.has(id)),
  };
}

const find = <Row extends { id: string }>(rows: readonly Row[], id: string): Row => {
  const row = rows.find((one) => one.id === id) ?? rows[0];
  if (!row) throw new Error('The tables of the calculator are empty');
  return row;
};

/** What the cost model is asked for a sheet. */
export function toJob(sheet: Sheet, tables: Tables): Job {
  const model = isOwn(sheet.model) ? ownShape(sheet) : find(tables.models, sheet.model);
  const card = find(tables.accelerators, sheet.card);
  const price = sheet.pricePerHour === null ? null : sheet.pricePerHour / sheet.perUsd;
  const setup = toSetup(sheet, model);
  // The cost model has one share of power for all; the reader's goes in beside the building's.
  const pue = (sheet.pue * sheet.powerPercent) / (100 * constants.powerShare);
  return {
    sheet,
    model,
    setup,
    // The reader's price is for this card only; the others keep their dated ones.
    card:
      price === null ? card : { ...card, priceUsdPerHour: { low: price, high: price, asOf: '', basis: 'verified' } },
    input: { ...toInput(sheet, setup), ...measuredOf(sheet, setup, card) },
    rates: { priceUsdPerHour: null, pue, gridKgPerKwh: sheet.gridKgPerKwh },
  };
}

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

function toSetup(sheet: Sheet, model: ModelRow): Setup {
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

function toInput(sheet: Sheet, { work }: Setup): PlanInput {
  const whatIsEvaluated = {
    examples: sheet.evalExamples,
    tasks: sheet.evalTasks,
    newTokens: sheet.evalTokens,
    scoringMinutes: sheet.evalScoring,
    checkpoints: sheet.evalCheckpoints,
  };
  const evaluation = {
    minutes: { minutesPerRun: sheet.evalMinutes },
    examples: whatIsEvaluated,
    none: null,
  }[trains(work) ? sheet.evaluate : 'none'];
  return {
    runs: allRuns(sheet),
    parallelRuns: sheet.atOnce,
    start: sheet.start,
    queueHours: sheet.queueHours,
    restartFactor: (1 + sheet.repeatPercent / 100) * (1 + sheet.restartPercent / 100),
    evaluation,
    deadline: sheet.needBy ? `${sheet.needBy}T${dayEnds}` : null,
    budgetUsd: sheet.budget === null ? null : sheet.budget / sheet.perUsd,
  };
}

/** What the reader measured for exactly this set-up and card. */
function measuredOf(sheet: Sheet, setup: Setup, card: Accelerator): { measured?: Measured } {
  const { measuredSeconds, measuredGb: peakMemoryGb, utilisation } = sheet;
  const secondsPerStep = measuredSeconds ?? (utilisation === null ? null : secondsAt(utilisation, setup, card));
  if (secondsPerStep === null && peakMemoryGb === null) return {};
  return {
    measured: {
      ...(secondsPerStep === null ? {} : { secondsPerStep }),
      ...(peakMemoryGb === null ? {} : { peakMemoryGb }),
    },
  };
}

// A utilisation that the reader saw says how long a step took.
function secondsAt(percent: number, setup: Setup, card: Accelerator): number | null {
  const { secondsPerStep, utilisation } = estimate(setup, card);
  return utilisation > 0 ? (secondsPerStep.p50 * utilisation * 100) / percent : null;
}

/** The same question for another set-up or card, of which nothing was measured. */
export const unmeasured = ({ input }: Job): PlanInput => {
  const { measured: _, ...rest } = input as PlanInput & { measured?: Measured };
  return rest;
};

/** Another model has its own input size, and another kind of model its own usual batch. */
export function switched({ setup, model: before, sheet }: Job, id: string, { models }: Tables): Changes {
  const model = isOwn(id) ? ownShape({ ...sheet, model: id }) : models.find((row) => row.id === id);
  const language = model !== undefined && isLanguage(model);
  const usual = language ? 1 : example.batch;
  const batch = language === isLanguage(before) ? setup.batch.micro : usual;
  return { model: id, side: null, sequence: null, batch };
}
