import { useMemo } from 'preact/hooks';
import { useLater } from '../../kit/useLater.ts';
import { type Settings, workOf } from '../../lib/teamtime.ts';
import type { WorkTime } from '../../lib/worktime.ts';
import type { ComputePlan } from '../../meeting/model.ts';
import type { PracticeMeeting } from './Act.tsx';
import type { Circumstances, Finding } from './model/finding.ts';
import type { Asking } from './model/path.ts';
import { paced } from './model/plan.ts';
import type { Told } from './model/told.ts';
import type { Answers, Quiz } from './model/types.ts';

interface Input {
  quiz: Quiz;
  asking: Asking;
  told: Told;
  settings: Settings;
  plan: ComputePlan | null;
  here: { now: number; zone: string };
  meeting: PracticeMeeting;
}

interface Findings {
  /** How to judge; null before it is needed or while it is fetched, 'failed' where it cannot be had. */
  judging: Judging | 'failed' | null;
  work: WorkTime;
  /** The plan, rescaled by the runs that are done. */
  pace: ComputePlan | null;
  around: Circumstances;
  /** What each topic came to; null while it is open, or before the page is awake. */
  findings: (Finding | null)[];
}

/** What works out a verdict and puts it into words: fetched when the first question leads to one. */
export const fetchJudging = async () => ({
  ...(await import('./model/finding.ts')),
  ...(await import('./model/words.ts')),
});
type Judging = Awaited<ReturnType<typeof fetchJudging>>;

/** What every topic came to here and now. Writing an update changes no date, so nothing is worked out anew for it. */
export function useFindings({ quiz, asking, told, settings, plan, here, meeting }: Input): Findings {
  const { topics, runs, planned } = told;
  const { now, zone } = here;
  const several = topics.length > 1;
  const pace = useMemo(() => plan && paced(plan, runs, zone), [plan, runs, zone]);
  const work = useMemo(() => workOf(settings, zone), [settings, zone]);
  const around = useMemo(
    () => ({ now, work, times: settings.times, plan: pace, planned }),
    [now, work, settings.times, pace, planned],
  );
  const ends = (answers: Answers) => {
    const { rule, next } = asking.follow(answers, plan !== null);
    return now === 0 || next ? undefined : rule;
  };
  const judging = useLater(
    topics.some(({ answers }) => ends(answers)),
    fetchJudging,
  );
  const conclude = judging && judging !== 'failed' ? judging.conclude : null;
  const known = useMemo(
    () => new Map<string, WeakMap<Answers, Finding | null>>(),
    [asking, around, quiz, meeting, conclude],
  );
  const settle = (answers: Answers, minutes: number): Finding | null => {
    const rule = ends(answers);
    if (!rule || !conclude) return null;
    // Where questions share a meeting each has minutes of its own.
    return conclude(rule, answers, around, several ? {} : quiz.agendas, minutes);
  };
  const findings = topics.map(({ answers, minutes }) => {
    const length = several ? minutes : meeting.minutes;
    const key = `${several} ${length}`;
    const cache = known.get(key) ?? new WeakMap<Answers, Finding | null>();
    known.set(key, cache);
    const found = cache.has(answers) ? (cache.get(answers) ?? null) : settle(answers, length);
    cache.set(answers, found);
    return found;
  });
  return { work, pace, around, findings, judging };
}
