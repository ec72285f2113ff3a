import type { Finding } from './finding.ts';

/** One question of a meeting with what the quiz came to. */
export interface Part {
  id: string;
  title: string;
  /** Its minutes in the meeting. */
  minutes: number;
  finding: Finding;
}

/** What becomes of several questions that were to share a meeting. */
export interface Together {
  /** They need the room. */
  keeps: Part[];
  /** They inform: people read them before, and their minutes are free. */
  reads: Part[];
  /** They wait for their own date. */
  moves: Part[];
  /** They are released. */
  drops: Part[];
  /** Minutes of those that keep the slot, and of the others. */
  used: number;
  freed: number;
  /** Minutes by which those that stay exceed the slot. */
  over: number;
  /** Something cannot wait for a slot of its own choosing. */
  urgent: boolean;
}

const minutesOf = (parts: readonly Part[]) => parts.reduce((sum, { minutes }) => sum + minutes, 0);

/** Sorts the questions of a meeting by their verdicts. Every question lands in exactly one place. */
export function together(parts: readonly Part[], slotMinutes: number): Together {
  const of = (...verdicts: string[]) => parts.filter(({ finding }) => verdicts.includes(finding.verdict));
  const keeps = of('hold', 'spontaneous');
  const used = minutesOf(keeps);
  return {
    keeps,
    reads: of('async'),
    moves: of('postpone'),
    drops: of('cancel'),
    used,
    freed: minutesOf(parts) - used,
    over: Math.max(0, used - slotMinutes),
    urgent: keeps.some(({ finding }) => finding.verdict === 'spontaneous'),
  };
}
