import type { Path, Property } from './path.ts';

const questions = {
  found: 'Is there a dataset whose task, labels and input resemble ours?',
  compare: 'How close is it, property by property?',
  agrees: 'Do its labels hold for 19 or more of 20 inputs of our own, scored by hand?',
};

const propertyNames: Record<Property, string> = {
  sensor: 'Sensor and capture',
  population: 'Objects or population',
  labels: 'Label set',
  labelType: 'Label type',
  conditions: 'Conditions: light, language, time',
};

/** What each path means, and what the two that were not taken would have meant. */
const outcomes: Record<Path, { title: string; means: string; otherwise: string }> = {
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

/** The words of the path. The page hands them over, so that the script need not carry them. */
export const pathWords = { questions, properties: propertyNames, outcomes };
export type PathWords = typeof pathWords;
