/** How every bench starts its browser: as root too, and with nothing of its own going on. */
export const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-sync',
];

/** The middle of some values, the upper one of two; NaN of none. */
export const median = (values: number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
