import { currencyOf, figure, sayInputs, type Values } from './computeInputs.ts';
import { plural } from './plural.ts';
import { isWall } from './shapes.ts';
import { clockOf, dayWithYear } from './walltime.ts';

/** What each checklist is called, by its practice. */
export type Names = Readonly<Record<string, string>>;

/** The answers of a checklist as an agenda carries them, by item id. */
interface Answered {
  id: string;
  answers: Readonly<Record<string, string>>;
}

/** The calculator as an agenda carries it. */
interface Computed {
  inputs: Values;
  results: Values;
}

/** What the readiness quiz said, as an agenda carries it. */
interface Ready {
  verdict: string;
  readyAt: string;
}

/** A line, and what stands below it; `more` may be ''. */
export interface Said {
  text: string;
  more: string;
}

const words = { yes: 'yes', partial: 'partly', no: 'no', na: 'not applicable' } as const;

/** The answers counted: "8 yes, 2 partly, 1 no". */
export function sayAnswers({ answers }: Pick<Answered, 'answers'>): string {
  const given = Object.values(answers);
  const counted = Object.entries(words).map(([answer, word]) => ({
    count: given.filter((one) => one === answer).length,
    word,
  }));
  const said = counted.filter(({ count }) => count > 0).map(({ count, word }) => `${count} ${word}`);
  return said.join(', ') || 'no answer yet';
}

/** A checklist by its name; one that this site does not know goes by its id. */
export const nameOf = ({ id }: Pick<Answered, 'id'>, names: Names): string =>
  (Object.hasOwn(names, id) && names[id]) || id;

/** A checklist by its name and its answers. */
export function sayChecklist(copy: Answered, names: Names): string {
  const name = nameOf(copy, names);
  return `${name}${name.endsWith('?') ? '' : ':'} ${sayAnswers(copy)}`;
}

/** How many items have another answer, or one more or less. */
const othersIn = (before: Answered, after: Answered): number =>
  [...new Set([...Object.keys(before.answers), ...Object.keys(after.answers)])].filter(
    (id) => before.answers[id] !== after.answers[id],
  ).length;

/** What a checklist says now, seen from an earlier copy: "8 yes, 3 partly, 1 answer changed". */
export const sayAnswersSince = (before: Answered, after: Answered): string =>
  `${sayAnswers(after)}, ${plural(othersIn(before, after), 'answer')} changed`;

/** The headline results by what they tell. Whatever a link left out, or brought in another shape, is not said. */
function sayResults({ inputs, results }: Computed): [key: string, words: string][] {
  const text = (key: string) => (typeof results[key] === 'string' ? results[key] : '');
  const number = (key: string) => (typeof results[key] === 'number' ? results[key] : null);
  const amount = (key: string, unit: string) => {
    const value = number(key);
    return value === null ? '' : `${figure(value)} ${unit}`;
  };
  const day = (key: string, what: string) =>
    isWall(text(key)) ? `${what} likely until ${dayWithYear(text(key))}` : '';
  const [runs, low, high, currency] = [number('runs'), number('costLow'), number('costHigh'), currencyOf(inputs)];
  const plan = text('title') || (runs === null ? '' : plural(runs, 'run'));
  const said: [string, string][] = [
    ['plan', [plan, text('device')].filter(Boolean).join(' on ')],
    ['memory', amount('memoryGb', 'GB of memory')],
    ['time', amount('deviceHours', 'device-hours')],
    ['cost', currency && low !== null && high !== null ? `${figure(low)} to ${figure(high)} ${currency}` : ''],
    ['trainEnd', day('trainEnd', 'training')],
    ['evalEnd', day('evalEnd', 'evaluation')],
    ['basis', text('basis') === 'measured' ? 'from a measured step' : text('basis') && 'estimated, not measured'],
  ];
  return said.filter(([, one]) => one);
}

const verdictOf = ({ results: { verdict } }: Computed): string => (typeof verdict === 'string' ? verdict : '');
const listed = (parts: readonly (readonly [string, string])[]): string => parts.map(([, one]) => one).join(', ');

/** The calculator's headline results in one line. */
export const sayCompute = (copy: Computed): string =>
  [verdictOf(copy), listed(sayResults(copy))].filter(Boolean).join('. ') || 'no result';

/** What was set otherwise than in the calculator's example; the model and the card stand in the results. */
function saySettings({ inputs, results }: Computed): string {
  const told = new Set([...(results['title'] ? ['model'] : []), ...(results['device'] ? ['card'] : [])]);
  return listed(sayInputs(inputs).filter(([key]) => !told.has(key)));
}

/** Only what two copies of the calculator say otherwise: what the one says of it, and what the other. */
export function sayComputeChange(before: Computed, after: Computed): [before: string, after: string] {
  const all = (copy: Computed) => [
    ['verdict', verdictOf(copy)] as const,
    ...sayResults(copy),
    ...sayInputs(copy.inputs),
  ];
  const apart = (one: Computed, other: Computed) => {
    const known = new Set(all(other).map(([, text]) => text));
    return listed(all(one).filter(([, text]) => text && !known.has(text)));
  };
  return [apart(before, after) || 'as it was', apart(after, before) || 'other values'];
}

const verdicts: Readonly<Record<string, string>> = {
  hold: 'hold the meeting',
  spontaneous: 'meet today',
  postpone: 'postpone the meeting',
  async: 'settle it in writing',
  cancel: 'cancel the meeting',
};

/** The quiz's verdict with the moment it counts from: "postpone the meeting, results ready Fri 27 Nov 2026, 14:00". */
export const sayReadiness = ({ verdict, readyAt }: Ready): string =>
  [verdicts[verdict], isWall(readyAt) && `results ready ${dayWithYear(readyAt)}, ${clockOf(readyAt)}`]
    .filter(Boolean)
    .join(', ');

/** What an agenda carries of the tools. */
interface Carried {
  checklists: readonly Answered[];
  compute: Computed | null;
  readiness: Ready | null;
}

/** What the tools said, a line each, as the agenda carries it. */
export function saidOf({ checklists, compute, readiness }: Carried, names: Names): Said[] {
  const settings = compute && saySettings(compute);
  return [
    ...checklists.map((copy) => ({ text: sayChecklist(copy, names), more: '' })),
    ...(compute
      ? [{ text: `Compute calculator: ${sayCompute(compute)}.`, more: settings ? `Set by hand: ${settings}.` : '' }]
      : []),
    ...(readiness ? [{ text: `Readiness quiz: ${sayReadiness(readiness)}.`, more: '' }] : []),
  ];
}
