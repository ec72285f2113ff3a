import type { Outcome, Readiness } from '../../meeting/model.ts';
import { saved } from '../../meeting/saved.ts';
import { blankAgenda, makeItem, offerLines, saveAgenda } from '../../meeting/store.ts';
import { toldCodec } from './codec.ts';
import { nothingTold, type Told } from './model/settings.ts';
import type { Rule } from './model/types.ts';

/** What the reader told the quiz. */
export const $told = saved('readiness:answers', toldCodec);

/** Keeps the answer to one question. Later answers stay: they count again where they are still asked. */
export const answer = (field: string, text: string): void =>
  $told.set({ ...$told.get(), answers: { ...$told.get().answers, [field]: text } });

/** Changes when the meeting is planned or when the team works. */
export const settle = (change: Partial<Told>): void => $told.set({ ...$told.get(), ...change });

/** Forgets the answers and the planned time, not the team's working time; returns how to bring them back. */
export function forget(): () => void {
  const before = $told.get();
  $told.set({ ...before, answers: nothingTold.answers, planned: nothingTold.planned });
  return () => $told.set(before);
}

/** Offers what the deciding rule would put on an agenda; nothing where it has nothing to say. */
export function offerRule(rule: Rule | undefined, practice: string): void {
  const { id, line, reason } = rule ?? {};
  const parts = { id: `readiness:${id}`, practice, from: 'Readiness quiz' };
  const what = line && { title: line.text, minutes: line.minutes, outcome: line.outcome };
  offerLines('readiness', what ? [{ ...parts, ...what, note: reason ?? '' }] : []);
}

interface Meeting {
  title: string;
  /** Wall time in the reader's zone. */
  start: string;
  minutes: number;
  practice: string;
  items: readonly { item: string; minutes: number; outcome: Outcome }[];
  readiness: Readiness;
}

/** Makes an agenda for the meeting that the verdict asks for, and makes it the current one. */
export function planMeeting({ title, start, minutes, practice, items, readiness }: Meeting): void {
  saveAgenda({
    ...blankAgenda(),
    title,
    start,
    minutes,
    practices: [practice],
    items: items.map(({ item, ...rest }) => makeItem({ ...rest, title: item, from: title })),
    readiness,
  });
}
