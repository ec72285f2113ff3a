import { constants } from '../constants.ts';
import { estimate, type Measured, type PlanInput, type Rates, type Setup } from '../index.ts';
import { isLanguage, trains } from '../kind.ts';
import type { Accelerator } from '../types.ts';
import { example } from './example.ts';
import { ownShape } from './ownShape.ts';
import { toSetup } from './setup.ts';
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
