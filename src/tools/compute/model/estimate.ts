import { peakTflops } from './accelerator.ts';
import { invertRange, rangeAround, scaleRange } from './band.ts';
import { constants } from './constants.ts';
import { forwardFlopsPerImage } from './image.ts';
import { decodes, isLanguage, rateUnit, trains } from './kind.ts';
import { forwardMatmulFlops, passes } from './languageTime.ts';
import { globalBatch } from './layout.ts';
import { memoryParts, totalGb } from './memory.ts';
import { costUsd, defaultRates, energyKwh } from './money.ts';
import { activeBodyParameters, embeddingParameters, trainableParameters } from './parameters.ts';
import { spread } from './spread.ts';
import { startUpSeconds } from './startUp.ts';
import { timeParts, totalSeconds, unitsPerStep, withFullCard } from './time.ts';
import type { Accelerator, Amount, Estimate, Range, Rates, Setup } from './types.ts';

/**
 * Memory, speed, energy and cost of one run of a set-up on one kind of accelerator.
 * Pure; every number of a valid set-up (all counts positive) is finite and not negative. Formulas: see workings.
 */
export function estimate(setup: Setup, accelerator: Accelerator, rates: Rates = defaultRates): Estimate {
  const parts = memoryParts(setup, accelerator);
  const time = withFullCard(timeParts(setup, accelerator), setup, accelerator, totalGb(parts));
  const bands = spread(setup, accelerator);
  const seconds = rangeAround(totalSeconds(time), bands.step, bands.step);
  const throughput = invertRange(seconds, unitsPerStep(setup));
  const amount = amountInUnits(setup);
  const overhead = wholeRunFactor(setup);
  const start = setup.work === 'prefill' && amount > 0 ? startUpSeconds(setup) / 3600 : 0;
  const middle = ((amount / throughput.p50) * overhead) / 3600 + start;
  const hours = rangeAround(middle, bands.run, bands.run);
  const deviceHours = scaleRange(hours, setup.devices);
  const energy = energyKwh(1, accelerator, rates);
  return {
    parameters: setup.model.parameters,
    activeParameters: activeParameters(setup),
    trainableParameters: trainableParameters(setup),
    memoryGb: rangeAround(totalGb(parts), bands.memory, bands.memory),
    memoryParts: parts,
    secondsPerStep: seconds,
    timeParts: time,
    rateUnit: rateUnit(setup),
    throughputPerSecond: throughput,
    hoursPerRun: hours,
    deviceHours,
    energyKwh: scaleRange(deviceHours, energy),
    co2Kg: scaleRange(deviceHours, energy * rates.gridKgPerKwh),
    costUsd: costUsd(deviceHours, accelerator, rates),
    utilisation: utilisation(setup, accelerator, seconds),
    cautions: setup.assumed.map((field) => `${field} was not given and is assumed`),
  };
}

/** Tokens or samples of one run; zero when no amount was given. */
function amountInUnits(setup: Setup): number {
  const amount: Amount | null = setup.amount;
  if (amount === null) return 0;
  if ('tokens' in amount) return rateUnit(setup) === 'tokens' ? amount.tokens : amount.tokens / setup.seqLen;
  const samples = amount.samplesPerEpoch * amount.epochs;
  if (rateUnit(setup) === 'samples') return samples;
  return samples * (decodes(setup.work) ? (setup.serving?.outputTokens ?? 1) : setup.seqLen);
}

// A measured step holds no failures, evaluation and augmentation; image jobs also wait for decoded images.
function wholeRunFactor(setup: Setup): number {
  if (!trains(setup.work)) return 1;
  const { usual, imagesCluster } = constants.wholeRun;
  const images = !isLanguage(setup.model) && setup.model.arch !== 'unet';
  return images && setup.devices > constants.devicesPerMachine ? imagesCluster : usual;
}

function activeParameters(setup: Setup): number {
  const { model } = setup;
  if (model.arch !== 'moe-decoder') return model.parameters;
  return activeBodyParameters(model) + embeddingParameters(model) * (model.tied ? 1 : 2);
}

function utilisation(setup: Setup, accelerator: Accelerator, seconds: Range): number {
  const { model } = setup;
  if (decodes(setup.work)) return 0;
  const times = passes({ ...setup, recompute: 'none' });
  const matmul = isLanguage(model)
    ? forwardMatmulFlops(setup, model)
    : { body: forwardFlopsPerImage(setup, model), head: 0 };
  const flops = (matmul.body * times.body + matmul.head * times.head) * globalBatch(setup);
  return flops / (peakTflops(accelerator, setup.precision) * 1e12 * setup.devices) / seconds.p50;
}
