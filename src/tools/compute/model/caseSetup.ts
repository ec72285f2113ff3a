import {
  amountOf,
  engineOf,
  loadOf,
  loraOf,
  meterOf,
  optimiserOf,
  precisionOf,
  recomputeOf,
  zeroOf,
} from './caseWords.ts';
import { type Fields, number, record, text } from './fields.ts';
import { isLanguage } from './kind.ts';
import type { ModelShape, Parallel, Setup, Work } from './types.ts';

/** The set-up of a case whose model is read; a field that is guessed is added to `assumed`. */
export function setupOf(
  fields: Fields,
  seqLen: number | null,
  targetLen: number | null,
  base: Setup,
  devices: number,
  assumed: string[],
): Setup {
  const { model } = base;
  const category = text(fields['category']);
  const lora = loraOf(fields['lora'], category);
  const told = precisionOf(text(fields['precision']));
  const few = told === 'nf4' || told === 'int8';
  const quant = record(fields['lora'])?.['quant'];
  const quantised = text(quant) !== null || quant === true || few || category === 'qlora';
  const work = workOf(fields, lora !== null, quantised);
  const training = work !== 'decode' && work !== 'prefill' && work !== 'infer';
  const parallel = parallelOf(
    record(fields['parallel']) ?? { zero: fields['parallel'] },
    devices,
    model.parameters,
    training,
    assumed,
  );
  const batch = record(fields['batch']) ?? { micro: fields['batch'] };
  const length = seqLen ?? base.seqLen;
  const accumulate = number(batch['grad_accum']);
  const whole = number(batch['global']);
  const micro =
    number(batch['effective_micro']) ??
    number(batch['micro']) ??
    number(batch['per_device']) ??
    (whole === null
      ? null
      : Math.max(1, whole / parallel.data / (accumulate ?? rounds(model, whole / parallel.data, length))));
  if (micro === null && training) assumed.push('batch.micro');
  // Recipes for images keep about two thousand in a step, however many devices share them.
  const usual = isLanguage(model)
    ? Math.max(1, Math.round(8192 / length))
    : Math.min(64, Math.max(8, Math.round(2048 / devices)));
  const size = micro ?? usual;
  // Without a word on it, text is accumulated until a pipeline is filled eight times over, and images are not.
  const often = isLanguage(model) ? 8 * parallel.pipeline : 1;
  const count = accumulate ?? (whole === null ? often : whole / parallel.data / size);
  const amount = amountOf(record(fields['work']) ?? {}, whole ?? number(batch['micro']), base.imageSize);
  // Nothing learns in eight bits or four: the weights beside the adapters are stored in them, and the work is in 16.
  const precision = training && few ? 'bf16-pure' : told;
  const split = parallel.tensor * parallel.pipeline * parallel.expert * parallel.context > 1;
  // Stacks with fused losses, fp8 or split models are tuned; what says nothing of itself is plain PyTorch.
  const tunedStack = text(fields['loss_impl']) !== null && (split || precision === 'fp8-mixed');
  const plain = (model.arch === 'decoder' || model.arch === 'moe-decoder') && training && !tunedStack;
  const fused = text(fields['loss_impl']) === 'fused-or-chunked';
  const stack = text(fields['engine']);
  if (stack === null) assumed.push('engine');
  // Nobody answers many requests at once without a serving engine, and few start one for a single request.
  const asked = number(batch['concurrency']) ?? 1;
  const engine = work === 'decode' && stack === null ? (asked >= 4 ? 'serving' : 'eager') : engineOf(stack, plain);
  const objective = text(fields['objective']);
  return {
    ...base,
    work,
    parallel,
    devices,
    amount,
    lora,
    precision,
    optimiser: optimiserOf(text(fields['optimizer']), training),
    batch: { micro: size, gradAccum: Math.max(1, Math.round(count)) },
    recompute: recomputeOf(fields['recompute']),
    attention: /standard|eager|math|naive|full/.test(text(fields['attention']) ?? '') ? 'standard' : 'flash',
    engine,
    loss: fused ? 'fused' : 'full-logits',
    objective: model.arch !== 'encoder' ? 'causal' : objective === 'mlm' ? 'masked' : 'classify',
    seqLen: length,
    targetLen: targetLen ?? base.targetLen,
    serving:
      work === 'decode'
        ? {
            concurrency: number(batch['concurrency']) ?? 1,
            promptTokens: number(batch['prompt']) ?? length,
            outputTokens: number(batch['output']) ?? 128,
          }
        : null,
    doubleQuantised: [fields['lora'], fields['work']].some(
      (part) => text(record(part)?.['quant'])?.includes('dq') ?? false,
    ),
    optimiserInBackward: fields['optimizer_in_backward'] === true,
    memoryMeter: meterOf(text(fields['mem_kind']) ?? text(record(fields['reported'])?.['mem_kind'])),
  };
}

// What a device is not said to take at once is taken as at most sixteen thousand tokens of text.
function rounds(model: ModelShape, samples: number, length: number): number {
  const writes = model.arch === 'decoder' || model.arch === 'moe-decoder';
  return writes ? Math.max(1, Math.ceil((samples * length) / 16_384)) : 1;
}

function workOf(fields: Fields, adapted: boolean, quantised: boolean): Work {
  const load = loadOf(text(fields['workload']) ?? text(fields['category']));
  // An answer of so many tokens is written one by one, whatever the work is called.
  if (load === 'infer' && number(record(fields['batch'])?.['output']) !== null) return 'decode';
  if (load !== 'train') return load;
  if (adapted) return quantised ? 'qlora' : 'lora';
  return text(fields['category']) === 'ssl' ? 'self-supervised' : 'train-scratch';
}

function parallelOf(raw: Fields, devices: number, parameters: number, training: boolean, assumed: string[]): Parallel {
  const part = (key: string) => Math.max(1, number(raw[key]) ?? 1);
  const tensor = part('tp'),
    pipeline = part('pp'),
    context = part('cp');
  const given = Object.values(raw).some((value) => value != null) || devices === 1;
  if (!given) assumed.push('parallel');
  // Copies that the devices cannot hold are a slip of the pen.
  const most = Math.max(1, Math.floor(devices / (tensor * pipeline * context)));
  const data = Math.min(most, number(raw['dp']) ?? number(raw['fsdp']) ?? most);
  // Without a stated layout, training that outgrows one device is taken as fully sharded.
  const zero =
    zeroOf(raw['zero']) ?? (raw['fsdp'] === true ? 3 : null) ?? (!given && training && parameters > 1e9 ? 3 : 0);
  return {
    data,
    tensor,
    pipeline,
    expert: part('ep'),
    context,
    zero: zero >= 3 ? 3 : zero >= 2 ? 2 : zero >= 1 ? 1 : 0,
  };
}
