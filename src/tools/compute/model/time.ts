import { streamRate } from './accelerator.ts';
import { dataSeconds, expertSeconds, tensorSeconds } from './communication.ts';
import { constants } from './constants.ts';
import { decodeSeconds } from './decodeTime.ts';
import { imageSeconds } from './imageTime.ts';
import { asTokens } from './imageTokens.ts';
import { decodes, isLanguage, rateUnit, trains } from './kind.ts';
import { microSeconds } from './languageTime.ts';
import { globalBatch, microBatches, parametersPerDevice } from './layout.ts';
import { loaderRate } from './loader.ts';
import { trainableParameters } from './parameters.ts';
import { stateBytes } from './states.ts';
import type { Accelerator, Setup, TimeParts } from './types.ts';

/** Seconds of one step by cause. A step is an optimiser step, a batch, or one token of every sequence. */
export function timeParts(setup: Setup, accelerator: Accelerator): TimeParts {
  const { model, parallel } = setup;
  if (isLanguage(model) && decodes(setup.work)) return decodeParts(setup, accelerator);
  const tokens = asTokens(setup);
  const micro = isLanguage(model)
    ? microSeconds(setup, model, accelerator)
    : tokens
      ? microSeconds(tokens.setup, tokens.model, accelerator)
      : imageSeconds(setup, model, accelerator);
  const count = microBatches(setup);
  const busy = micro.matmul + micro.attention + micro.traffic;
  const exchange = tensorSeconds(setup, accelerator) + expertSeconds(setup, accelerator);
  // The host launches ahead: only what exceeds the device's own work shows.
  const launch = Math.max(0, micro.launch - busy);
  const stage = busy + launch + exchange;
  const doublings = Math.max(0, Math.log2(setup.devices / constants.devicesPerMachine));
  const scaling = stage * count * constants.scalingLossPerDoubling * doublings;
  const rate = loaderRate(setup);
  const fed = rate === null ? 0 : globalBatch(setup) / rate;
  const parts: TimeParts = {
    matmulSeconds: micro.matmul * count,
    attentionSeconds: micro.attention * count,
    trafficSeconds: micro.traffic * count,
    launchSeconds: launch * count,
    communicationSeconds: exchange * count + scaling + dataSeconds(setup, accelerator, (2 / 3) * stage * count),
    bubbleSeconds: (stage * (parallel.pipeline - 1)) / chunks(setup),
    optimiserSeconds: optimiserSeconds(setup, accelerator),
    loaderSeconds: 0,
  };
  // The next samples are read while the device works: only what takes longer than the whole step shows.
  return { ...parts, loaderSeconds: Math.max(0, fed - totalSeconds(parts)) };
}

/** The parts with the host's waits for memory, where plain PyTorch fills the card and the batch was not guessed. */
export function withFullCard(parts: TimeParts, setup: Setup, accelerator: Accelerator, memoryGb: number): TimeParts {
  if (setup.engine !== 'eager' || !trains(setup.work) || setup.assumed.includes('batch.micro')) return parts;
  const { from, slowdown } = constants.fullCard;
  const filled = memoryGb / (accelerator.memoryGb * constants.boxGb);
  const share = Math.min(1, Math.max(0, (filled - from) / (1 - from)));
  return { ...parts, launchSeconds: parts.launchSeconds + share * slowdown * totalSeconds(parts) };
}

/** Sum of the parts in seconds. */
export function totalSeconds(parts: TimeParts): number {
  return Object.values(parts).reduce((sum, part) => sum + part, 0);
}

/** Tokens or samples that the whole job finishes in one step. */
export function unitsPerStep(setup: Setup): number {
  if (isLanguage(setup.model) && decodes(setup.work)) return (setup.serving?.concurrency ?? 1) * setup.parallel.data;
  return globalBatch(setup) * (rateUnit(setup) === 'tokens' ? setup.seqLen : 1);
}

// Reads weights, gradients and moments, writes weights and moments, once a step.
function optimiserSeconds(setup: Setup, accelerator: Accelerator): number {
  if (!trains(setup.work)) return 0;
  const bytes = stateBytes(setup);
  const shards = setup.parallel.zero > 0 ? setup.parallel.data : 1;
  const learning = (parametersPerDevice(setup) * trainableParameters(setup)) / setup.model.parameters / shards;
  const moved = learning * (2 * bytes.weights + bytes.gradients + 2 * bytes.optimiser);
  // States in host memory cross PCIe at about 20 GB/s.
  const overBus = setup.offload === 'none' ? 0 : (learning * (bytes.weights + bytes.gradients)) / 20e9;
  return (moved * constants.optimiserPasses[setup.engine]) / streamRate(accelerator) + overBus;
}

function decodeParts(setup: Setup, accelerator: Accelerator): TimeParts {
  const { model } = setup;
  if (!isLanguage(model)) throw new TypeError('decoding needs a language model');
  const parts = decodeSeconds(setup, model, accelerator);
  const read = parts.weights + parts.cache;
  const busy = Math.max(read, parts.compute);
  return {
    matmulSeconds: parts.prefill + busy - read,
    attentionSeconds: parts.cache,
    trafficSeconds: parts.weights,
    launchSeconds: Math.max(0, parts.launch - busy),
    communicationSeconds: tensorSeconds(
      { ...setup, batch: { micro: setup.serving?.concurrency ?? 1, gradAccum: 1 }, seqLen: 1 },
      accelerator,
    ),
    bubbleSeconds: 0,
    optimiserSeconds: 0,
    loaderSeconds: 0,
  };
}

// Short pipelines are not worth interleaving: two stages hold one chunk each, four two.
function chunks(setup: Setup): number {
  return Math.max(1, Math.min(constants.interleave[setup.engine], setup.parallel.pipeline / 2));
}
