import type { Outcome } from '../../meeting/model.ts';

/** One line of a checklist, as the content says it. */
export interface Item {
  id: string;
  label: string;
  why: string;
  done: string;
  evidence: { type: string; prompt: string; options?: string[] | string | undefined; required: boolean };
  /** 1 useful, 2 important, 3 critical. */
  weight: 1 | 2 | 3;
  blocker: boolean;
  appliesWhen?: { field: string; in: (string | number | boolean)[] };
  computes?: string | undefined;
  exports?: { hf?: string | undefined; croissant?: string | undefined } | undefined;
  agenda: { text: string; minutes: number; outcome: Outcome };
  sources: string[];
  retired?: true | undefined;
}
