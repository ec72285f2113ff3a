import { defaultSetup, type Measured, type PlanInput, type Rates, type Setup } from '../index.ts';
import { isLanguage } from '../kind.ts';
import type { Accelerator } from '../types.ts';
import { example } from './example.ts';
import { ownShape } from './ownShape.ts';
import { type Changes, dayEnds, isOwn, type ModelRow, type Sheet, type Tables } from './sheet.ts';

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
  const known = isOwn(sheet.model) || models.some((row) => row.id === sheet.model);
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
  return {
    sheet,
    model,
    setup: toSetup(sheet, model),
    // The reader's price is for this card only; the others keep their dated ones.
    card:
      price === null ? card : { ...card, priceUsdPerHour: { low: price, high: price, asOf: '', basis: 'verified' } },
    input: toInput(sheet),
    rates: { priceUsdPerHour: null, pue: sheet.pue, gridKgPerKwh: sheet.gridKgPerKwh },
  };
}

function toSetup(sheet: Sheet, model: ModelRow): Setup {
  const usual = defaultSetup(model);
  const language = isLanguage(model);
  const work = sheet.work === 'qlora' && !language ? 'lora' : sheet.work;
  return {
    ...usual,
    work,
    precision: sheet.precision,
    optimiser: sheet.optimiser,
    batch: { micro: sheet.batch, gradAccum: sheet.accumulate },
    devices: sheet.cards,
    parallel: { ...usual.parallel, data: sheet.cards, zero: Number(sheet.zero) as 0 | 1 | 2 | 3 },
    recompute: sheet.recompute,
    attention: sheet.attention,
    engine: sheet.engine,
    loss: sheet.loss,
    seqLen: sheet.sequence ?? usual.seqLen,
    imageSize: sheet.side ?? usual.imageSize,
    lora: work === 'lora' || work === 'qlora' ? { rank: sheet.rank, targets: 'all' } : null,
    amount: readsText(sheet, model)
      ? { tokens: sheet.tokens }
      : { samplesPerEpoch: sheet.samples, epochs: sheet.epochs },
  };
}

/** Whether the work is counted in tokens: only for models that read them, where the reader says so. */
export const readsText = (sheet: Sheet, model: ModelRow): boolean => sheet.amount === 'tokens' && isLanguage(model);

function toInput(sheet: Sheet): PlanInput {
  const whatIsEvaluated = { examples: sheet.evalExamples, tasks: 1, newTokens: 0, scoringMinutes: 0, checkpoints: 1 };
  const evaluation = {
    minutes: { minutesPerRun: sheet.evalMinutes },
    examples: whatIsEvaluated,
    none: null,
  }[sheet.evaluate];
  return {
    runs: sheet.runs,
    parallelRuns: sheet.atOnce,
    start: sheet.start,
    queueHours: sheet.queueHours,
    restartFactor: 1 + sheet.repeatPercent / 100,
    evaluation,
    deadline: sheet.needBy ? `${sheet.needBy}T${dayEnds}` : null,
    budgetUsd: sheet.budget === null ? null : sheet.budget / sheet.perUsd,
    ...measuredOf(sheet),
  };
}

/** What the reader measured for exactly this set-up and card. */
function measuredOf({ measuredSeconds, measuredGb }: Sheet): { measured?: Measured } {
  if (measuredSeconds === null && measuredGb === null) return {};
  return {
    measured: {
      ...(measuredSeconds === null ? {} : { secondsPerStep: measuredSeconds }),
      ...(measuredGb === null ? {} : { peakMemoryGb: measuredGb }),
    },
  };
}

/** The same question for another set-up or card, of which nothing was measured. */
export const unmeasured = ({ input }: Job): PlanInput => {
  const { measured: _, ...rest } = input as PlanInput & { measured?: Measured };
  return rest;
};

/** Another model has its own input size, and another kind of model its own usual batch. */
export function switched({ setup, model: before }: Job, id: string, { models }: Tables): Changes {
  const model = models.find((row) => row.id === id);
  const language = model ? isLanguage(model) : id === 'own-decoder' || id === 'own-encoder';
  const usual = language ? 1 : example.batch;
  const batch = language === isLanguage(before) ? setup.batch.micro : usual;
  return { model: id, side: null, sequence: null, batch };
}
