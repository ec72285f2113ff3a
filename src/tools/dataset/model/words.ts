import type { Level, Path, Property } from './path.ts';

export const questions = {
  found: 'Is there a dataset whose task, labels and input resemble ours?',
  compare: 'How close is it, property by property?',
  agrees: 'Do its labels hold for 19 or more of 20 inputs of our own, scored by hand?',
} as const;

export const propertyNames: Record<Property, string> = {
  sensor: 'Sensor and capture',
  population: 'Objects or population',
  labels: 'Label set',
  labelType: 'Label type',
  conditions: 'Conditions: light, language, time',
};

export const levelWords: Record<Level, string> = { same: 'Same', close: 'Close', different: 'Different' };

/** What each path means, and what the two that were not taken would have meant. */
export const outcomes: Record<Path, { title: string; means: string; otherwise: string }> = {
  identical: {
    title: 'Identical: use it',
    means:
      'Still collect at least 100 inputs from your own source to evaluate on, which is our choice. Then on to guide 2.',
    otherwise: 'Where all of it matches: use it, and collect only a small set to evaluate on.',
  },
  similar: {
    title: 'Similar: collect the difference',
    means: 'Use it to choose a method or to pre-train, and collect the rest. Guide 2 can run beside the labelling.',
    otherwise: 'Where the labels fit and not all the rest: pre-train on it, and collect the difference.',
  },
  none: {
    title: 'None: collect, change the task, or stop',
    means: 'Say it first on the first agenda, so that the whole team knows. It is a finding, not a failure.',
    otherwise: 'Where nothing fits: collect everything, change the task, or stop.',
  },
};
