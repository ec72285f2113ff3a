import { asArray, asNumber, asOneOf, asRecord, asText, parse } from '../../lib/believe.ts';
import type { Codec } from '../../lib/codec.ts';
import type { Draft, Run, Step } from './model/run.ts';

/** Every meeting that was run in this browser, by the id of its agenda. */
export type Runs = Record<string, Run>;

/** How many runs and how many steps of one are kept. */
const most = { runs: 60, steps: 500 };
const moment = (value: unknown) => Math.round(asNumber(value, 0, 8.64e15, 0)) || 0;

function toStep(value: unknown): Step[] {
  const row = asRecord(value);
  const at = moment(row['at']);
  const kind = asOneOf(row['kind'], ['next', 'park', 'more', 'pause', 'resume', 'end', ''] as const, '');
  const item = asText(row['item'], 40);
  if (kind === '') return [];
  if (kind === 'pause' || kind === 'resume' || kind === 'end') return [{ at, kind }];
  if (kind !== 'more') return [{ at, kind, item }];
  return [
    { at, kind, item, minutes: Math.round(asNumber(row['minutes'], 0, 60, 2)) || 0, from: asText(row['from'], 40) },
  ];
}

const toDraft = (value: unknown): Draft => {
  const row = asRecord(value);
  return { text: asText(row['text'], 300), owner: asText(row['owner'], 300), more: asText(row['more'], 300) };
};

function toRun(value: unknown): Run {
  const row = asRecord(value);
  const startedAt = moment(row['startedAt']);
  let last = startedAt;
  const steps = asArray(row['steps'], most.steps)
    .flatMap(toStep)
    .map((step) => {
      last = Math.max(last, step.at);
      return { ...step, at: last };
    });
  return {
    startedAt,
    plannedEnd: moment(row['plannedEnd']),
    steps,
    link: asText(row['link'], 40),
    decision: toDraft(row['decision']),
    action: toDraft(row['action']),
  };
}

/** All runs as saved text; the newest are kept. */
export const runsCodec: Codec<Runs> = {
  empty: {},
  encode: JSON.stringify,
  decode: (text) =>
    Object.fromEntries(
      Object.entries(asRecord(parse(text)))
        .filter(([id]) => /^[\w-]{1,40}$/.test(id) && id !== '__proto__')
        .map(([id, value]) => [id, toRun(value)] as const)
        .toSorted(([, one], [, other]) => other.startedAt - one.startedAt)
        .slice(0, most.runs),
    ),
};

/** Whether single keys work, as saved text. They do until somebody turns them off. */
export const keysCodec: Codec<boolean> = {
  empty: true,
  encode: JSON.stringify,
  decode: (text) => parse(text) !== false,
};
