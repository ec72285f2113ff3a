/** A ruled scale: a value between `from` and `to` as a share of the width, `37.5%`; SVG reflows by itself with these. */
export const scale =
  (from: number, to: number) =>
  (value: number): string =>
    `${Math.round(((value - from) / (to - from)) * 10_000) / 100}%`;

/** The same upright, in pixels from the top: `to` lies at `top`, `from` at `bottom`. */
export const upright =
  (from: number, to: number, top: number, bottom: number) =>
  (value: number): number =>
    Math.round((bottom - ((value - from) / (to - from)) * (bottom - top)) * 10) / 10;

/** Steps from `from` to `to`, both included where they meet the step. */
export const steps = (from: number, to: number, by: number): number[] =>
  Array.from({ length: Math.floor((to - from) / by + 1e-9) + 1 }, (_, at) => from + at * by);

/** Where a label on an axis is held, so that neither end sticks out. */
export const held = (share: string): 'start' | 'middle' | 'end' => {
  const at = Number.parseFloat(share);
  return at < 4 ? 'start' : at > 96 ? 'end' : 'middle';
};
