import { momentOf } from '../../../lib/zoned.ts';
import type { Agenda, AgendaItem } from '../../../meeting/model.ts';

/** What a gesture did to the meeting, and when, in milliseconds since 1970. Everything shown is derived from these. */
export type Step = { at: number } & (
  | { kind: 'next' | 'park'; item: string }
  /** Minutes added to an item, taken from another where `from` names one. */
  | { kind: 'more'; item: string; minutes: number; from: string }
  | { kind: 'pause' | 'resume' | 'end' }
);

/** A decision or an action as it is being typed; leaving the page loses nothing. */
export interface Draft {
  text: string;
  owner: string;
  /** Why it was decided, or the day an action is due, `2026-11-27`. */
  more: string;
}

export const noDraft: Draft = { text: '', owner: '', more: '' };

/** One meeting as it is run. */
export interface Run {
  startedAt: number;
  /** When it should end by its plan. */
  plannedEnd: number;
  steps: Step[];
  /** The end of the link it was opened from, which tells that link from others; '' for an agenda of this browser. */
  link: string;
  decision: Draft;
  action: Draft;
}

const minute = 60_000;
/** How early a meeting may begin and still follow its own clock; our choice. */
const early = 30 * minute;

/** The planned end: by the agenda's clock where the meeting begins near its time, else by its length from now. */
function endOf(agenda: Agenda, now: number): number {
  const length = agenda.minutes || agenda.items.reduce((sum, { minutes }) => sum + minutes, 0);
  const start = momentOf(agenda.start, agenda.zone);
  const onTime = start !== null && now >= start - early && now < start + length * minute;
  return (onTime ? start : now) + length * minute;
}

/** A meeting that begins now. */
export const begin = (agenda: Agenda, now: number, link = ''): Run => ({
  startedAt: now,
  plannedEnd: endOf(agenda, now),
  steps: [],
  link,
  decision: noDraft,
  action: noDraft,
});

/** The run with one step more. A clock that was set back does not turn the meeting round. */
export function take(run: Run, step: Step): Run {
  const last = run.steps.at(-1)?.at ?? run.startedAt;
  return { ...run, steps: [...run.steps, { ...step, at: Math.max(step.at, last) }] };
}

/** The run without a step that was taken, wherever it stands by now. */
export const untake = (run: Run, step: Step): Run => ({
  ...run,
  steps: run.steps.filter((one) => !(one.kind === step.kind && one.at === step.at)),
});

/** Ids of items that are over, with what ended them; the last word counts. */
export const fates = (run: Run): Map<string, 'done' | 'parked'> =>
  new Map(
    run.steps.flatMap((step) =>
      step.kind === 'next' || step.kind === 'park' ? [[step.item, step.kind === 'park' ? 'parked' : 'done']] : [],
    ),
  );

/** Whether the meeting is over: it was ended, or no item is left. */
export function isOver(run: Run, items: readonly AgendaItem[]): boolean {
  const over = fates(run);
  return run.steps.some(({ kind }) => kind === 'end') || items.every(({ id }) => over.has(id));
}
