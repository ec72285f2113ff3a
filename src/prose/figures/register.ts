/** A run of a sweep by its place in the grid: settings across, seeds down, both from 0. */
export interface Cell {
  run: number;
  setting: number;
  seed: number;
}

/** The runs of a sweep in the order in which they are numbered: all seeds of a setting, then the next setting. */
export const sweepGrid = (settings: number, seeds: number): Cell[] =>
  Array.from({ length: settings * seeds }, (_, at) => ({
    run: at + 1,
    setting: Math.floor(at / seeds),
    seed: at % seeds,
  }));

/** The number in a run's name: `r-007` is 7. */
export const runNumber = (name: string): number => Number(name.replace(/\D/g, ''));
