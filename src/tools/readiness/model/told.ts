import type { Progress } from './plan.ts';
import type { Answers } from './types.ts';

/** One question that a meeting is to settle. */
export interface Topic {
  id: string;
  /** What is to be settled, in the reader's words; may be empty while it is the only one. */
  title: string;
  answers: Answers;
  /** Its minutes where a meeting has several questions. */
  minutes: number;
  /** For an update in writing. */
  result: string;
  proposal: string;
  /** What was typed into the noise helper. */
  noise: Readonly<Record<string, string>>;
}

/** What the reader told the quiz about one meeting. */
export interface Told {
  /** Never empty. */
  topics: readonly Topic[];
  /** The topic being answered. */
  current: string;
  /** Wall time the meeting is planned for; empty when there is no meeting yet. */
  planned: string;
  /** How far the runs of the compute plan are; null before anybody said. */
  runs: Progress | null;
}

export const emptyTopic: Topic = {
  id: 'first',
  title: '',
  answers: {},
  minutes: 10,
  result: '',
  proposal: '',
  noise: {},
};
export const nothingTold: Told = { topics: [emptyTopic], current: 'first', planned: '', runs: null };

/** More questions than these are a workshop. */
export const mostTopics = 9;

/** The topic being answered. */
export const topicOf = ({ topics, current }: Told): Topic =>
  topics.find(({ id }) => id === current) ?? topics[0] ?? emptyTopic;

/** What a topic is called: its own words, or its place. */
export const nameOf = ({ title }: Topic, at: number): string => title.trim() || `Question ${at + 1}`;
