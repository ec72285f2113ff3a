import type { Accelerator, MemoryParts, Setup, Term, TimeParts } from './types.ts';

const memorySources: Record<keyof MemoryParts, [formula: string, source: string]> = {
  weightsGb: ['parameters on the device × bytes per weight ÷ shards + gathered layers', 'ZeRO, arXiv 1910.02054'],
  gradientsGb: ['learning parameters × bytes per gradient ÷ shards (ZeRO 2 and 3)', 'ZeRO, arXiv 1910.02054'],
  optimiserGb: [
    'learning parameters × bytes of moments and master copy ÷ shards',
    'Megatron-LM theoretical_memory_usage.py',
  ],
  activationsGb: [
    'tokens × layers × bytes kept per token and layer ÷ tensor parallel',
    'Korthikanti et al. 2022, arXiv 2205.05198',
  ],
  logitsGb: ['tokens × vocabulary × 8 bytes ÷ tensor parallel', 'torchtune memory notes'],
  cacheGb: ['2 × layers × key-value heads × head size × 2 bytes × tokens held', 'vLLM, arXiv 2309.06180'],
  overheadGb: ['context, libraries, workspaces and the allocator', 'HF performance docs; open runs'],
};

const timeSources: Record<keyof TimeParts, [formula: string, source: string]> = {
  matmulSeconds: [
    'passes × forward FLOPs ÷ (devices × rate of real multiplies)',
    'Narayanan et al. 2021, arXiv 2104.04473',
  ],
  attentionSeconds: ['passes × 4 × layers × width × sequence² ÷ rate', 'FlashAttention-2, arXiv 2307.08691'],
  trafficSeconds: ['bytes moved between kernels ÷ bandwidth reached', 'Ivanov et al. 2020, arXiv 2007.00072'],
  launchSeconds: ['layers × passes × host time per layer, where it exceeds the device’s work', 'litgpt tables'],
  communicationSeconds: ['bytes exchanged ÷ link rate − what backward hides', 'Narayanan et al. 2021; llm-foundry'],
  bubbleSeconds: ['(pipeline stages − 1) × time of one micro-batch', 'GPipe, arXiv 1811.06965'],
  optimiserSeconds: ['states read and written once a step ÷ bandwidth', 'ZeRO-Offload, arXiv 2101.06840'],
  loaderSeconds: ['samples ÷ loader rate − what the devices take', 'input pipeline as typed'],
};

/** Each part of memory and time with its formula, the numbers put in, its result and where the formula is from. */
export function termsOf(setup: Setup, accelerator: Accelerator, memory: MemoryParts, time: TimeParts): Term[] {
  const put = {
    parameters: setup.model.parameters,
    micro: setup.batch.micro,
    gradAccum: setup.batch.gradAccum,
    devices: setup.devices,
    precision: setup.precision,
    optimiser: setup.optimiser,
    zero: setup.parallel.zero,
    tensor: setup.parallel.tensor,
    pipeline: setup.parallel.pipeline,
  };
  const chip = {
    accelerator: accelerator.name,
    bandwidthGbs: accelerator.bandwidthGbs,
    micro: setup.batch.micro,
    devices: setup.devices,
  };
  const kept = (Object.keys(memorySources) as (keyof MemoryParts)[]).map((id) =>
    row(id, memorySources[id], put, memory[id], 'GB'),
  );
  const spent = (Object.keys(timeSources) as (keyof TimeParts)[]).map((id) =>
    row(id, timeSources[id], chip, time[id], 's'),
  );
  return [...kept, ...spent].filter((term) => term.result > 0);
}

function row(
  id: string,
  [formula, source]: [string, string],
  values: Term['values'],
  result: number,
  unit: string,
): Term {
  return { id, formula, values, result, unit, source };
}
