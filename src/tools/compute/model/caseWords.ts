import { type Fields, number, record, text } from './fields.ts';
import type { Amount, Lora, MemoryMeter, Optimiser, Precision, Setup } from './types.ts';

/** Meanings by pattern; the first that a spelling matches is meant. */
type Spellings<Meaning> = readonly (readonly [RegExp, Meaning])[];

function meant<Meaning>(name: string | null, spellings: Spellings<Meaning>, otherwise: Meaning): Meaning {
  const word = name?.toLowerCase().replace(/[\s.-]+/g, '_') ?? '';
  return word === '' ? otherwise : (spellings.find(([spelling]) => spelling.test(word))?.[1] ?? otherwise);
}

/** Adapters of a case, from its `lora` or only its category; with unknown targets they sit on queries and values, as by default in peft. */
export function loraOf(value: unknown, category: string | null): Lora | null {
  const said = value === true || text(value) !== null || (value == null && /^q?lora/.test(category ?? ''));
  const raw = record(value) ?? (said ? {} : null);
  if (!raw) return null;
  const named = raw['targets'];
  const targets = Array.isArray(named) ? named.join('+') : (text(named) ?? 'unknown');
  const kind = meant<Lora['targets']>(
    targets,
    [
      [/(qv|q_proj\+v_proj|v_proj\+q_proj).*(mlp|up|down)/, 'attention-qv-mlp'],
      [/all|mlp|gate|up_proj|down_proj|fc/, 'all'],
      [/unknown|^(attn_)?qv$|^q_proj\+v_proj$|^v_proj\+q_proj$|^q_v$/, 'attention-qv'],
      [/attn|attention|qkv|proj/, 'attention'],
    ],
    'all',
  );
  return { rank: number(raw['rank']) ?? number(raw['r']) ?? 8, targets: kind };
}

/** Tokens or samples of the whole job, or null. Steps need the samples of one; images of another side count by their pixels. */
export function amountOf(raw: Fields, samplesPerStep: number | null, side: number): Amount | null {
  const epochs = number(raw['epochs']) ?? 1;
  const ofEpoch = number(raw['tokens_per_epoch']);
  const tokens = number(raw['tokens']) ?? (ofEpoch === null ? null : ofEpoch * epochs);
  if (tokens !== null) return { tokens };
  const samples = number(raw['samples']) ?? number(raw['examples']) ?? number(raw['images']);
  if (samples !== null) return { samplesPerEpoch: samples, epochs: 1 };
  const sized = Object.entries(raw).map(([key, value]) => {
    const pixels = number(/^samples_(\d+)$/.exec(key)?.[1]);
    return pixels === null || side <= 0 ? 0 : (number(value) ?? 0) * (pixels / side) ** 2;
  });
  const images = sized.reduce((sum, one) => sum + one, 0);
  if (images > 0) return { samplesPerEpoch: images, epochs: 1 };
  const each = number(raw['samples_per_epoch']);
  if (each !== null) return { samplesPerEpoch: each, epochs };
  const steps = number(raw['steps']);
  return steps === null || samplesPerStep === null ? null : { samplesPerEpoch: steps * samplesPerStep, epochs: 1 };
}

const precisions: Spellings<Precision> = [
  [/tf32/, 'tf32'],
  [/fp8|e4m3|e5m2/, 'fp8-mixed'],
  [/nf4|fp4|int4|4_?bit|gptq|awq|w4/, 'nf4'],
  [/int8|8_?bit|w8/, 'int8'],
  [/^(bf16|bfloat16)$|(bf16|bfloat16)_?(pure|true|only)|pure_bf/, 'bf16-pure'],
  [/bf16|bfloat/, 'bf16-mixed'],
  [/^(fp16|float16|half)$|(fp16|float16|half)_?(pure|true|only)|^16_true/, 'fp16-pure'],
  [/fp16|float16|half|amp|mixed|16/, 'fp16-mixed'],
  [/32|64|full|single|double/, 'fp32'],
];

/** Precision regime by the name of the case format or a common other spelling; bf16 mixed where it is unknown. */
export const precisionOf = (name: string | null): Precision => meant(name, precisions, 'bf16-mixed');

const optimisers: Spellings<Optimiser> = [
  [/paged.*8_?bit|8_?bit.*paged/, 'paged-adamw-8bit'],
  [/lion|adam_mini/, 'lion'],
  [/8_?bit|adam8/, 'adamw-8bit'],
  [/adafactor|^came|galore|apollo|sm3/, 'adafactor'],
  [/muon/, 'muon'],
  [/lamb/, 'lamb'],
  [/momentum|nesterov|lars|rmsprop|adagrad|novograd/, 'momentum'],
  [/^sgd/, 'sgd'],
];

/** Optimiser by its usual names; AdamW where training names none or a stranger. One that keeps a single moment counts as momentum. */
export function optimiserOf(name: string | null, training: boolean): Optimiser {
  return name === null && !training ? 'none' : meant(name, optimisers, 'adamw');
}

const engines: Spellings<Setup['engine'] | 'plain'> = [
  [/compile|inductor|dynamo/, 'compiled'],
  [/serving|vllm|tgi|sglang|tensorrt_llm|trt_llm|lmdeploy|turbomind|llama_?cpp|ollama|mlc|exllama/, 'serving'],
  [/eager|^hf|hugging|transformers|accelerate|peft|litgpt/, 'eager'],
  [/^(deepspeed|fsdp|pytorch|torch|lightning|colossal\w*)/, 'plain'],
];

// A language stack that does not name itself is plain PyTorch; encoders and images come from tuned benchmark code.
/** Software stack by the name of the case format; `plain` says that nothing about the run speaks of tuning. */
export function engineOf(name: string | null, plain: boolean): Setup['engine'] {
  const engine = name === null ? 'plain' : meant<Setup['engine'] | 'plain'>(name, engines, 'tuned');
  if (engine !== 'plain') return engine;
  return plain ? 'unknown' : 'tuned';
}

/** Which meter read the memory: reserved memory where nobody said. */
export function meterOf(name: string | null): MemoryMeter {
  return meant<MemoryMeter>(
    name,
    [
      [/alloc/, 'allocated'],
      [/smi/, 'nvidia-smi'],
    ],
    'reserved',
  );
}

/** What is kept and what is computed again; a switch that is only on means whole layers. */
export function recomputeOf(value: unknown): Setup['recompute'] {
  if (value === true) return 'full';
  return meant<Setup['recompute']>(
    text(value),
    [
      [/none|false|off|^no$/, 'none'],
      [/select|partial|other|attn|attention/, 'selective'],
    ],
    text(value) === null ? 'none' : 'full',
  );
}

/** Sharding stage: 0 to 3, or the name of a scheme. */
export function zeroOf(value: unknown): number | null {
  if (value === true) return 3;
  if (value === 0 || value === '0') return 0;
  return (
    number(value) ??
    meant<number | null>(
      text(value),
      [
        [/3|fsdp|full/, 3],
        [/2|grad/, 2],
        [/1|dist|optim/, 1],
      ],
      null,
    )
  );
}

/** What is done: training, answering token by token, reading, or one forward pass. */
export function loadOf(name: string | null): 'train' | 'decode' | 'prefill' | 'infer' {
  return meant<'train' | 'decode' | 'prefill' | 'infer'>(
    name,
    [
      [/train|tune|sft|dpo|rlhf/, 'train'],
      [/decod|generat|serv|chat/, 'decode'],
      [/prefill|eval|scor|likelihood/, 'prefill'],
      [/infer|predict|forward|embed/, 'infer'],
    ],
    'train',
  );
}
