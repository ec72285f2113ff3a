/** The parts under the list that keep something of their own. */
export const partNames = ['search', 'collect', 'card'] as const;
export type PartName = (typeof partNames)[number];

/** What a part keeps, and what the list may know of it without opening it. */
export interface Part {
  /** As it was saved; believed by the part itself. */
  value: unknown;
  /** Evidence for the checklist, by item. */
  known: Readonly<Record<string, string>>;
  /** A few words beside the part's title. */
  said: string;
}

export type Parts = Readonly<Partial<Record<PartName, Part>>>;

export const noParts: Parts = {};

/** The evidence of all parts together. */
export const knownOf = (parts: Parts): Record<string, string> =>
  Object.assign({}, ...Object.values(parts).map(({ known }) => known));
