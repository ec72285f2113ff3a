import type { LicenceCheck, Use } from './licence.ts';

export const paths = ['identical', 'similar', 'none'] as const;
export type Path = (typeof paths)[number];

export const levels = ['same', 'close', 'different'] as const;
export type Level = (typeof levels)[number];

/** The five properties in which a found dataset is compared with ours. */
export const properties = ['sensor', 'population', 'labels', 'labelType', 'conditions'] as const;
export type Property = (typeof properties)[number];

/** The answers to the three questions; '' where one is still open. */
export interface PathAnswers {
  found: 'yes' | 'no' | '';
  name: string;
  /** The id of a row of content/licences.yaml, or ''. */
  licence: string;
  use: Use;
  compare: Record<Property, Level | ''>;
  agrees: 'yes' | 'no' | '';
}

export const noAnswers: PathAnswers = {
  found: '',
  name: '',
  licence: '',
  use: { product: true, passData: false, passWeights: false, fee: false },
  compare: { sensor: '', population: '', labels: '', labelType: '', conditions: '' },
  agrees: '',
};

type Question = 'found' | 'compare' | 'agrees';

/** Where the three questions have led. */
export interface Decision {
  /** Null while a question is open. */
  path: Path | null;
  /** The questions that were reached; while the path is open the last of them is the one to answer. */
  reached: readonly Question[];
  /** Why this path, in one or two sentences. */
  reason: string;
  /** Found, yet its licence forbids training: it may be named as a benchmark. */
  benchmarkOnly: boolean;
}

/** The most properties among sensor, population and conditions that may differ on the path `similar`. */
const mayDiffer = 2;

/** Three questions, three paths: dataset-checklist.md §1. Total: any set of answers gives one decision. */
export function decide({ found, compare, agrees }: PathAnswers, licence: LicenceCheck): Decision {
  const at = (reached: readonly Question[], path: Path | null, reason = '', benchmarkOnly = false): Decision => ({
    path,
    reached,
    reason,
    benchmarkOnly,
  });
  const first = ['found'] as const;
  if (found === '') return at(first, null);
  if (found === 'no') return at(first, 'none', 'No dataset was found.');
  if (licence.colour === 'red') {
    return at(first, 'none', `A dataset was found, but not for training. ${licence.reason}`, true);
  }
  const second = ['found', 'compare'] as const;
  const all = properties.map((property) => compare[property]);
  if (all.includes('')) return at(second, null);
  if (compare.labels === 'different') return at(second, 'none', 'The label set differs and cannot be mapped.');
  if (compare.labelType === 'different') return at(second, 'none', 'The label type differs and cannot be mapped.');
  const apart = all.filter((level) => level === 'different').length;
  if (apart > mayDiffer) return at(second, 'none', 'Sensor, population and conditions all differ.');
  if (apart > 0) return at(second, 'similar', 'The labels fit, and not everything around them does.');
  if (all.includes('close')) return at(second, 'similar', 'Everything is the same or close.');
  if (licence.colour !== 'green') {
    return at(second, 'similar', `All five match, but the licence is not clear. ${licence.reason}`);
  }
  const third = ['found', 'compare', 'agrees'] as const;
  if (agrees === '') return at(third, null);
  return agrees === 'yes'
    ? at(third, 'identical', 'All five match, the licence allows it, and its labels hold for your own inputs.')
    : at(third, 'similar', 'All five match on paper, but its labels do not hold for your own inputs.');
}
