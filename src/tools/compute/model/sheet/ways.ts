import { plural } from '../../../../lib/plural.ts';
import { writeQuantity } from '../../../../lib/quantity.ts';
import { type Accelerator, usableMemoryGb, type WayOut, type WayOutId, waysOut } from '../index.ts';
import { duration, gigabytes, money } from './figures.ts';
import type { Act } from './handOn.ts';
import { type Job, unmeasured } from './job.ts';
import { shortName } from './names.ts';
import { allRuns, type Changes, type ModelRow, type Sheet, type Tables } from './sheet.ts';

/** One way out as the page offers it. */
export interface Way extends Act {
  id: WayOutId;
  /** Where it leads and what it costs besides money. */
  effect: string;
  patch: Changes;
}

/** What a change gives up or keeps, in words. The numbers are computed; this is ours to say. */
const price: Partial<Record<WayOutId, string>> = {
  'smaller-micro-batch': 'The same effective batch.',
  'flash-attention': 'The same arithmetic in another order.',
  'fused-loss': 'The same loss, held in parts.',
  recompute: 'The same result, more time a step.',
  'eight-bit-optimiser': 'Usually the same result; check on a short run.',
  lora: 'Fewer weights learn; a distant domain may need all of them.',
  qlora: 'Fewer weights learn over four-bit ones.',
  'frozen-backbone': 'Only the head learns; check it against a run that tunes all weights.',
  'from-checkpoint': 'Usually sooner and as good where the domains are near.',
  'fewer-epochs': 'Some accuracy for time; measure how much.',
  'smaller-micro-batch-and-recompute': 'The same effective batch, more time a step.',
  shard: 'Same model, same recipe, more traffic between cards.',
  'smaller-image': 'Expect to lose the smallest details.',
  'smaller-model': 'Usually some accuracy; measure how much.',
  'fewer-runs': 'Less search, or fewer seeds to trust it by.',
  'another-accelerator': 'Same model, same recipe.',
  'more-devices': 'Same model, a larger effective batch.',
  'mixed-precision': 'Usually the same result.',
};

/** The ways out, the best of each kind, as the cost model ranks them: verdict first, then cost. Only cards with a known price or the reader's own are proposed. */
export function waysOf(job: Job, tables: Tables): Way[] {
  const { setup, card, rates, sheet, model } = job;
  const reachable = tables.accelerators.filter((one) => one.priceUsdPerHour || sheet.mine.includes(one.id));
  const family = tables.models.filter((one) => one.family === model.family);
  const found = waysOut(setup, card, unmeasured(job), reachable, family, rates);
  // What would not do is worth saying only where nothing would.
  const enough = found.filter((way) => way.verdict !== 'does-not-fit');
  const seen = new Set<WayOutId>();
  const ways = gentlest(enough.length > 0 ? enough : found).filter((way) => {
    const fresh = !seen.has(way.id);
    seen.add(way.id);
    return fresh;
  });
  return ways.map((way) => ({
    id: way.id,
    act: actOf(way, sheet, tables),
    effect: effectOf(way, sheet, reachable.find((one) => one.id === way.acceleratorId) ?? card),
    patch: patchOf(way, sheet),
  }));
}

// Of the smaller models that lead equally far, the largest gives up least.
function gentlest(ways: readonly WayOut[]): WayOut[] {
  const first = ways.find((way) => way.id === 'smaller-model');
  const equals = ways.filter((way) => way.id === 'smaller-model' && way.verdict === first?.verdict);
  const weights = (way: WayOut) => way.setup.model?.parameters ?? 0;
  const best = equals.reduce((one, other) => (weights(other) > weights(one) ? other : one), equals[0] as WayOut);
  return ways.map((way) => (way === first ? best : way));
}

// What a way leaves undone.
function stillWrong(way: WayOut, card: Accelerator): string {
  if (way.verdict === 'fits-card-misses-date') return ' Still late.';
  if (way.verdict !== 'does-not-fit') return '';
  return way.memoryGb.p50 > usableMemoryGb(card) ? ' Still does not fit.' : ' Still over the budget.';
}

