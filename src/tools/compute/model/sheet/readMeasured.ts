import { asNumber, asRecord, asText, parse } from '../../../../lib/believe.ts';
import { numberIn } from '../../../../lib/quantity.ts';
import { limits } from './limits.ts';
import type { Changes, Sheet } from './sheet.ts';

/** What a pasted text says of one step. */
export interface Step {
  seconds: number | null;
  gb: number | null;
  batch: number | null;
  accumulate: number | null;
  cards: number | null;
  device: string;
  /** Share of the step that was spent waiting for data, 0 to 1. */
  loaderShare: number | null;
}

const nothing: Step = {
  seconds: null,
  gb: null,
  batch: null,
  accumulate: null,
  cards: null,
  device: '',
  loaderShare: null,
};

const within = (value: unknown, key: 'measuredSeconds' | 'measuredGb' | 'batch' | 'accumulate' | 'cards') => {
  const number = typeof value === 'number' ? value : Number.NaN;
  const { least, most, whole } = limits[key];
  return number >= least && number <= most && (!whole || Number.isInteger(number)) ? number : null;
};

const meters = { reserved: 'peak_reserved_gb', allocated: 'peak_allocated_gb', 'nvidia-smi': 'device_used_gb' };

/** The last line of a log that is a record of the snippet. */
function recordIn(text: string): Record<string, unknown> | null {
  for (const line of text.split('\n').reverse()) {
    const from = line.indexOf('{');
    const row = from < 0 ? {} : asRecord(parse(line.slice(from, line.lastIndexOf('}') + 1)));
    if ('seconds_per_step' in row) return row;
  }
  const whole = asRecord(parse(text));
  return 'seconds_per_step' in whole ? whole : null;
}

// Begins where a number begins: tried at each digit of a long one, it would take a minute over a pasted page of digits.
const amount = '(?<![\\d.,])([\\d.,]+(?:e[+-]?\\d+)?)';
const times: [pattern: RegExp, seconds: (value: number) => number][] = [
  [new RegExp(`${amount}\\s*ms\\b`, 'i'), (value) => value / 1000],
  [new RegExp(`${amount}\\s*s(?:ec(?:onds?)?)?\\s*/\\s*(?:it|step|iter)`, 'i'), (value) => value],
  [new RegExp(`${amount}\\s*(?:it|steps?|iter)\\s*/\\s*s`, 'i'), (value) => 1 / value],
  [new RegExp(`${amount}\\s*s(?:ec(?:onds?)?)?\\b`, 'i'), (value) => value],
];
const memories: [pattern: RegExp, gb: number][] = [
  [new RegExp(`${amount}\\s*GiB\\b`, 'i'), 1.073741824],
  [new RegExp(`${amount}\\s*GB\\b`, 'i'), 1],
  [new RegExp(`${amount}\\s*MiB\\b`, 'i'), 1.048576e-3],
  [new RegExp(`${amount}\\s*MB\\b`, 'i'), 1e-3],
];

function wordsIn(text: string): Step {
  const found = { ...nothing };
  for (const [pattern, toSeconds] of times) {
    const value = numberIn(pattern.exec(text)?.[1] ?? '');
    found.seconds ??= within(toSeconds(value), 'measuredSeconds');
  }
  for (const [pattern, toGb] of memories) {
    const value = numberIn(pattern.exec(text)?.[1] ?? '');
    found.gb ??= within(value * toGb, 'measuredGb');
  }
  return found;
}

/**
 * Reads what a short run printed: the snippet's line anywhere in a log, or words such as "310 ms, 10.2 GB". Total.
 * @param meter which of the snippet's three memory numbers the sheet is in
 * @returns the step, or a sentence with an example
 */
export function readMeasured(text: string, meter: Sheet['meter']): Step | string {
  const row = recordIn(text);
  const step: Step = row
    ? {
        seconds: within(row['seconds_per_step'], 'measuredSeconds'),
        gb: within(row[meters[meter]], 'measuredGb'),
        batch: within(row['batch'], 'batch'),
        accumulate: within(row['accumulate'], 'accumulate'),
        cards: within(row['devices'], 'cards'),
        device: asText(row['device'], 80),
        loaderShare: typeof row['loader_share'] === 'number' ? asNumber(row['loader_share'], 0, 1, 0) : null,
      }
    : wordsIn(text);
  if (step.seconds !== null || step.gb !== null) return step;
  return row
    ? 'The line is there, but its numbers are not: "seconds_per_step" is a number of seconds such as 0.31.'
    : 'No step is found in this. Paste the line that the snippet printed, or words such as “0.31 s, 10.2 GB”.';
}

/** The step as changes of the sheet: what was measured, at the batch it was measured with. */
export const asMeasured = ({ seconds, gb, batch, accumulate, cards }: Step): Changes => ({
  ...(seconds === null ? {} : { measuredSeconds: seconds }),
  ...(gb === null ? {} : { measuredGb: gb }),
  ...(batch === null ? {} : { batch }),
  ...(accumulate === null ? {} : { accumulate }),
  ...(cards === null ? {} : { cards }),
});
