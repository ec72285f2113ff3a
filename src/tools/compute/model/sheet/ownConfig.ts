import { asArray, asRecord, asText } from '../../../../lib/believe.ts';
import type { ModelShape } from '../types.ts';
import type { OwnConfig } from './sheet.ts';

const common = ['parameters'];
const transformer = [...common, 'layers', 'hidden', 'heads', 'kvHeads', 'headDim', 'ffn', 'vocab'];
const image = [...common, 'imageSize', 'gmacs', 'activationsM'];

/** What a shape of each kind must hold: numbers above zero, and truths. */
const needed: Record<string, { numbers: readonly string[]; truths: readonly string[] }> = {
  decoder: { numbers: transformer, truths: ['gated', 'tied'] },
  encoder: { numbers: transformer, truths: ['gated', 'tied'] },
  encdec: { numbers: [...transformer, 'decoderLayers'], truths: ['gated', 'tied'] },
  'moe-decoder': {
    numbers: [...transformer, 'activeParameters', 'experts', 'topK'],
    truths: ['gated', 'tied'],
  },
  vit: { numbers: [...image, 'patch', 'layers', 'hidden', 'heads', 'ffn'], truths: ['windowed'] },
};
const optional = ['slidingWindow', 'positions', 'sharedExperts', 'denseLayers', 'denseFfn'];
const latent = ['kvRank', 'nopeDim', 'ropeDim', 'valueDim'];

const count = (value: unknown): boolean => typeof value === 'number' && value > 0 && value <= 1e14;
const countOrNone = (value: unknown): boolean => value === 0 || count(value);

function latentOf(value: unknown): object | null {
  const row = asRecord(value);
  if (!latent.every((key) => count(row[key]))) return null;
  const queryRank = count(row['queryRank']) ? row['queryRank'] : null;
  return { queryRank, ...Object.fromEntries(latent.map((key) => [key, row[key]])) };
}

/** A model that was read from a config.json and saved; undefined for anything that is not whole. */
export function asConfig(value: unknown): OwnConfig | null | undefined {
  if (value === null) return null;
  const saved = asRecord(value);
  const row = asRecord(saved['shape']);
  const arch = asText(row['arch'], 20);
  const need = Object.hasOwn(needed, arch) ? needed[arch] : undefined;
  if (!need?.numbers.every((key) => count(row[key])) || !need.truths.every((key) => typeof row[key] === 'boolean'))
    return undefined;
  const experts = arch === 'moe-decoder' ? { sharedExperts: 0, denseLayers: 0, denseFfn: 0 } : {};
  const kept = [...need.numbers, ...need.truths, ...optional.filter((key) => countOrNone(row[key]))];
  const latentAttention = latentOf(row['latentAttention']);
  const shape = {
    arch,
    name: asText(row['name'], 80) || 'Your model',
    ...experts,
    ...Object.fromEntries(kept.map((key) => [key, row[key]])),
    ...(latentAttention ? { latentAttention } : {}),
  };
  const assumed = asArray(saved['assumed'], 20).map((one) => asText(one, 200));
  return { shape: shape as unknown as ModelShape, assumed: assumed.filter(Boolean) };
}
