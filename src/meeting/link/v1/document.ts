/** What a link of version 1 carries: an agenda as docs/agenda-format.md has it, in its canonical form. */
export interface Content {
  title: string;
  purpose?: string;
  /** Wall time `2026-11-26T14:00` in `zone`. */
  start?: string;
  /** IANA name. */
  zone?: string;
  minutes?: number;
  practices?: string[];
  people?: { name: string; role?: (typeof roles)[number] }[];
  items?: {
    title: string;
    minutes?: number;
    owner?: string;
    outcome?: (typeof outcomes)[number];
    note?: string;
    prereads?: PreRead[];
    /** The tool or meeting it came from. */
    from?: string;
  }[];
  prereads?: PreRead[];
  checklists?: { id: string; answers: Record<string, (typeof answers)[number]> }[];
  compute?: { inputs?: Values; results?: Values };
  readiness?: { verdict: (typeof verdicts)[number]; rule?: string; readyAt?: string };
  decisions?: { text: string; owner?: string; why?: string }[];
  actions?: { text: string; owner?: string; due?: string }[];
  parked?: string[];
  series?: { rule?: string; previous?: string };
}

export interface PreRead {
  title?: string;
  url?: string;
  minutes?: number;
}

export type Values = Record<string, number | string | boolean>;

export const outcomes = ['decide', 'discuss', 'inform', 'unblock'] as const;
export const roles = [
  'lead',
  'data',
  'model',
  'platform',
  'product',
  'decider',
  'facilitator',
  'notes',
  'guest',
] as const;
export const answers = ['yes', 'no', 'partial', 'na'] as const;
export const verdicts = ['hold', 'spontaneous', 'postpone', 'async', 'cancel'] as const;
