import { readCaseHardware } from './caseHardware.ts';
import { readCaseModel } from './caseModel.ts';
import { setupOf } from './caseSetup.ts';
import { defaultSetup } from './defaults.ts';
import { number, record, text } from './fields.ts';
import type { Accelerator, Setup } from './types.ts';

/** A published run as a set-up, or the first field that cannot be read. */
type CaseReading =
  | {
      id: string;
      accelerator: Accelerator;
      notes: readonly string[];
      setup: Setup;
      wanted: readonly string[];
      newTokens: number;
    }
  | { id: string; problem: string };

/** Reads one case of cases-open.json; answers may be absent. Missing fields get defaults and are listed in `assumed`. */
export function readCase(raw: unknown, accelerators: readonly Accelerator[]): CaseReading {
  const fields = record(raw);
  const id = text(fields?.['id']) ?? '(no id)';
  if (!fields) return { id, problem: 'case: expected an object' };
  const read = readCaseModel(record(fields['model']) ?? { name: fields['model'] }, text(fields['category']));
  if ('problem' in read) return { id, problem: read.problem };
  const hardware = readCaseHardware(fields['hardware'], accelerators);
  if ('problem' in hardware) return { id, problem: hardware.problem };
  const { accelerator, devices, note } = hardware;
  const assumed: string[] = note === null ? [...read.assumed] : [...read.assumed, 'hardware.id'];
  const setup = setupOf(fields, read.seqLen, read.targetLen, defaultSetup(read.model), devices, assumed);
  const wanted = Array.isArray(fields['wanted']) ? fields['wanted'].filter((one) => typeof one === 'string') : [];
  const newTokens =
    number(record(fields['batch'])?.['output']) ?? number(record(fields['work'])?.['output_tokens']) ?? 0;
  return { id, accelerator, notes: note === null ? [] : [note], setup: { ...setup, assumed }, wanted, newTokens };
}
