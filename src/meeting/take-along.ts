import { computed, type ReadableAtom } from 'nanostores';
import { toAgenda } from './agenda-codec.ts';
import { type Answers, answersCodec } from './answers-codec.ts';
import type { ChecklistCopy, ComputeCopy, ComputePlan } from './model.ts';
import { saved } from './saved.ts';

/** A checklist of the site: its practice, and the permanent ids of what it asks. */
interface Asked {
  of: string;
  ids: readonly string[];
}

/** The answers of one checklist as an agenda holds them, or null where nothing is answered. The reader's own items stay at home. */
export function copyOfAnswers({ of, ids }: Asked, answers: Answers): ChecklistCopy | null {
  const given = ids.flatMap((id) => (Object.hasOwn(answers, id) ? [[id, answers[id]]] : []));
  const [copy] = toAgenda({ checklists: [{ id: of, answers: Object.fromEntries(given) }] }).checklists;
  return copy && given.length > 0 ? copy : null;
}

/** Three digits: the sum behind them is not surer than that, and the link stays short. */
const three = (value: number): number => Number(value.toPrecision(3));

const shape = 'layers hidden heads kvHeads ffn gated vocab patch ownSide weightsM gmacs activationsM'.split(' ');

/** Inputs that the sum did not ask for: a typed shape beside a model of the table, tokens where samples are counted. */
function idleIn({ model, amount, evaluate }: ComputeCopy['inputs']): Set<string> {
  return new Set([
    ...(/^own-(?!config)/.test(String(model)) ? [] : shape),
    ...(amount === 'tokens' ? ['samples', 'epochs'] : ['tokens']),
    ...(evaluate === 'examples' ? ['evalMinutes'] : ['evalExamples', 'evalTasks', 'evalTokens']),
    ...(evaluate === 'none' ? ['evalMinutes', 'evalCheckpoints', 'evalScoring'] : []),
    ...['amount', 'evaluate'],
  ]);
}

/** A plan as an agenda holds it: what was set by hand and the headline results. Money travels with its currency or not at all. */
export function copyOfPlan(plan: ComputePlan): ComputeCopy | null {
  const { title, device, runs, trainEnd, evalEnd, basis, verdict, currency, costLow, costHigh } = plan;
  const cost =
    currency && costLow !== null && costHigh !== null ? { costLow: three(costLow), costHigh: three(costHigh) } : {};
  const results = {
    ...{ title, device, runs, trainEnd, evalEnd, basis, verdict },
    ...{ memoryGb: three(plan.memoryGb), deviceHours: three(plan.deviceHours), ...cost },
  };
  const idle = idleIn(plan.inputs ?? {});
  const inputs = Object.fromEntries(Object.entries(plan.inputs ?? {}).filter(([key]) => !idle.has(key)));
  return toAgenda({ compute: { inputs: { ...inputs, ...(currency ? { currency } : {}) }, results } }).compute;
}

/** What the checklists say now: a copy of each that has an answer. */
export const copiesNow = (lists: readonly Asked[]): ReadableAtom<ChecklistCopy[]> =>
  computed(
    // Read, never written: the checklist's own store holds more than the answers.
    lists.map(({ of }): ReadableAtom<Answers> => saved(`checklist:${of}`, answersCodec)),
    (...all) => lists.flatMap((list, at) => copyOfAnswers(list, all[at] ?? {}) ?? []),
  );