function effectOf(way: WayOut, sheet: Sheet, card: Accelerator): string {
  const cost = way.costUsd ? `, ${money(way.costUsd, sheet.currency, sheet.perUsd)}` : '';
  const state = stillWrong(way, card);
  const sum = `${duration(way.totalHours)}${cost}, ${gigabytes(way.memoryGb.p50)}.${state}`;
  return [sum.charAt(0).toUpperCase() + sum.slice(1), price[way.id]].filter(Boolean).join(' ');
}

function actOf(way: WayOut, sheet: Sheet, { accelerators }: Tables): string {
  const { batch, imageSize, model, devices, amount, lora } = way.setup;
  const card = accelerators.find((one) => one.id === way.acceleratorId);
  const own = card && sheet.mine.includes(card.id);
  const cards = sheet.cards * sheet.atOnce;
  const acts: Record<WayOutId, string> = {
    'smaller-micro-batch': `take a batch of ${batch?.micro}, accumulated ${plural(batch?.gradAccum ?? 1, 'time')}`,
    'flash-attention': 'use flash attention',
    'fused-loss': 'use a fused loss',
    'smaller-micro-batch-and-recompute': `take a batch of ${batch?.micro}, accumulated, and recompute activations`,
    recompute: 'recompute activations',
    'eight-bit-optimiser': 'use 8-bit AdamW',
    lora: `train a LoRA of rank ${lora?.rank}`,
    qlora: `train a QLoRA of rank ${lora?.rank}`,
    shard: `shard over the ${sheet.cards} cards`,
    'smaller-image': `train at ${imageSize} px`,
    'smaller-model': `take ${model?.name}`,
    'fewer-runs': `do ${writeQuantity(way.input.runs ?? 1)} runs instead of ${writeQuantity(allRuns(sheet))}`,
    'another-accelerator': card ? `${own ? 'use' : 'rent'} ${cards > 1 ? `${cards} ×` : 'one'} ${shortName(card)}` : '',
    'more-devices': `use ${devices} cards for each run`,
    'mixed-precision': 'train in mixed precision',
    'frozen-backbone': 'freeze the backbone and train the head',
    'from-checkpoint': `start from a checkpoint, ${amount && 'epochs' in amount ? amount.epochs : 1} epochs`,
    'fewer-epochs': `train ${amount && 'epochs' in amount ? amount.epochs : 1} epochs`,
  };
  return acts[way.id];
}

/** A way out as changes of the sheet. What was measured or priced for the old set-up goes with it. */
function patchOf(way: WayOut, sheet: Sheet): Changes {
  const { setup, input, acceleratorId } = way;
  const { batch, parallel, devices, model, imageSize, work, lora, amount } = setup;
  return {
    ...pick(setup, ['precision', 'optimiser', 'recompute', 'attention', 'loss']),
    ...(batch ? { batch: batch.micro, accumulate: batch.gradAccum } : {}),
    ...(devices ? { cards: devices } : {}),
    ...(parallel ? { zero: String(parallel.zero) as Sheet['zero'] } : {}),
    ...(model ? { model: (model as ModelRow).id } : {}),
    ...(imageSize ? { side: imageSize } : {}),
    ...(work ? { work: work as Sheet['work'] } : {}),
    ...(lora ? { rank: lora.rank, targets: lora.targets } : {}),
    ...(amount && 'epochs' in amount ? { samples: amount.samplesPerEpoch, epochs: amount.epochs } : {}),
    ...(input.runs ? runsAs(input.runs, sheet.seeds) : {}),
    ...(acceleratorId ? { card: acceleratorId, pricePerHour: null } : {}),
    ...(acceleratorId || Object.keys(setup).length > 0
      ? { measuredSeconds: null, measuredGb: null, utilisation: null }
      : {}),
  };
}

// As many seeds as before where they divide the runs.
const runsAs = (all: number, seeds: number): Changes =>
  all % seeds === 0 ? { runs: all / seeds } : { runs: all, seeds: 1 };

function pick(
  setup: WayOut['setup'],
  keys: readonly ('precision' | 'optimiser' | 'recompute' | 'attention' | 'loss')[],
) {
  return Object.fromEntries(keys.filter((key) => setup[key] !== undefined).map((key) => [key, setup[key]])) as Changes;
}
