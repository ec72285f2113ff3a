import { readNumber } from './read.ts';

/** A class with its counts. */
export interface ClassCount {
  name: string;
  train: number;
  validation: number;
  test: number;
}

const most = 500;

/** The classes of a text, one a line: name, train, validation, test. What cannot be read is given back as it stands. */
export function readClasses(text: string): { classes: ClassCount[]; odd: string[] } {
  const classes: ClassCount[] = [];
  const odd: string[] = [];
  for (const line of text.split('\n').slice(0, most)) {
    if (!line.trim()) continue;
    const parts = line.split(/[;\t]|,(?!\d{3}(?!\d))/).map((part) => part.trim());
    const counts = parts.slice(1).map((part) => readNumber(part, 0, 1e12, ''));
    // A first line of words is a heading.
    if (
      classes.length === 0 &&
      odd.length === 0 &&
      parts.length > 1 &&
      parts.slice(1).every((part) => /^[a-z ]+$/i.test(part))
    )
      continue;
    const [train, validation, test] = counts;
    if (
      parts[0] &&
      counts.length === 3 &&
      typeof train === 'number' &&
      typeof validation === 'number' &&
      typeof test === 'number'
    ) {
      classes.push({ name: parts[0], train, validation, test });
    } else odd.push(line.trim());
  }
  return { classes, odd };
}

/** Two-sided 95 %. */
const z = 1.959964;

/**
 * Wilson's interval of a share, for `right` of `all`; `right` need not be whole, so that a hoped-for share can be asked.
 * Source: Wilson 1927, as in SciPy's proportion_ci (content/sources.yaml, scipy-wilson).
 */
export function wilson(right: number, all: number): { low: number; high: number } {
  if (!(all > 0)) return { low: 0, high: 1 };
  const share = right / all;
  const middle = (share + (z * z) / (2 * all)) / (1 + (z * z) / all);
  const half = (z / (1 + (z * z) / all)) * Math.sqrt((share * (1 - share)) / all + (z * z) / (4 * all * all));
  return { low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
}

/** The fewest test examples whose interval is no wider than `width`, at a hoped-for share. */
export function neededFor(width: number, expected: number): number {
  let low = 1;
  let high = 1e9;
  while (low < high) {
    const all = Math.floor((low + high) / 2);
    const { low: from, high: to } = wilson(expected * all, all);
    if (to - from <= width) high = all;
    else low = all + 1;
  }
  return low;
}

/** The test examples a class should have, as the checklist's statement asks. */
export const testEnough = 50;

/** The class with the fewest test examples; null where there is none. */
export const rarest = (classes: readonly ClassCount[]): ClassCount | null =>
  classes.reduce<ClassCount | null>((least, one) => (!least || one.test < least.test ? one : least), null);
