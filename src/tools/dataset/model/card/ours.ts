/** What our own file holds: the whole of the tool, as it is saved. */
export interface Ours {
  path: unknown;
  collection: unknown;
  parts: unknown;
  checklist: unknown;
}

export const ourFormat = 'meet-on-results/dataset';
export const ourVersion = 1;

/** The whole tool as one file for people and for this site. */
export const writeOurs = (all: Ours): string =>
  `${JSON.stringify({ format: ourFormat, version: ourVersion, ...all }, null, 2)}\n`;
