import type { Licence } from './licence.ts';

/** How long one label takes elsewhere, as content/labelling-rates.yaml says it. */
export interface Rate {
  id: string;
  label: string;
  /** Seconds for one of `per`: the ends of what was found, equal where one value was. */
  low: number;
  high: number;
  per: string;
  source: { title: string; url: string | null; checked: string };
}

interface RateRow {
  id: string;
  label: string;
  seconds: number | { low: number; high: number };
  per: string;
  source: string;
}

/** A rate with its source looked up. @throws where the source is not there; it stops the build */
export function rateOf(
  { id, label, seconds, per, source }: RateRow,
  sources: readonly { id: string; data: Rate['source'] }[],
): Rate {
  const found = sources.find((row) => row.id === source);
  if (!found)
    throw new Error(
      `The labelling rate "${id}" names the source "${source}", which content/sources.yaml does not have.`,
    );
  const { title, url, checked } = found.data;
  const ends = typeof seconds === 'number' ? { low: seconds, high: seconds } : seconds;
  return { id, label, ...ends, per, source: { title, url, checked } };
}

/** The seconds a rate puts into the estimate: the middle of its ends. */
export const secondsOf = ({ low, high }: Pick<Rate, 'low' | 'high'>): number => (low + high) / 2;

/** The facts the check needs, without what only an export does. */
export const licenceOf = ({
  id,
  name,
  commercial,
  derivatives,
  shareAlike,
  attribution,
  forData,
  note,
}: Licence): Licence => ({
  id,
  name,
  commercial,
  derivatives,
  shareAlike,
  attribution,
  forData,
  note,
});
