/** The people a practice names; one person may hold several. */
export const roles = ['lead', 'data', 'model', 'platform', 'product'] as const;
export type Role = (typeof roles)[number];

/** How much the room commits to in an agenda item. */
export const outcomes = ['inform', 'discuss', 'decide', 'unblock'] as const;
export type Outcome = (typeof outcomes)[number];

/** What a tool found, in the words it would have on an agenda. Lies on the table until the reader adds it. */
export interface AgendaLine {
  /** Permanent for the finding, so that offering it twice offers it once: `ds-licence-fits`, `compute:verdict`. */
  id: string;
  /** The practice it comes from. */
  practice: string;
  /** The tool's name as the reader knows it: "Dataset checklist". */
  from: string;
  title: string;
  minutes: number;
  outcome: Outcome;
  owner?: string;
  /** What the room should know before, in one or two sentences. */
  note?: string;
}

export interface PreRead {
  title: string;
  url: string;
  minutes?: number;
}

export interface AgendaItem {
  id: string;
  title: string;
  minutes: number;
  /** Empty for an item that asks nothing of the room, such as a welcome. */
  outcome: Outcome | '';
  owner: string;
  note: string;
  prereads: PreRead[];
  /** The tool or meeting the item came from; empty when the reader wrote it. */
  from: string;
  /** The id of the line it was made from, so that the line is not offered again. */
  line: string;
}

export interface Agenda {
  id: string;
  title: string;
  purpose: string;
  /** Wall time `2026-11-26T14:00` in `zone`; empty when not yet set. */
  start: string;
  /** IANA name; empty when not yet set. */
  zone: string;
  minutes: number;
  practices: string[];
  people: Person[];
  items: AgendaItem[];
  /** What to read for the meeting as a whole; an item has its own. */
  prereads: PreRead[];
  checklists: ChecklistCopy[];
  compute: ComputeCopy | null;
  readiness: Readiness | null;
  decisions: Decision[];
  actions: Action[];
  /** Left for another day, in words. */
  parked: string[];
  series: Series | null;
  /** When it was last changed, milliseconds since 1970. */
  changedAt: number;
}

export const personRoles = [...roles, 'decider', 'facilitator', 'notes', 'guest'] as const;
export interface Person {
  name: string;
  role: (typeof personRoles)[number];
}

export const answers = ['yes', 'partial', 'no', 'na'] as const;
type Answer = (typeof answers)[number];

/** The answers of one checklist as they stood when the agenda was made, by permanent item id. */
export interface ChecklistCopy {
  id: string;
  answers: Record<string, Answer>;
}

/** The calculator as it stood: inputs that differ from its defaults, and its headline results. */
export interface ComputeCopy {
  inputs: Record<string, string | number | boolean>;
  results: Record<string, string | number | boolean>;
}

export interface Decision {
  text: string;
  owner: string;
  why: string;
}

export interface Action {
  text: string;
  owner: string;
  /** A day, `2026-11-27`, or empty. */
  due: string;
}

/** A meeting that comes again: its rule in words or RFC 5545 form, and the link of the one before. */
export interface Series {
  rule: string;
  previous: string;
}

export const verdicts = ['hold', 'spontaneous', 'postpone', 'async', 'cancel'] as const;
export type Verdict = (typeof verdicts)[number];

/** What the readiness quiz said, as it travels on an agenda. */
export interface Readiness {
  verdict: Verdict;
  rule: string;
  /** Wall time the results can be discussed, or empty. */
  readyAt: string;
}

/** What the compute calculator lays on the table. Date-times are wall time in the reader's zone, `2026-10-02T04:00`. */
export interface ComputePlan {
  /** What is planned, in words: "ViT-B/14, 36 runs". */
  title: string;
  runs: number;
  trainStart: string;
  /** When training ends: likely, and with nine chances in ten. */
  trainEnd: string;
  trainEndLate: string;
  evalMinutes: number;
  /** When evaluation ends, likely. */
  evalEnd: string;
  /** `measured` once a timed step narrowed the estimate; it decides how much buffer the quiz adds. */
  basis: 'estimated' | 'measured';
  /** The machine: "2 × RTX 4090". */
  device: string;
  memoryGb: number;
  runHours: number;
  /** All runs, devices × hours. */
  deviceHours: number;
  costLow: number | null;
  costHigh: number | null;
  /** What the cost is counted in: "EUR". A plan saved before it was kept has none. */
  currency?: string;
  /** The inputs that differ from the calculator's example, by key. */
  inputs?: ComputeCopy['inputs'];
  /** The verdict's sentence: "Fits the card, misses the date". */
  verdict: string;
  updatedAt: string;
}

/** A piece of work that a tool has sized, for the plan of tasks. */
export interface PlannedTask {
  title: string;
  /** Hours of people together: low, likely and high; 0 where nobody has said. */
  lowHours: number;
  personHours: number;
  highHours: number;
  /** Hours of machines together, devices × hours. */
  machineHours: number;
  people: number;
  /** First and last day, `2026-09-16`, or ''. */
  start: string;
  end: string;
}

/** What a text, a list and a whole agenda may hold at most. Texts in UTF-16 units, the whole in UTF-8 bytes. */
export const limits = {
  items: 30,
  people: 20,
  prereads: 12,
  checklists: 20,
  decisions: 30,
  actions: 30,
  parked: 30,
  practices: 20,
  answers: 60,
  values: 120,
  text: 300,
  prose: 600,
  url: 1000,
  itemMinutes: 480,
  minutes: 1440,
  textBytes: 12_288,
} as const;

/** What became of a link: the agenda, or what happened to it on the way. */
export type Opened =
  /** `document` is the agenda as it stands in the link, without what has a default here. */
  | { state: 'open'; agenda: Agenda; document: object }
  /** There is nothing after the `#`. */
  | { state: 'empty' }
  /** The end is missing; `agenda` holds what could be read. `of` is 0 where the link no longer says how long it was. */
  | { state: 'cut'; arrived: number; of: number; agenda: Agenda | null }
  /** Something in it was changed, added or lost. */
  | { state: 'changed'; arrived: number; of: number }
  | { state: 'newer'; version: string }
  /** It is not one of ours. */
  | { state: 'foreign' }
  | { state: 'long' }
  /** It arrived whole, but what is inside is no agenda. */
  | { state: 'unreadable' };

/** Why an agenda does not fit into a link: it carries too much text, or comes out too long. */
export type TooBig = 'text' | 'length';

/** The title as it is shown; an agenda may not have one yet. */
export const titleOf = ({ title }: Pick<Agenda, 'title'>): string => title.trim() || 'Untitled meeting';

/** The item's title as it is shown. */
export const itemTitle = ({ title }: Pick<AgendaItem, 'title'>): string => title.trim() || 'Untitled item';

/** Minutes of all items together. */
export const totalMinutes = (items: readonly { minutes: number }[]): number =>
  items.reduce((sum, item) => sum + item.minutes, 0);

/** Where a practice's tool stands, as the home page says it. */
export interface Progress {
  /** "6 of 9", "Fits the card, misses the date". */
  text: string;
  /** One tick an item where the tool has items. */
  ticks: ('on' | 'bad' | '')[];
  openBlockers: number;
}
