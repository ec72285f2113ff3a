/** The interchange form of an agenda, format `meet-on-results/agenda` version 1. docs/agenda-format.md describes it. */
export const format = 'meet-on-results/agenda';

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

/** What an agenda may hold at most. Texts are counted in code points, the whole in bytes of UTF-8. */
export const limits = {
  items: 30,
  people: 20,
  prereads: 12,
  decisions: 30,
  actions: 30,
  parked: 30,
  practices: 20,
  checklists: 20,
  answers: 60,
  values: 120,
  text: 300,
  long: 600,
  url: 1000,
  name: 60,
  itemMinutes: 480,
  minutes: 1440,
  allText: 12_288,
} as const;

export interface PreRead {
  title?: string;
  url?: string;
  minutes?: number;
}

export interface Person {
  name: string;
  role?: (typeof roles)[number];
}

export interface Item {
  title: string;
  minutes?: number;
  owner?: string;
  outcome?: (typeof outcomes)[number];
  note?: string;
  prereads?: PreRead[];
  /** The tool or meeting it came from. */
  from?: string;
}

export type Answers = Record<string, (typeof answers)[number]>;
export type Values = Record<string, number | string | boolean>;

/** Fields that a later version of the writer added, kept as they came: number and bytes in hexadecimal. */
export interface Extra {
  field: number;
  bytes: string;
}

export interface Document {
  format: typeof format;
  version: 1;
  title: string;
  purpose?: string;
  /** Wall time `2026-11-26T14:00` in `zone`. */
  start?: string;
  /** IANA name. */
  zone?: string;
  minutes?: number;
  practices?: string[];
  people?: Person[];
  items?: Item[];
  prereads?: PreRead[];
  checklists?: { id: string; answers: Answers }[];
  compute?: { inputs?: Values; results?: Values };
  readiness?: { verdict: (typeof verdicts)[number]; rule?: string; readyAt?: string };
  decisions?: { text: string; owner?: string; why?: string }[];
  actions?: { text: string; owner?: string; due?: string }[];
  parked?: string[];
  series?: { rule?: string; previous?: string };
}

type ProblemCode = 'empty' | 'too-long' | 'format' | 'version' | 'check' | 'too-big' | 'document';

/** Why something could not be read, as one sentence for the reader. */
export interface Problem {
  problem: string;
  code: ProblemCode;
  /** Characters that arrived, and characters that were sent where the link could still say so. */
  arrived?: number;
  sent?: number;
}
