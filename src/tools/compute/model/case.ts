import { readCaseModel } from './caseModel.ts';
import { amountOf, engineOf, loraOf, meterOf, oneOf, optimiserOf, precisionOf } from './caseWords.ts';
import { defaultSetup } from './defaults.ts';
import { type Fields, number, record, text } from './fields.ts';
import { isLanguage } from './kind.ts';
import type { Parallel, Setup, Work } from './types.ts';

/** A published run as a set-up, or the first field that cannot be read. */
type CaseReading = { id: string; acceleratorId: string; setup: Setup } | { id: string; problem: string };

/** Reads one case of cases-open.json; answers may be absent. Missing fields get defaults and are listed in `assumed`. */
export function readCase(raw: unknown): CaseReading {
  const fields = record(raw);
  const id = text(fields?.['id']) ?? '(no id)';
  if (!fields) return { id, problem: 'case: expected an object' };
  const read = readCaseModel(record(fields['model']) ?? {});
  if ('problem' in read) return { id, problem: read.problem };
  const hardware = record(fields['hardware']) ?? {};
  const acceleratorId = text(hardware['id']);
  if (acceleratorId === null) return { id, problem: 'hardware.id: expected the id of an accelerator' };
  const assumed: string[] = [...read.assumed];
  const setup = setupOf(
    fields,
    read.seqLen,
    read.targetLen,
    defaultSetup(read.model),
    number(hardware['count']) ?? 1,
    assumed,
  );
  return { id, acceleratorId, setup: { ...setup, assumed } };
}

function setupOf(
  fields: Fields,
  seqLen: number | null,
  targetLen: number | null,
  base: Setup,
  devices: number,
  assumed: string[],
): Setup {
  const { model } = base;
  const lora = loraOf(record(fields['lora']));
  const quantised = text(record(fields['lora'])?.['quant']) !== null;
  const work = workOf(fields, lora !== null, quantised);
  const training = work !== 'decode' && work !== 'prefill' && work !== 'infer';
  const parallel = parallelOf(record(fields['parallel']) ?? {}, devices, model.parameters, training, assumed);
  const batch = record(fields['batch']) ?? {};
  const length = seqLen ?? base.seqLen;
  const accumulate = number(batch['grad_accum']);
  const whole = number(batch['global']);
  const micro =
    number(batch['effective_micro']) ??
    number(batch['micro']) ??
    (whole === null ? null : Math.max(1, whole / parallel.data / (accumulate ?? 1)));
  if (micro === null && training) assumed.push('batch.micro');
  // Recipes for images keep about two thousand in a step, however many devices share them.
  const usual = isLanguage(model)
    ? Math.max(1, Math.round(8192 / length))
    : Math.min(64, Math.max(8, Math.round(2048 / devices)));
  const size = micro ?? usual;
  // Without a word on it, text is accumulated until a pipeline is filled eight times over, and images are not.
  const often = isLanguage(model) ? 8 * parallel.pipeline : 1;
  const count = accumulate ?? (whole === null ? often : whole / parallel.data / size);
  const amount = amountOf(record(fields['work']) ?? {});
  const precision = precisionOf(text(fields['precision']) ?? 'bf16_mixed');
  const split = parallel.tensor * parallel.pipeline * parallel.expert * parallel.context > 1;
  // Stacks with fused losses, fp8 or split models are tuned; what says nothing of itself is plain PyTorch.
  const tunedStack = text(fields['loss_impl']) !== null && (split || precision === 'fp8-mixed');
  const plain = (model.arch === 'decoder' || model.arch === 'moe-decoder') && training && !tunedStack;
  const fused = text(fields['loss_impl']) === 'fused-or-chunked';
  const engine = engineOf(text(fields['engine']), plain);
  if (text(fields['engine']) === null) assumed.push('engine');
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
    recompute: oneOf(text(fields['recompute']), ['none', 'selective', 'full'], 'none'),
    attention: oneOf(text(fields['attention']), ['flash', 'standard'], 'flash'),
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

function workOf(fields: Fields, adapted: boolean, quantised: boolean): Work {
  const load = text(fields['workload']) ?? 'train';
  if (load === 'decode') return 'decode';
  if (load === 'prefill' || load === 'eval') return 'prefill';
  if (load === 'infer') return 'infer';
  if (adapted) return quantised ? 'qlora' : 'lora';
  return text(fields['category']) === 'ssl' ? 'self-supervised' : 'train-scratch';
}

function parallelOf(raw: Fields, devices: number, parameters: number, training: boolean, assumed: string[]): Parallel {
  const part = (key: string) => Math.max(1, number(raw[key]) ?? 1);
  const tensor = part('tp'),
    pipeline = part('pp'),
    context = part('cp');
  const given = Object.keys(raw).length > 0 || devices === 1;
  if (!given) assumed.push('parallel');
  const data = number(raw['dp']) ?? Math.max(1, Math.round(devices / (tensor * pipeline * context)));
  // Without a stated layout, training that outgrows one device is taken as fully sharded.
  const zero = number(raw['zero']) ?? (!given && training && parameters > 1e9 ? 3 : 0);
  return {
    data,
    tensor,
    pipeline,
    expert: part('ep'),
    context,
    zero: zero >= 3 ? 3 : zero >= 2 ? 2 : zero >= 1 ? 1 : 0,
  };
}
