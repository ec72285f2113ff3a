import { acceleratorNamed } from './acceleratorNamed.ts';
import { type Fields, number, record, text } from './fields.ts';
import type { Accelerator } from './types.ts';

/** The accelerator of a case and how many of it, with a sentence where it had to be guessed; or what is missing. */
type CaseHardware = { accelerator: Accelerator; devices: number; note: string | null } | { problem: string };

const names = ['id', 'name', 'accelerator', 'gpu', 'device', 'type', 'model'] as const;
const counts = ['count', 'devices', 'gpus', 'chips', 'num_gpus', 'n'] as const;

/** Reads `hardware`: `{id, count}` of hardware.json, a name as people write it, or the numbers of a data sheet beside it. */
export function readCaseHardware(raw: unknown, accelerators: readonly Accelerator[]): CaseHardware {
  const fields = record(raw) ?? { id: raw };
  const name = names.map((key) => text(fields[key])).find((one) => one !== null) ?? null;
  const devices = Math.max(1, Math.round(first(fields, counts) ?? timesIn(name) ?? 1));
  if (name === null)
    return { problem: 'hardware.id: expected the id or the name of an accelerator, such as "a100-80gb-sxm"' };
  const named = acceleratorNamed(name, accelerators);
  const told = named?.sure ? null : sheetOf(name, fields);
  if (told) return { accelerator: told, devices, note: `hardware.id: "${name}" is read from the numbers beside it` };
  if (!named)
    return {
      problem: `hardware.id: no accelerator "${name}"; give its memory_bandwidth_gbs and dense_tflops beside it, or the id of one like it`,
    };
  const { accelerator, sure } = named;
  return {
    accelerator,
    devices,
    note: sure ? null : `hardware.id: "${name}" is taken as ${accelerator.name} (${accelerator.id})`,
  };
}

const first = (fields: Fields, keys: readonly string[]): number | null =>
  keys.map((key) => number(fields[key])).find((one) => one !== null) ?? null;

// "8xA100"
const timesIn = (name: string | null): number | null => number(/^\s*(\d+)\s*[x×*]\s*[a-z]/i.exec(name ?? '')?.[1]);

// A chip that no table knows, by its data sheet in the keys of hardware.json.
function sheetOf(name: string, fields: Fields): Accelerator | null {
  const bandwidthGbs = number(fields['memory_bandwidth_gbs']);
  const peaks = record(fields['dense_tflops']) ?? {};
  const peak = (kind: string) => number(peaks[kind]);
  if (bandwidthGbs === null || !['fp32', 'fp16', 'bf16'].some((kind) => peak(kind) !== null)) return null;
  const interconnect = text(fields['interconnect']) ?? '';
  return {
    id: name,
    name,
    vendor: text(fields['vendor']) ?? '',
    year: number(fields['release_year']) ?? 2024,
    memoryGb: number(fields['memory_gb']) ?? 80,
    memoryKind: bandwidthGbs > 1100 ? 'hbm' : 'gddr',
    bandwidthGbs,
    fp32Tflops: peak('fp32'),
    tf32Tflops: peak('tf32'),
    fp16Tflops: peak('fp16'),
    bf16Tflops: peak('bf16'),
    fp8Tflops: peak('fp8'),
    measuredBf16Tflops: null,
    tdpW: number(fields['tdp_w']) ?? 300,
    interconnectGbs: number(/(\d+(?:\.\d+)?) ?GB\/s/.exec(interconnect)?.[1]) ?? 64,
    interconnect,
    priceUsdPerHour: null,
    source: 'the case',
    checked: '',
  };
}
