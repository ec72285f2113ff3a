import { escapeMarkdown } from '../../../../lib/markdown.ts';
import { lines, type Side } from './kept.ts';

/** The comparison as a Markdown table, as the page shows it. */
export function toMarkdown(sides: readonly Side[]): string {
  const row = (cells: readonly string[]) => `| ${cells.map((cell) => escapeMarkdown(cell)).join(' | ')} |`;
  return [
    row(['', ...sides.map(({ name }) => name)]),
    `|${' --- |'.repeat(sides.length + 1)}`,
    ...lines.map(([name, say]) => row([name, ...sides.map(say)])),
    '',
  ].join('\n');
}

const columns: readonly [name: string, value: (side: Side) => string | number | boolean | null][] = [
  ['name', (s) => s.name],
  ['verdict', (s) => s.verdict],
  ['model', (s) => s.model],
  ['work', (s) => s.work],
  ['card', (s) => s.card],
  ['cards_per_run', (s) => s.cardsPerRun],
  ['batch_per_card', (s) => s.batchPerCard],
  ['precision', (s) => s.precision],
  ['memory_gb_p10', (s) => s.memoryGb.p10],
  ['memory_gb_p50', (s) => s.memoryGb.p50],
  ['memory_gb_p90', (s) => s.memoryGb.p90],
  ['seconds_per_step_p50', (s) => s.secondsPerStep.p50],
  ['measured', (s) => s.measured],
  ['runs', (s) => s.runs],
  ['total_hours_p10', (s) => s.totalHours.p10],
  ['total_hours_p50', (s) => s.totalHours.p50],
  ['total_hours_p90', (s) => s.totalHours.p90],
  ['device_hours_p50', (s) => s.deviceHours],
  ['ready_p50', (s) => s.evaluationEnd.p50],
  ['ready_p90', (s) => s.evaluationEnd.p90],
  ['cost_p10', (s) => s.cost?.p10 ?? null],
  ['cost_p50', (s) => s.cost?.p50 ?? null],
  ['cost_p90', (s) => s.cost?.p90 ?? null],
  ['currency', (s) => s.currency],
  ['energy_kwh_p50', (s) => s.energyKwh],
  ['co2e_kg_p50', (s) => s.co2eKg],
];

// A cell that begins so would be a formula in a spreadsheet.
const formula = /^[=+\-@\t\r]/;

function cell(value: string | number | boolean | null): string {
  if (value === null) return '';
  if (typeof value !== 'string') return String(typeof value === 'number' ? Number(value.toPrecision(6)) : value);
  const safe = formula.test(value) ? `'${value}` : value;
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** The comparison as CSV after RFC 4180, a row each set-up, numbers to six digits. */
export const toCsv = (sides: readonly Side[]): string =>
  [
    columns.map(([name]) => name).join(','),
    ...sides.map((side) => columns.map(([, value]) => cell(value(side))).join(',')),
    '',
  ].join('\r\n');

/** The comparison as JSON, with every range whole. */
export const toJson = (sides: readonly Side[]): string =>
  `${JSON.stringify({ kind: 'compute-comparison', version: 1, setups: sides }, null, 2)}\n`;
