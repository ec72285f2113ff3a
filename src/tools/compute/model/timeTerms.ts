import { matmulRate, peakTflops, streamRate } from './accelerator.ts';
import { constants } from './constants.ts';
import { workPerStep } from './flops.ts';
import { asTokens } from './imageTokens.ts';
import { decodes, isLanguage } from './kind.ts';
import { passes } from './languageTime.ts';
import { globalBatch, microBatches } from './layout.ts';
import { loaderRate } from './loader.ts';
import { layerCount } from './parameters.ts';
import type { Accelerator, Setup, Term, TimeParts } from './types.ts';

type Maker = (id: keyof TimeParts, formula: string, values: Term['values'], source: string) => Term;

/** Every part of a step's time as a term whose formula gives the result from the values, in seconds. */
export function timeTerms(setup: Setup, accelerator: Accelerator, time: TimeParts): Term[] {
  const one: Maker = (id, formula, values, source) => ({ id, formula, values, result: time[id], unit: 's', source });
  const busy = decodes(setup.work) ? readingTerms : workTerms;
  return [...busy(setup, accelerator, time, one), ...waitingTerms(setup, accelerator, time, one)];
}

function workTerms(setup: Setup, accelerator: Accelerator, time: TimeParts, one: Maker): Term[] {
  const work = workPerStep(setup);
  const stream = streamRate(accelerator) / 1e9;
  const reached = (teraFlop: number, seconds: number) => (seconds > 0 ? teraFlop / seconds : 0);
  return [
    one(
      'matmulSeconds',
      'TFLOP of one step on one device ÷ TFLOP/s reached',
      {
        'TFLOP of one step on one device': work.matmul,
        'TFLOP/s reached': reached(work.matmul, time.matmulSeconds),
        'TFLOP/s of the data sheet': peakTflops(accelerator, setup.precision),
        'TFLOP/s of large multiplies': matmulRate(accelerator, setup.precision) / 1e12,
        passes: passes(setup).body,
        precision: setup.precision,
      },
      'Narayanan et al. 2021, arXiv 2104.04473',
    ),
    one(
      'attentionSeconds',
      'TFLOP of scores on one device ÷ TFLOP/s reached',
      {
        'TFLOP of scores on one device': work.attention,
        'TFLOP/s reached': reached(work.attention, time.attentionSeconds),
      },
      'FlashAttention-2, arXiv 2307.08691',
    ),
    one(
      'trafficSeconds',
      'GB moved between kernels ÷ GB/s reached',
      {
        'GB moved between kernels': time.trafficSeconds * stream,
        'GB/s reached': stream,
        'GB/s of the data sheet': accelerator.bandwidthGbs,
      },
      'Ivanov et al. 2020, arXiv 2007.00072',
    ),
  ];
}

// Writing one token reads all weights and the cache; arithmetic hides behind that until the batch is large.
function readingTerms(setup: Setup, accelerator: Accelerator, time: TimeParts, one: Maker): Term[] {
  const rate = (matmulRate(accelerator, setup.precision) * setup.parallel.tensor) / 1e12;
  const read = accelerator.bandwidthGbs * constants.decodeBandwidthShare * setup.parallel.tensor;
  const rates = { 'GB/s reached': read, 'GB/s of the data sheet': accelerator.bandwidthGbs };
  return [
    one(
      'matmulSeconds',
      'TFLOP of prompts and of arithmetic that reading does not hide ÷ TFLOP/s reached',
      { 'TFLOP for one token of every sequence': time.matmulSeconds * rate, 'TFLOP/s reached': rate },
      'Pope et al. 2022, arXiv 2211.05102',
    ),
    one(
      'attentionSeconds',
      'GB of cache read for one token ÷ GB/s reached',
      { 'GB of cache read for one token': time.attentionSeconds * read, ...rates },
      'vLLM, arXiv 2309.06180; lmdeploy on A100',
    ),
    one(
      'trafficSeconds',
      'GB of weights read for one token ÷ GB/s reached',
      { 'GB of weights read for one token': time.trafficSeconds * read, ...rates },
      'lmdeploy on A100',
    ),
  ];
}

function waitingTerms(setup: Setup, accelerator: Accelerator, time: TimeParts, one: Maker): Term[] {
  const stream = streamRate(accelerator) / 1e9;
  const repeats = layersOf(setup) * passes(setup).body * microBatches(setup);
  return [
    one(
      'launchSeconds',
      'layers × passes × micro-batches × host time per layer, what exceeds the device’s work + waits for memory on a full card',
      {
        'layers × passes × micro-batches': repeats,
        'host ms per layer': 1000 * constants.launchSecondsPerLayer[setup.engine],
        engine: setup.engine,
      },
      'litgpt tables',
    ),
    one(
      'communicationSeconds',
      'tensor, expert and data exchange that backward does not hide + loss per doubling of devices',
      { ...layout(setup), 'link GB/s': accelerator.interconnectGbs, interconnect: accelerator.interconnect },
      'Narayanan et al. 2021; llm-foundry',
    ),
    one(
      'bubbleSeconds',
      '(pipeline stages − 1) × time of one micro-batch ÷ chunks of a stage',
      { 'pipeline stages': setup.parallel.pipeline, 'micro-batches': microBatches(setup) },
      'GPipe, arXiv 1811.06965',
    ),
    one(
      'optimiserSeconds',
      'GB of states read and written once a step ÷ GB/s reached',
      { 'GB read and written': time.optimiserSeconds * stream, 'GB/s reached': stream, optimiser: setup.optimiser },
      'ZeRO-Offload, arXiv 2101.06840',
    ),
    one(
      'loaderSeconds',
      'samples of one step ÷ samples per second of the loader − what the devices take',
      {
        'samples of one step': globalBatch(setup),
        'samples per second of the loader': loaderRate(setup) ?? 'no limit',
      },
      'input pipeline as typed',
    ),
  ];
}

function layersOf(setup: Setup): number {
  const model = isLanguage(setup.model) ? setup.model : asTokens(setup)?.model;
  return model ? layerCount(model) / setup.parallel.pipeline : 0;
}

function layout({ devices, parallel }: Setup): Term['values'] {
  const { data, tensor, expert, zero } = parallel;
  return { devices, 'data parallel': data, 'tensor parallel': tensor, 'expert parallel': expert, 'ZeRO stage': zero };
}
