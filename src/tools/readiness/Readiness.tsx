import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { dropQuery, query } from '../../browser/address.ts';
import { now as clock, zoneHere } from '../../browser/clock.ts';
import { Icon } from '../../kit/Icon.tsx';
import { later } from '../../kit/Later.tsx';
import { Ticks } from '../../kit/Ticks.tsx';
import { ToolFrame } from '../../kit/ToolFrame.tsx';
import { say } from '../../kit/toast.ts';
import { lost } from '../../kit/useLater.ts';
import { useSaved } from '../../kit/useSaved.ts';
import { usualSettings } from '../../lib/teamtime.ts';
import { toWall } from '../../lib/zone.ts';
import { $plan } from '../../meeting/store.ts';
import { $settings } from '../../meeting/team.ts';
import { layVerdict } from '../../meeting/verdict.ts';
import type { PracticeMeeting } from './Act.tsx';
import { leadsTo } from './model/change.ts';
import { Asking, answers } from './model/path.ts';
import { mostTopics, nameOf, nothingTold, topicOf } from './model/told.ts';
import type { Answer, Quiz } from './model/types.ts';
import { QuestionForm } from './QuestionForm.tsx';
import type { Source } from './Result.tsx';
import { RuleList } from './RuleList.tsx';
import { $record, $told, addTopic, answer, forget, offerRule, rememberVerdict } from './store.ts';
import { fetchJudging, useFindings } from './useFindings.ts';

const Act = later(() => import('./Act.tsx').then((part) => part.Act));
const Asked = later(() => import('./Asked.tsx').then((part) => part.Asked));
const Meeting = later(() => import('./Meeting.tsx').then((part) => part.Meeting));
const Result = later(() => import('./Result.tsx').then((part) => part.Result));
const Settings = later(() => import('./Settings.tsx').then((part) => part.Settings));
const Topics = later(() => import('./Topics.tsx').then((part) => part.Topics));
const Update = later(() => import('./Update.tsx').then((part) => part.Update));

interface Props {
  quiz: Quiz;
  /** The meeting that the practice produces. */
  meeting: PracticeMeeting;
  /** The sources that rules name. */
  sources: Readonly<Record<string, Source>>;
}

/** Where the reader stands when it is not at the first open question: going back, or changing one answer. */
interface At {
  field: string;
  /** Going back walks on from there; a change returns to where the reader was. */
  by: 'back' | 'change';
}

const dayMs = 86_400_000;

