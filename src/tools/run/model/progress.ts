import type { Agenda, AgendaItem } from '../../../meeting/model.ts';
import { fates, isOver, type Run } from './run.ts';

export interface Row {
  item: AgendaItem;
  state: 'past' | 'now' | 'next' | 'left';
  fate: 'done' | 'parked' | '';
  /** When it begins and ends, in milliseconds since 1970; for what is to come, as it looks now. */
  from: number;
  to: number;
  /** Seconds spent on it, pauses left out. */
  taken: number;
  /** Minutes it has: planned, and what was given or taken since. */
  minutes: number;
  /** It would end after the planned end. */
  risk: boolean;
}

export interface Progress {
  state: 'running' | 'paused' | 'over';
  rows: Row[];
  /** The current item; null once the meeting is over. */
  now: Row | null;
  /** Its place among all items, from 1. */
  place: number;
  /** Seconds left for it, negative over time. */
  left: number;
  /** When the meeting ends as it looks now, or ended. */
  end: number;
  /** Minutes behind its plan, negative ahead. */
  behind: number;
}

const minute = 60_000;

interface Spent {
  from: number;
  to: number;
  paused: number;
}

interface Told {
  spent: Map<string, Spent>;
  /** When the current item began, and how long it has stood still. */
  from: number;
  paused: number;
  /** When the pause that lasts began, or null. */
  since: number | null;
  extra: Map<string, number>;
  endedAt: number | null;
}

/** Goes through the steps in order. */
function tell(run: Run, now: number): Told {
  const spent = new Map<string, Spent>();
  const extra = new Map<string, number>();
  const give = (item: string, minutes: number) => extra.set(item, (extra.get(item) ?? 0) + minutes);
  let from = run.startedAt;
  let paused = 0;
  let since: number | null = null;
  let endedAt: number | null = null;
  const still = (at: number) => {
    if (since !== null) paused += at - since;
    since = null;
  };
  for (const step of run.steps) {
    if (step.kind === 'pause') since ??= step.at;
    else if (step.kind === 'more') {
      give(step.item, step.minutes);
      if (step.from) give(step.from, -step.minutes);
    } else {
      still(step.at);
      if (step.kind === 'end') endedAt = step.at;
      if (step.kind !== 'next' && step.kind !== 'park') continue;
      spent.set(step.item, { from, to: step.at, paused });
      from = step.at;
      paused = 0;
    }
  }
  if (since !== null) paused += Math.max(0, now - since);
  return { spent, from, paused, since, extra, endedAt };
}

/**
 * Where a meeting stands at a moment: what is past, what is on, how the rest falls on the clock. Derived from moments
 * alone, so that it is right after the tab slept, after a reload, and in a second tab.
 * @param at milliseconds since 1970
 */
export function progress(run: Run, { items }: Pick<Agenda, 'items'>, at: number): Progress {
  const lastStep = run.steps.at(-1)?.at ?? run.startedAt;
  const now = Math.max(at, lastStep);
  const { spent, from, paused, since, extra, endedAt } = tell(run, now);
  const over = isOver(run, items);
  const fate = fates(run);
  const length = (item: AgendaItem) => Math.max(0, item.minutes + (extra.get(item.id) ?? 0));
  const past = items
    .flatMap((item): Row[] => {
      const done = spent.get(item.id);
      if (!done) return [];
      const taken = (done.to - done.from - done.paused) / 1000;
      const { from, to } = done;
      return [
        { item, state: 'past', fate: fate.get(item.id) ?? 'done', from, to, taken, minutes: length(item), risk: false },
      ];
    })
    .sort((one, other) => one.from - other.from);
  const rest = items.filter(({ id }) => !spent.has(id));
  let clock = over ? (endedAt ?? lastStep) : from;
  const coming = rest.map((item, place): Row => {
    const minutes = length(item);
    const begin = clock;
    const on = place === 0 && (!over || clock > from);
    const running = place === 0 && !over;
    const taken = running ? (now - from - paused) / 1000 : 0;
    if (running) clock = Math.max(from + paused + minutes * minute, now);
    else if (!over) clock += minutes * minute;
    const risk = !over && clock > run.plannedEnd + minute / 2;
    const state = running ? 'now' : over ? 'left' : 'next';
    // What was on when the meeting was ended has used time, though nothing came of it.
    if (over && on)
      return { item, state, fate: '', from, to: clock, taken: (clock - from - paused) / 1000, minutes, risk };
    return { item, state, fate: '', from: begin, to: clock, taken, minutes, risk };
  });
  const current = over ? null : (coming[0] ?? null);
  return {
    state: over ? 'over' : since === null ? 'running' : 'paused',
    rows: [...past, ...coming],
    now: current,
    place: current ? items.indexOf(current.item) + 1 : 0,
    left: current ? current.minutes * 60 - current.taken : 0,
    end: clock,
    behind: Math.round((clock - run.plannedEnd) / minute),
  };
}
