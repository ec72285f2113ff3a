/** What the estimate of a collection is made of. Shares are between 0 and 1. */
export interface Collection {
  items: number;
  secondsPerLabel: number;
  labelsPerItem: number;
  people: number;
  hoursPerDay: number;
  /** The share of an hour in which labels are made. */
  productivity: number;
  /** The share of items labelled twice; what is left out follows from `labelsPerItem`. */
  doubleShare?: number;
  /** The share of double labels that disagree. */
  disagreement: number;
  adjudicationSeconds: number;
  /** The share of items looked at again by a reviewer. */
  reviewShare: number;
  /** How many items the pilot timed, and the seconds of its fastest and slowest quarter; 0 where unknown. */
  pilotItems: number;
  fastSeconds: number;
  slowSeconds: number;
  /** Price of an hour paid, in the reader's currency. */
  hourlyRate: number;
  /** First day, `2026-09-16`, or ''. */
  start: string;
  /** Days off as typed, one beside the other. */
  holidays: string;
  /** The row of content/labelling-rates.yaml that gave the seconds, or ''. */
  rate: string;
}

/** A collection nobody has described yet. Two people at four hours a day, three quarters of them productive, is our choice. */
export const noCollection: Collection = {
  items: 0,
  secondsPerLabel: 0,
  labelsPerItem: 1,
  people: 2,
  hoursPerDay: 4,
  productivity: 0.75,
  disagreement: 0.1,
  adjudicationSeconds: 60,
  reviewShare: 0,
  pilotItems: 0,
  fastSeconds: 0,
  slowSeconds: 0,
  hourlyRate: 0,
  start: '',
  holidays: '',
  rate: '',
};

/** The lowest and highest value of each number of the estimate. The fields of the form keep to them too. */
export const limits = {
  items: [0, 1e9],
  secondsPerLabel: [0, 86_400],
  labelsPerItem: [1, 20],
  people: [1, 10_000],
  hoursPerDay: [0.1, 24],
  productivity: [0.01, 1],
  disagreement: [0, 1],
  adjudicationSeconds: [0, 86_400],
  reviewShare: [0, 1],
  pilotItems: [0, 1e6],
  fastSeconds: [0, 86_400],
  slowSeconds: [0, 86_400],
  hourlyRate: [0, 1e6],
} as const satisfies Partial<Record<keyof Collection, readonly [number, number]>>;
export type NumberKey = keyof typeof limits;

export interface Effort {
  labelHours: number;
  adjudicationHours: number;
  reviewHours: number;
  /** Hours of labelling, adjudication and review together. */
  hours: number;
  days: number;
  workingDays: number;
  /** In the currency of `hourlyRate`; hours paid, not only productive ones. */
  cost: number;
}

/** The effort of a collection, by dataset-checklist.md §2; a sentence where it cannot be computed. */
export function effort(collection: Collection): Effort | string {
  const { items, secondsPerLabel, labelsPerItem, people, hoursPerDay, productivity } = collection;
  if (!(people >= 1)) return 'At least one person has to label.';
  if (!(hoursPerDay > 0)) return 'Labelling needs some hours a day, such as 4.';
  if (!(productivity > 0)) return 'Some share of the hours has to be productive, such as 75%.';
  const doubleShare = collection.doubleShare ?? Math.min(1, Math.max(0, labelsPerItem - 1));
  const labelHours = (items * secondsPerLabel * labelsPerItem) / 3600;
  const adjudicationHours = (items * doubleShare * collection.disagreement * collection.adjudicationSeconds) / 3600;
  const reviewHours = (items * collection.reviewShare * secondsPerLabel) / 3600;
  const hours = labelHours + adjudicationHours + reviewHours;
  const days = hours / (people * hoursPerDay * productivity);
  // Nine digits, because 9.000000000000002 days are nine days.
  const workingDays = Math.ceil(Number(days.toPrecision(9)));
  return {
    labelHours,
    adjudicationHours,
    reviewHours,
    hours,
    days,
    workingDays,
    cost: (hours / productivity) * collection.hourlyRate,
  };
}

/** The pilot from which its quarters are believed, in items, and the margin below it. Both are our choice. */
export const pilotEnough = 50;
const margin = 0.5;

export interface Range {
  low: Effort;
  likely: Effort;
  high: Effort;
  /** Where the range comes from. */
  basis: 'pilot' | 'margin';
}

const scaled = (from: Effort, by: number): Effort => ({
  labelHours: from.labelHours * by,
  adjudicationHours: from.adjudicationHours * by,
  reviewHours: from.reviewHours * by,
  hours: from.hours * by,
  days: from.days * by,
  workingDays: Math.ceil(Number((from.days * by).toPrecision(9))),
  cost: from.cost * by,
});

/** Low, likely and high: from the quarters of a pilot of fifty items or more, else half as much and half as much again. */
export function range(collection: Collection): Range | string {
  const likely = effort(collection);
  if (typeof likely === 'string') return likely;
  const { pilotItems, fastSeconds, slowSeconds, secondsPerLabel } = collection;
  if (pilotItems >= pilotEnough && fastSeconds > 0 && slowSeconds > 0) {
    const low = effort({ ...collection, secondsPerLabel: Math.min(fastSeconds, secondsPerLabel) });
    const high = effort({ ...collection, secondsPerLabel: Math.max(slowSeconds, secondsPerLabel) });
    if (typeof low !== 'string' && typeof high !== 'string') return { low, likely, high, basis: 'pilot' };
  }
  return { low: scaled(likely, 1 - margin), likely, high: scaled(likely, 1 + margin), basis: 'margin' };
}
