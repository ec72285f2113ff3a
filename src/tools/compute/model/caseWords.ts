import { type Fields, number, text } from './fields.ts';
import type { Amount, Lora, MemoryMeter, Optimiser, Precision, Setup } from './types.ts';

/** Adapters of a case; a LoRA whose targets are unknown sits on queries and values, as by default in peft. */
export function loraOf(raw: Fields | null): Lora | null {
  if (!raw) return null;
  const targets = text(raw['targets']) ?? '';
  const kind =
    targets === 'attn_qv'
      ? 'attention-qv'
      : targets === 'attn_qv+mlp'
        ? 'attention-qv-mlp'
        : targets.startsWith('attn')
          ? 'attention'
          : targets === 'unknown'
            ? 'attention-qv'
            : 'all';
  return { rank: number(raw['rank']) ?? 8, targets: kind };
}

/** Tokens or samples of the whole job, or null. */
export function amountOf(raw: Fields): Amount | null {
  const tokens = number(raw['tokens']),
    samples = number(raw['samples']);
  if (tokens !== null) return { tokens };
  return samples === null ? null : { samplesPerEpoch: samples, epochs: 1 };
}

/** Precision regime by the name of the case format; bf16 mixed where it is unknown. */
export function precisionOf(name: string): Precision {
  const known: Record<string, Precision> = {
    fp32: 'fp32',
    tf32: 'tf32',
    fp16_mixed: 'fp16-mixed',
    bf16_mixed: 'bf16-mixed',
    bf16_pure: 'bf16-pure',
    fp16_pure: 'fp16-pure',
    fp8_mixed: 'fp8-mixed',
    fp16: 'fp16-pure',
    bf16: 'bf16-pure',
    nf4: 'nf4',
    int8: 'int8',
    fp8: 'fp8-mixed',
  };
  return known[name] ?? 'bf16-mixed';
}

/** Optimiser by the name of the case format; AdamW where training names none. */
export function optimiserOf(name: string | null, training: boolean): Optimiser {
  if (name === null) return training ? 'adamw' : 'none';
  const known: Record<string, Optimiser> = {
    sgd: 'sgd',
    sgd_momentum: 'momentum',
    momentum: 'momentum',
    adam: 'adamw',
    adamw: 'adamw',
    lamb: 'lamb',
    adafactor: 'adafactor',
    paged_adamw8bit: 'paged-adamw-8bit',
    adamw8bit: 'adamw-8bit',
    adamw_8bit: 'adamw-8bit',
    lion: 'lion',
    muon: 'muon',
  };
  return known[name] ?? 'adamw';
}

// A language stack that does not name itself is plain PyTorch; encoders and images come from tuned benchmark code.
/** Software stack by the name of the case format. */
export function engineOf(name: string | null, plain: boolean): Setup['engine'] {
  if (name === null) return plain ? 'unknown' : 'tuned';
  if (name.includes('eager')) return 'eager';
  if (name.includes('compile')) return 'compiled';
  return name.includes('serving') || name.includes('vllm') ? 'serving' : 'tuned';
}

/** Which meter read the memory: reserved memory where nobody said. */
export function meterOf(name: string | null): MemoryMeter {
  return name === 'torch_alloc' ? 'allocated' : name === 'nvidia_smi' ? 'nvidia-smi' : 'reserved';
}

/** The value when it is one of the choices, else the fallback. */
export function oneOf<const Choice extends string>(
  value: string | null,
  choices: readonly Choice[],
  fallback: Choice,
): Choice {
  return choices.find((choice) => choice === value) ?? fallback;
}
