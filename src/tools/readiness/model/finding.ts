import {
  addWorkingMinutes,
  nextDaySlot,
  nextNoon,
  pageAt,
  readAt,
  slot,
  soonSlot,
  type Times,
  type WorkTime,
  workingDaysAhead,
} from '../../../lib/worktime.ts';
import { toInstant } from '../../../lib/zone.ts';
import type { ComputePlan, Verdict } from '../../../meeting/model.ts';
import { planReady } from './plan.ts';
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
  /** When the page is written and when everybody has read it; NaN where no page is waited for. */
  page: number;
  read: number;
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
  times: Times;
  plan: ComputePlan | null;
  planned: string;
}

const twoYears = 700 * 86_400_000;

/** The moment an answer names; `plan` is the compute plan's. A moment that has passed, or one beyond two years, is moved in. */
function momentOf(answer: string | undefined, { now, work, times, plan }: Circumstances): number {
  const named = answer === 'plan' && plan ? planReady(plan, work.zone, times) : toInstant(answer ?? '', work.zone);
  return Math.min(Math.max(named, now), now + twoYears);
}

/** Which agenda a rule’s act makes: a key of the quiz’s own agendas, or '' for the practice’s meeting. */
export const agendaOf = (rule: Rule): string => rule.agenda ?? (rule.verdict === 'spontaneous' ? 'short' : '');

const total = (agenda: QuizAgenda | undefined) => (agenda?.items ?? []).reduce((sum, item) => sum + item.minutes, 0);

/** The first time with notice that fits the team. */
const freeSlot = ({ now, work, times }: Circumstances, minutes: number): number =>
  slot(addWorkingMinutes(now, times.notice, work), minutes, work);

/** When a meeting of several questions is held: soon where one of them is urgent, else with notice. */
export const meetingSlot = (around: Circumstances, minutes: number, urgent: boolean): number =>
  urgent ? soonSlot(around.now, minutes, around.work, around.times) : freeSlot(around, minutes);

/** How long the meeting is that a rule calls: its own agenda's minutes, or those of the practice's meeting. */
export const minutesOf = (rule: Rule, agendas: Record<string, QuizAgenda>, meetingMinutes: number): number =>
  total(agendas[agendaOf(rule)]) || meetingMinutes;

/** Works out when to meet by the rule that decided. A postponed meeting lies after now and inside working time. */
export function conclude(
  rule: Rule,
  answers: Answers,
  around: Circumstances,
  agendas: Record<string, QuizAgenda>,
  meetingMinutes: number,
): Finding {
  const { now, work, times } = around;
  const minutes = minutesOf(rule, agendas, meetingMinutes);
  const named = toInstant(around.planned, work.zone);
  const planned = named > now ? named : Number.NaN;
  const base = { rule, verdict: rule.verdict, minutes, planned, replyBy: nextNoon(now, work) };
  const none = Number.NaN;
  const nowhere = { tooFar: false, kept: false, passed: false, sum: '', ready: none, page: none, read: none } as const;
  if (rule.verdict === 'hold')
    return { ...base, ...nowhere, when: Number.isNaN(planned) ? freeSlot(around, minutes) : planned };
  if (rule.verdict === 'spontaneous') return { ...base, ...nowhere, when: soonSlot(now, minutes, work, times) };
  if (!rule.until) return { ...base, ...nowhere, when: none };

  const soonest = now + 60_000;
  const wait = rule.until;
  const ready = wait === 'reading' ? now : momentOf(answers[wait], around);
  const unnamed = Number.isNaN(ready);
  const page = unnamed ? none : wait === 'readyAt' ? pageAt(ready, work, times) : wait === 'reading' ? now : none;
  const read = Number.isNaN(page) ? none : readAt(page, work, times);
  const first = Number.isNaN(read) ? ready : read;
  const when = unnamed ? nextDaySlot(now, minutes, work) : slot(Math.max(first, soonest), minutes, work);
  const passed = wait !== 'reading' && ready === now;
  const tooFar = workingDaysAhead(now, when, work) > times.far;
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
    page,
    read,
    when: kept ? planned : when,
  };
}
