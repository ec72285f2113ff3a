import type { Accelerator } from '../types.ts';
import { money } from './figures.ts';
import type { Job } from './job.ts';
import { shortName } from './names.ts';
import type { Sheet } from './sheet.ts';

/** A mark on an axis: where it stands in per cent, and what it says. */
interface Mark {
  at: number;
  label: string;
}

const day = 24;
const steps = [
  ...[1, 2, 5, 10, 20].map((minutes) => ({ hours: minutes / 60, label: `${minutes} min` })),
  ...[0.5, 1, 2, 4, 8].map((hours) => ({ hours, label: hours < 1 ? '30 min' : `${hours} h` })),
  ...[1, 2, 4, 8, 16, 32, 64, 128].map((days) => ({ hours: days * day, label: days === 1 ? '1 day' : `${days} days` })),
  ...[1, 2, 5, 10, 100, 1000, 1e4, 1e6].map((years) => ({ hours: years * 365 * day, label: `${years} y` })),
];

export interface TimeScale {
  /** Per cent of the width at which some hours stand, kept inside the figure. */
  at: (hours: number) => number;
  marks: Mark[];
}

/** A logarithmic axis that holds all given hours with a margin, marked in the units people say. */
export function timeScale(hours: readonly number[]): TimeScale {
  const real = hours.filter((one) => one > 0 && Number.isFinite(one));
  const low = Math.log(Math.min(...real, 1e9) / 1.4);
  const high = Math.log(Math.max(...real, Math.exp(low) * 4) * 1.4);
  const at = (one: number) => {
    const place = ((Math.log(Math.max(one, 1e-9)) - low) / (high - low)) * 100;
    return Math.round(Math.min(100, Math.max(0, place)) * 100) / 100;
  };
  const marks: Mark[] = [];
  for (const step of steps) {
    const place = at(step.hours);
    if (place > 6 && place < 94 && place - (marks.at(-1)?.at ?? -99) > 19) marks.push({ at: place, label: step.label });
  }
  return { at, marks };
}

/** A logarithmic axis of money in the reader's currency, marked at powers of ten between its ends. */
export function costScale(usd: readonly number[], { currency, perUsd }: Pick<Sheet, 'currency' | 'perUsd'>) {
  const real = usd.filter((one) => one > 0 && Number.isFinite(one));
  const low = Math.log10(Math.min(...real) / 1.6);
  const high = Math.log10(Math.max(...real) * 1.6);
  const at = (one: number) =>
    Math.min(100, Math.max(0, ((Math.log10(Math.max(one, 1e-9)) - low) / (high - low)) * 100));
  const marks: { usd: number; label: string }[] = [];
  const first = Math.ceil(low + Math.log10(perUsd));
  for (let power = first; power <= high + Math.log10(perUsd) && marks.length < 12; power += 1) {
    const amount = 10 ** power;
    marks.push({ usd: amount / perUsd, label: money({ p10: amount, p90: amount }, currency, 1) });
  }
  return { at, marks };
}

/** Hours between two wall times. */
export const hoursUntil = (from: string, to: string): number => (Date.parse(`${to}Z`) - Date.parse(`${from}Z`)) / 3.6e6;

export interface MemoryScale {
  mostGb: number;
  at: (gb: number) => number;
  /** Real cards by capacity. The chosen one comes first; `extra` ones leave when the figure is narrow. */
  marks: (Mark & { name: string; chosen: boolean; extra: boolean })[];
}

/** An axis from zero past what is needed and what the card has; its ticks are the capacities of real cards. */
export function memoryScale(neededGb: number, { card, sheet }: Job, accelerators: readonly Accelerator[]): MemoryScale {
  const mostGb = Math.min(Math.max(neededGb, card.memoryGb * 1.35) * 1.12, 1e9);
  const at = (gb: number) => Math.round(Math.min(100, (gb / mostGb) * 100) * 100) / 100;
  const marks: MemoryScale['marks'] = [
    {
      at: at(card.memoryGb),
      label: `${card.memoryGb} GB`,
      name: sheet.mine.includes(card.id) ? 'yours' : shortName(card),
      chosen: true,
      extra: false,
    },
  ];
  // Cards that can be rented are the ones worth naming; the youngest speaks for its capacity.
  const known = accelerators.filter((one) => one.priceUsdPerHour || one.year < 2018).sort((a, b) => b.year - a.year);
  for (const one of known) {
    const place = at(one.memoryGb);
    const nearest = Math.min(...marks.map((mark) => Math.abs(mark.at - place)));
    if (one.memoryGb > mostGb || place < 9 || place > 95 || nearest < 13) continue;
    marks.push({ at: place, label: String(one.memoryGb), name: shortName(one), chosen: false, extra: nearest < 26 });
  }
  return { mostGb, at, marks };
}
