import type { Changes } from './sheet.ts';

/** A set-up that the reader keeps, with the name it was given. */
export interface Kept {
  id: string;
  name: string;
  changes: Changes;
}

/** How many set-ups stand side by side. */
export const mostKept = 4;