/** Asks whether a meeting should happen, one question at a time, until nothing can change the verdict. */
export function Readiness({ quiz, meeting, sources }: Props) {
  const told = useSaved($told, nothingTold);
  const settings = useSaved($settings, usualSettings);
  const record = useSaved($record, []);
  const plan = useSaved($plan, null);
  const asking = useMemo(() => new Asking(quiz), [quiz]);
  const [here, setHere] = useState({ now: 0, zone: 'UTC' });
  const [at, setAt] = useState<At | null>(null);
  const [timing, setTiming] = useState(false);
  const moved = useRef(false);
  const added = useRef(false);
  const body = useRef<HTMLDivElement>(null);

  const topic = topicOf(told);
  const several = told.topics.length > 1;
  const path = useMemo(() => asking.follow(topic.answers, plan !== null), [asking, topic.answers, plan]);
  const editing = at && path.asked.find(({ field }) => field === at.field);
  const question = editing ?? path.next;
  const place = editing ? path.asked.indexOf(editing) : path.asked.length;
  const { work, pace, around, findings, judging } = useFindings({ quiz, asking, told, settings, plan, here, meeting });
  const finding = question ? null : (findings[told.topics.indexOf(topic)] ?? null);
  const judge = judging === 'failed' ? null : judging;
  const words = finding && judge?.wordsOf(quiz, finding, here.zone, here.now, settings.times);
  const parts = told.topics.flatMap((one, index) => {
    const found = findings[index];
    return found ? [{ id: one.id, title: nameOf(one, index), minutes: one.minutes, finding: found }] : [];
  });
  const before = useMemo(() => {
    const known = path.asked.slice(0, place).map(({ field }) => [field, topic.answers[field] ?? '']);
    return asking.follow(Object.fromEntries(known), plan !== null);
  }, [asking, topic.answers, place, plan]);

  useEffect(() => {
    const look = () => setHere({ now: clock(), zone: zoneHere() });
    look();
    const first = quiz.questions[0];
    const purpose = query('purpose') ?? undefined;
    if (first && answers(first, purpose, false)) {
      answer(first.field, purpose);
      dropQuery();
    }
    const timer = setInterval(look, 60_000);
    return () => clearInterval(timer);
  }, [quiz]);

  // What the rule would put on an agenda is known only once the saved answers are back.
  const rule = here.now > 0 ? path.rule : undefined;
  useEffect(() => {
    if (here.now > 0) offerRule(rule, meeting.practice);
  }, [rule, here.now > 0, meeting.practice]);

  const { verdict, when = Number.NaN } = finding ?? {};
  useEffect(() => {
    if (here.now === 0 || (!question && !finding)) return;
    const readyAt = Number.isNaN(when) ? '' : toWall(when, here.zone);
    layVerdict(verdict && rule ? { verdict, rule: rule.id, readyAt } : null);
  }, [verdict, when, rule, question, here.now > 0, here.zone]);

  useEffect(() => {
    // The verdict takes the focus itself once it has been fetched.
    if (!moved.current || !question) return;
    moved.current = false;
    const find = (selector: string) => body.current?.querySelector<HTMLElement>(selector);
    (find('form :checked') ?? find('form [type="radio"]'))?.focus();
    // Only a new question: an effect left over from the last one would take the verdict's focus.
  }, [question?.field]);

  const go = (next: At | null) => {
    moved.current = true;
    setHere({ now: clock(), zone: zoneHere() });
    setAt(next);
  };
  const take = (text: string) => {
    if (!question) return;
    answer(question.field, text);
    // The verdict is near: have it at hand.
    void fetchJudging().catch(() => undefined);
    Result.fetch();
    Act.fetch();
    const after = path.asked[place + 1];
    go(at?.by === 'back' && after ? { field: after.field, by: 'back' } : null);
  };
  const reset = () => {
    const undo = forget();
    go(null);
    say('Answers cleared', undo);
  };
  const another = () => {
    setAt(null);
    added.current = true;
    addTopic();
  };
  /** The reader acts on the verdict: once its date has passed, the quiz asks whether it was right. */
  const keep = () => {
    if (!finding || !words) return;
    const dated = [finding.when, finding.planned, finding.replyBy].find((moment) => !Number.isNaN(moment));
    const { verdict, rule, minutes } = finding;
    const due = (dated ?? here.now + dayMs) + minutes * 60_000;
    rememberVerdict({ id: topic.id, title: topic.title, heading: words.heading, verdict, rule: rule.id, due });
  };

  const most = Math.max(path.asked.length + asking.atMost(path.facts), 1);
  const last = path.asked[place - 1];
  return (
    <ToolFrame
      id="readiness"
      title="Readiness quiz"
      phase="intermediate"
      onReset={path.asked.length > 0 || told.planned || several ? reset : undefined}
      aside={
        <span class="quiz-progress">
          {question ? `Question ${place + 1} of at most ${most}` : 'Answered'}{' '}
          <Ticks ticks={Array.from({ length: most }, (_, one) => (one < path.asked.length ? 'on' : ''))} />
        </span>
      }
      foot={
        finding && words ? (
          <Act {...{ quiz, topic, finding, words, meeting, here, several }} onTake={keep} />
        ) : (
          <>
            {last && (
              <button type="button" class="btn push-end" onClick={() => go({ field: last.field, by: 'back' })}>
                <Icon name="left" small /> Back
              </button>
            )}
            <button type="submit" disabled={here.now === 0} class="btn btn-ink push-start" form="readiness-form">
              {most === place + 1 ? 'Show the verdict' : 'Next question'}
            </button>
          </>
        )
      }
    >
      <div class="tool-body needs-js" ref={body}>
        {here.now > 0 && record.length > 0 && <Asked record={record} now={here.now} />}
        {several && (
          <Topics quiz={quiz} told={told} added={added} verdicts={findings.map((one) => one?.verdict ?? null)} />
        )}
        {question && (
          <QuestionForm
            key={`${topic.id} ${question.field}`}
            {...{ quiz, question, told, topic, plan, pace, here }}
            times={settings.times}
            leads={(one: Answer) => leadsTo(asking, before, question, one)}
            onTake={take}
          />
        )}
        {finding && words && (
          <Result
            {...{ quiz, asking, path, topic, finding, words, work, here, sources }}
            plan={pace}
            minutes={several ? topic.minutes : meeting.minutes}
            arrived={moved}
            onChange={(field) => go({ field, by: 'change' })}
          />
        )}
        {finding?.verdict === 'async' && words && (
          <Update {...{ quiz, topic }} reason={words.reason} replyBy={words.replyBy} onTake={keep} />
        )}
        {judging === 'failed' && (
          <p class="error" role="alert">
            {lost}
          </p>
        )}
        {judge && several && parts.length === told.topics.length && (
          <Meeting
            {...{ quiz, parts, here }}
            slotMinutes={meeting.minutes}
            practice={meeting.practice}
            title={meeting.title}
            planned={parts[0]?.finding.planned ?? Number.NaN}
            slotFor={(minutes, urgent) => judge.meetingSlot(around, minutes, urgent)}
          />
        )}
        {finding && told.topics.length < mostTopics && (
          <p class="above-5 flush">
            <button type="button" class="quiz-change" onClick={another}>
              Add another question to this meeting
            </button>
          </p>
        )}
        <details class="quiz-more above-5" onToggle={(event) => setTiming(event.currentTarget.open)}>
          <summary>The planned meeting, your working time and our choices</summary>
          {timing && (
            <Settings
              planned={told.planned}
              settings={settings}
              day={toWall(finding && !Number.isNaN(finding.when) ? finding.when : here.now, here.zone).slice(0, 10)}
              zone={here.zone}
            />
          )}
        </details>
      </div>
      <RuleList quiz={quiz} />
    </ToolFrame>
  );
}
