import { useMemo, useRef, useState } from 'preact/hooks';
import { Icon } from '../../kit/Icon.tsx';
import { later } from '../../kit/Later.tsx';
import { Ticks } from '../../kit/Ticks.tsx';
import { ToolFrame } from '../../kit/ToolFrame.tsx';
import { say } from '../../kit/toast.ts';
import { lost } from '../../kit/useLater.ts';
import { useSaved } from '../../kit/useSaved.ts';
import { usualSettings } from '../../lib/teamtime.ts';
import { to } from '../../lib/url.ts';
import { toWall } from '../../lib/zone.ts';
import { $plan } from '../../meeting/store.ts';
import { $settings } from '../../meeting/team.ts';
import type { PracticeMeeting } from './Act.tsx';
import { leadsTo } from './model/change.ts';
import { Asking } from './model/path.ts';
import { mostTopics, nameOf, nothingTold, topicOf } from './model/told.ts';
import type { Answer, Quiz } from './model/types.ts';
import { QuestionForm } from './QuestionForm.tsx';
import type { Source } from './Result.tsx';
import { $record, $told, addTopic, answer, forget, rememberVerdict } from './store.ts';
import { useArrival } from './useArrival.ts';
import { fetchJudging, useFindings } from './useFindings.ts';
import { useHandOn } from './useHandOn.ts';
import { useWalk } from './useWalk.ts';

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

const dayMs = 86_400_000;

/** Asks whether a meeting should happen, one question at a time, until nothing can change the verdict. */
export function Readiness({ quiz, meeting, sources }: Props) {
  const told = useSaved($told, nothingTold);
  const settings = useSaved($settings, usualSettings);
  const record = useSaved($record, []);
  const plan = useSaved($plan, null);
  const asking = useMemo(() => new Asking(quiz), [quiz]);
  const { here, look } = useArrival(quiz);
  const [timing, setTiming] = useState(false);
  const added = useRef(false);

  const topic = topicOf(told);
  const several = told.topics.length > 1;
  const walk = useWalk(asking, topic, plan !== null, look);
  const { path, question, place } = walk;
  const { work, pace, around, findings, judging } = useFindings({ quiz, asking, told, settings, plan, here, meeting });
  const finding = question ? null : (findings[told.topics.indexOf(topic)] ?? null);
  const judge = judging === 'failed' ? null : judging;
  const words = finding && judge?.wordsOf(quiz, finding, here.zone, here.now, settings.times);
  const parts = told.topics.flatMap((one, index) => {
    const found = findings[index];
    return found ? [{ id: one.id, title: nameOf(one, index), minutes: one.minutes, finding: found }] : [];
  });
  useHandOn({ here, rule: path.rule, finding, asked: !!question, practice: meeting.practice });

  const take = (text: string) => {
    if (!question) return;
    answer(question.field, text);
    // The verdict is near: have it at hand.
    void fetchJudging().catch(() => undefined);
    Result.fetch();
    Act.fetch();
    walk.on();
  };
  const reset = () => {
    const undo = forget();
    walk.restart();
    say('Answers cleared', undo);
  };
  const another = () => {
    walk.leave();
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
            {walk.back && (
              <button type="button" class="btn push-end" onClick={walk.back}>
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
      <div class="tool-body needs-js" ref={walk.body}>
        {here.now > 0 && record.length > 0 && <Asked record={record} now={here.now} />}
        {several && (
          <Topics quiz={quiz} told={told} added={added} verdicts={findings.map((one) => one?.verdict ?? null)} />
        )}
        {question && (
          <QuestionForm
            key={`${topic.id} ${question.field}`}
            {...{ quiz, question, told, topic, plan, pace, here }}
            times={settings.times}
            leads={(one: Answer) => leadsTo(asking, walk.before, question, one)}
            onTake={take}
          />
        )}
        {finding && words && (
          <Result
            {...{ quiz, asking, path, topic, finding, words, work, here, sources }}
            plan={pace}
            minutes={several ? topic.minutes : meeting.minutes}
            arrived={walk.moved}
            onChange={walk.change}
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
      <p class="tool-body no-js flush">
        The quiz needs JavaScript. By hand, go down <a href={to('/quiz-rules/')}>its rules</a>: the first that is true
        of your meeting decides. In short: meet when there is a result, a decision and somebody to take it; postpone
        while training or evaluation runs; write when there is nothing to decide.
      </p>
    </ToolFrame>
  );
}
