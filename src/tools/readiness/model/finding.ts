import {
  addWorkingMinutes,
  bufferShare,
  evalEnd,
  farDays,
  nextDaySlot,
  nextNoon,
  noticeMinutes,
  readMinutes,
  resultSlot,
  slot,
  soonSlot,
  type WorkTime,
  workingDaysAhead,
} from '../../../lib/worktime.ts';
import { toInstant } from '../../../lib/zone.ts';
import type { ComputePlan, Verdict } from '../../../meeting/model.ts';
import type { Answers, QuizAgenda, Rule, Wait } from './types.ts';

/** What the quiz came to, with its moments in milliseconds since 1970; NaN where there is none. */
export interface Finding {
  rule: Rule;
  /** The rule's verdict, or `cancel` where the date lies too far ahead. */
  verdict: Verdict;
  tooFar: boolean;
  /** When to meet. */
  when: number;
  /** Which sum leads to that moment. */
  sum: Wait | 'nextDay' | '';
  /** When what the meeting waits for exists, buffer included. */
  ready: number;
  /** The moment given lies in the past; `ready` is now instead. */
  passed: boolean;
  planned: number;
  /** The planned time comes late enough and stays. */
  kept: boolean;
  replyBy: number;
  minutes: number;
}

export interface Circumstances {
  now: number;
  work: WorkTime;
  plan: ComputePlan | null;
  planned: string;
}

/** When the plan's numbers exist: training and evaluation with the buffer its basis asks for. */
export function planReady(plan: ComputePlan, zone: string): number {
  const trainEnd = toInstant(plan.trainEnd, zone);
  const start = toInstant(plan.trainStart, zone);
  const span = { start: Number.isNaN(start) ? trainEnd : start, trainEnd, evalMinutes: plan.evalMinutes };
  return evalEnd(span, bufferShare[plan.basis]);
}

const twoYears = 700 * 86_400_000;

/** The moment an answer names; `plan` is the compute plan's. A moment that has passed, or one beyond two years, is moved in. */
function momentOf(answer: string | undefined, { now, work, plan }: Circumstances): number {
  const named = answer === 'plan' && plan ? planReady(plan, work.zone) : toInstant(answer ?? '', work.zone);
  return Math.min(Math.max(named, now), now + twoYears);
}

/** Which agenda a rule’s act makes: a key of the quiz’s own agendas, or '' for the practice’s meeting. */
export const agendaOf = (rule: Rule): string => rule.agenda ?? (rule.verdict === 'spontaneous' ? 'short' : '');

const total = (agenda: QuizAgenda | undefined) => (agenda?.items ?? []).reduce((sum, item) => sum + item.minutes, 0);

/** Works out when to meet by the rule that decided. A postponed meeting lies after now and inside working time. */
export function conclude(
  rule: Rule,
  answers: Answers,
  around: Circumstances,
  agendas: Record<string, QuizAgenda>,
  meetingMinutes: number,
): Finding {
  const { now, work } = around;
  const minutes = total(agendas[agendaOf(rule)]) || meetingMinutes;
  const named = toInstant(around.planned, work.zone);
  const planned = named > now ? named : Number.NaN;
  const base = { rule, verdict: rule.verdict, minutes, planned, replyBy: nextNoon(now, work) };
  const nowhere = { tooFar: false, kept: false, passed: false, sum: '', ready: Number.NaN } as const;
  if (rule.verdict === 'hold') {
    const free = slot(addWorkingMinutes(now, noticeMinutes, work), minutes, work);
    return { ...base, ...nowhere, when: Number.isNaN(planned) ? free : planned };
  }
  if (rule.verdict === 'spontaneous') return { ...base, ...nowhere, when: soonSlot(now, minutes, work) };
  if (!rule.until) return { ...base, ...nowhere, when: Number.NaN };

  const soonest = now + 60_000;
  const wait = rule.until;
  const ready = wait === 'reading' ? now : momentOf(answers[wait], around);
  const first = {
    readyAt: () => resultSlot(ready, minutes, work, soonest),
    preworkReadyAt: () => slot(Math.max(ready, soonest), minutes, work),
    deciderAt: () => slot(Math.max(ready, soonest), minutes, work),
    reading: () => slot(Math.max(addWorkingMinutes(now, readMinutes, work), soonest), minutes, work),
  };
  const unnamed = Number.isNaN(ready);
  const when = unnamed ? nextDaySlot(now, minutes, work) : first[wait]();
  const passed = wait !== 'reading' && ready === now;
  const tooFar = workingDaysAhead(now, when, work) > farDays;
  const kept = !tooFar && planned >= when;
  const verdict = tooFar ? 'cancel' : rule.verdict;
  return {
    ...base,
    verdict,
    tooFar,
    kept,
    passed,
    sum: unnamed ? 'nextDay' : wait,
    ready,
    when: kept ? planned : when,
  };
}
