import { type Settings, usualSettings } from '../../lib/teamtime.ts';
import type { AgendaItem, Outcome, Readiness } from '../../meeting/model.ts';
import { saved } from '../../meeting/saved.ts';
import { blankAgenda, makeItem, newId, offerLines, saveAgenda } from '../../meeting/store.ts';
import { $settings } from '../../meeting/team.ts';
import { recordCodec, toldCodec } from './codec.ts';
import { type Judged, type Judgement, judge, remember } from './model/record.ts';
import { emptyTopic, mostTopics, nothingTold, type Told, type Topic, topicOf } from './model/told.ts';
import type { Rule } from './model/types.ts';

/** What the reader told the quiz. */
export const $told = saved('readiness:answers', toldCodec);

/** What the quiz said before, and whether it was right. */
export const $record = saved('readiness:record', recordCodec);

/** Changes one topic, by default the one being answered. */
export function changeTopic(change: Partial<Topic>, id = topicOf($told.get()).id): void {
  const told = $told.get();
  $told.set({ ...told, topics: told.topics.map((topic) => (topic.id === id ? { ...topic, ...change } : topic)) });
}

/** Keeps the answer to one question. Later answers stay: they count again where they are still asked. */
export const answer = (field: string, text: string): void =>
  changeTopic({ answers: { ...topicOf($told.get()).answers, [field]: text } });

/** Changes when the meeting is planned, which topic is open, or how far the runs are. */
export const settle = (change: Partial<Omit<Told, 'topics'>>): void => $told.set({ ...$told.get(), ...change });

/** Adds another question to the meeting and opens it. */
export function addTopic(): void {
  const told = $told.get();
  if (told.topics.length >= mostTopics) return;
  const topic = { ...emptyTopic, id: newId() };
  $told.set({ ...told, topics: [...told.topics, topic], current: topic.id });
}

/** Takes a question out of the meeting; returns how to bring it back. The last one stays. */
export function dropTopic(id: string): () => void {
  const before = $told.get();
  const topics = before.topics.filter((topic) => topic.id !== id);
  if (topics.length > 0)
    $told.set({ ...before, topics, current: before.current === id ? topics[0]!.id : before.current });
  return () => $told.set(before);
}

/** Changes the team's settings; returns how to undo it. */
export function configure(change: Partial<Settings>): () => void {
  const before = $settings.get();
  $settings.set({ ...before, ...change });
  return () => $settings.set(before);
}

/** Brings back the settings the site began with; returns how to undo it. */
export const resetSettings = (): (() => void) => configure(usualSettings);

/** Forgets the questions, their answers and the planned time, not the settings; returns how to bring them back. */
export function forget(): () => void {
  const before = $told.get();
  $told.set(nothingTold);
  return () => $told.set(before);
}

/** Keeps a verdict that the reader acted on, so that its date can ask whether it was right. */
export const rememberVerdict = (one: Omit<Judged, 'judged'>): void =>
  $record.set(remember($record.get(), { ...one, judged: '' }));

/** Keeps whether a verdict was right; returns how to undo it. */
export function judgeVerdict(id: string, judgement: Judgement): () => void {
  const before = $record.get();
  $record.set(judge(before, id, judgement));
  return () => $record.set(before);
}

/** Offers what the deciding rule would put on an agenda; nothing where it has nothing to say. */
export function offerRule(rule: Rule | undefined, practice: string): void {
  const { id, line, reason } = rule ?? {};
  const parts = { id: `readiness:${id}`, practice, from: 'Readiness quiz' };
  const what = line && { title: line.text, minutes: line.minutes, outcome: line.outcome };
  offerLines('readiness', what ? [{ ...parts, ...what, note: reason ?? '' }] : []);
}

export interface PlannedMeeting {
  title: string;
  purpose?: string;
  /** Wall time in the reader's zone. */
  start: string;
  minutes: number;
  practice: string;
  items: readonly ({ item: string; minutes: number; outcome: Outcome } & Partial<
    Pick<AgendaItem, 'note' | 'prereads'>
  >)[];
  readiness: Readiness;
}

/** Makes an agenda for the meeting that the verdict asks for, and makes it the current one. */
export function planMeeting({ practice, items, ...rest }: PlannedMeeting): void {
  saveAgenda({
    ...blankAgenda(),
    ...rest,
    practices: [practice],
    items: items.map(({ item, ...parts }) => makeItem({ ...parts, title: item, from: rest.title })),
  });
}
