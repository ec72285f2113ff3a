/** How long people take to label, as a timed pilot shows it. */
export interface Rates {
  secondsPerPhoto: number;
  /** 1.2 when a fifth of the photos is labelled twice. */
  annotationsPerPhoto: number;
  doubleLabelledShare: number;
  disagreement: number;
  adjudicationSeconds: number;
  productiveHoursPerDay: number;
}

/** Working days to label some photos and settle the disputes, rounded up; the arithmetic stands in guide 1. */
export function labellingDays(photos: number, rates: Rates): number {
  const labelling = photos * rates.secondsPerPhoto * rates.annotationsPerPhoto;
  const settling = photos * rates.doubleLabelledShare * rates.disagreement * rates.adjudicationSeconds;
  return Math.ceil((labelling + settling) / 3600 / rates.productiveHoursPerDay);
}
