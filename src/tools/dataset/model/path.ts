import type { LicenceCheck, Use } from './licence.ts';

export const paths = ['identical', 'similar', 'none'] as const;
export type Path = (typeof paths)[number];

export const levels = ['same', 'close', 'different'] as const;
export type Level = (typeof levels)[number];
export const levelWords: Record<Level, string> = { same: 'Same', close: 'Close', different: 'Different' };

/** The five properties in which a found dataset is compared with ours. */
export const properties = ['sensor', 'population', 'labels', 'labelType', 'conditions'] as const;
export type Property = (typeof properties)[number];

/** What a found dataset is for: only what is trained on has to pass the licence check and can set the path. */
export const roles = ['train', 'benchmark'] as const;

/** One dataset that was found. Texts are as typed. */
export interface Candidate {
  id: string;
  name: string;
  link: string;
  /** How much it holds, as typed: "10,821 photos". */
  size: string;
  /** The id of a row of content/licences.yaml, or ''. */
  licence: string;
  compare: Record<Property, Level | ''>;
  /** Whether its labels hold for 19 of 20 of our own inputs. */
  agrees: 'yes' | 'no' | '';
  role: (typeof roles)[number];
  /** Who made it, for the attribution. */
  author: string;
  /** What we changed, for the attribution. */
  changes: string;
  /** Where a written permission lies that settles two share-alike licences, or ''. */
  permission: string;
}

/** The answers to the three questions; '' where one is still open. */
export interface PathAnswers {
  found: 'yes' | 'no' | '';
  use: Use;
  /** What was found; one at least once the answer is yes. */
  candidates: readonly Candidate[];
}

/** What is new of a candidate or of the answers. What it does not name stays, of the properties and the use too. */
export type CandidateChange = Partial<Omit<Candidate, 'compare'>> & { compare?: Partial<Candidate['compare']> };
export type PathChange = Partial<Omit<PathAnswers, 'use'>> & { use?: Partial<Use> };

/** The most candidates that are compared. Beyond a dozen a list is no longer a choice; the number is ours. */
export const mostCandidates = 12;

/** The longest text each part of a candidate may have, in characters. */
export const most = { name: 200, link: 500, size: 80 } as const;

export const noCandidate: Candidate = {
  id: '',
  name: '',
  link: '',
  size: '',
  licence: '',
  compare: { sensor: '', population: '', labels: '', labelType: '', conditions: '' },
  agrees: '',
  role: 'train',
  author: '',
  changes: '',
  permission: '',
};

export const noAnswers: PathAnswers = {
  found: '',
  use: { product: true, passData: false, passWeights: false, fee: false },
  candidates: [],
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

/** Three questions about one dataset, three paths: dataset-checklist.md §1. Total: any set of answers gives one decision. */
export function decide(
  found: PathAnswers['found'],
  { compare, agrees, role }: Pick<Candidate, 'compare' | 'agrees' | 'role'>,
  licence: LicenceCheck,
): Decision {
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
  if (role === 'benchmark') return at(first, 'none', 'What was found serves as a benchmark, not for training.', true);
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
