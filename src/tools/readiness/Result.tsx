import { useEffect, useMemo, useRef } from 'preact/hooks';
import { Icon, type IconName } from '../../kit/Icon.tsx';
import { Verdict } from '../../kit/Verdict.tsx';
import { fieldsOf } from '../../lib/condition.ts';
import type { WorkTime } from '../../lib/worktime.ts';
import { toInstant, toWall } from '../../lib/zone.ts';
import { type ComputePlan, type Verdict as VerdictName, verdicts } from '../../meeting/model.ts';
import { Days } from './Days.tsx';
import { type Change, nearestChange } from './model/change.ts';
import { type Finding, minutesOf } from './model/finding.ts';
import { sayMoment } from './model/moments.ts';
import type { Asking, Path } from './model/path.ts';
import { factsOf } from './model/table.ts';
import type { Topic } from './model/told.ts';
import type { Answers, Question, Quiz } from './model/types.ts';
import { fill, type Words } from './model/words.ts';
import { Overlap } from './Overlap.tsx';

interface Props {
  quiz: Quiz;
  asking: Asking;
  path: Path;
  topic: Topic;
  plan: ComputePlan | null;
  finding: Finding;
  words: Words;
  work: WorkTime;
  here: { now: number; zone: string };
  /** The minutes of the practice's own meeting. */
  minutes: number;
  /** The source a rule names. */
  sources: Readonly<Record<string, Source>>;
  /** Whether the reader just came here; then the verdict takes the focus. */
  arrived: { current: boolean };
  onChange: (field: string) => void;
}

/** A source as content/sources.yaml has it. */
export interface Source {
  title: string;
  url: string | null;
}

const icons: Record<VerdictName, IconName> = {
  hold: 'check',
  spontaneous: 'warn',
  postpone: 'clock',
  async: 'edit',
  cancel: 'block',
};

/** An answer as the reader gave it, in words. */
function answerIn(question: Question, answers: Answers, finding: Finding, { now, zone }: Props['here']): string {
  const text = answers[question.field] ?? '';
  if (question.kind === 'datetime' && text === 'plan')
    return `${sayMoment(finding.ready, zone, now)}, from the compute calculator`;
  if (question.kind === 'datetime' && text !== 'unknown') return sayMoment(toInstant(text, zone), zone, now);
  return question.answers.find(({ value }) => String(value) === text)?.label ?? '';
}

/** What would turn the verdict, in one sentence. */
function turnOf({ question, answer, verdict, rule }: Change, quiz: Quiz, now: VerdictName, minutes: number): string {
  const becomes =
    verdict &&
    rule &&
    fill(quiz.verdicts[verdict].becomes, { minutes: String(minutesOf(rule, quiz.agendas, minutes)) });
  if (answer.turn)
    return becomes ? `${answer.turn}, and ${becomes}.` : `${answer.turn}, and the next questions decide again.`;
  const after = becomes ? `${becomes}.` : `it is no longer “${quiz.verdicts[now].title}”: the next questions decide.`;
  return `With “${answer.label}” as the answer to “${question.ask}”, ${after}`;
}

/** The verdict with its reason, the line of time, what decided it and what would change it. */
export function Result({
  quiz,
  asking,
  path,
  topic,
  plan,
  finding,
  words,
  work,
  here,
  minutes,
  sources,
  arrived,
  onChange,
}: Props) {
  const { rule, verdict, tooFar } = finding;
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!arrived.current) return;
    arrived.current = false;
    box.current?.focus();
  });
  const source = sources[rule.source];
  const named = new Set([...fieldsOf(rule.when), rule.until ?? '']);
  const decides = (question: Question) =>
    Object.keys(factsOf(question, topic.answers[question.field] ?? '')).some((field) => named.has(field));
  const decided = path.asked.filter(decides);
  const rest = decided.length > 0 ? path.asked.filter((question) => !decides(question)) : [];
  const change = useMemo(
    () => (tooFar ? null : nearestChange(asking, path, topic.answers, plan !== null)),
    [tooFar, asking, path, topic.answers, plan],
  );
  const row = (question: Question) => (
    <li key={question.field}>
      <p>
        <b>{answerIn(question, topic.answers, finding, here)}</b> <span class="muted">{question.ask}</span>
      </p>
      <button type="button" class="quiz-change" onClick={() => onChange(question.field)}>
        Change<span class="vh">: {question.ask}</span>
      </button>
    </li>
  );
  return (
    <>
      <ol class="scale5" aria-label="The five verdicts">
        {verdicts.map((one) => (
          <li key={one} aria-current={one === verdict ? 'true' : undefined}>
            {quiz.verdicts[one].title}
          </li>
        ))}
      </ol>
      <div class="above-5 quiz-verdict" data-result tabIndex={-1} ref={box}>
        <Verdict icon={icons[verdict]} title={words.heading}>
          {words.reason} {words.sum}
        </Verdict>
      </div>
      <Days finding={finding} plan={topic.answers['readyAt'] === 'plan' ? plan : null} here={here} />
      {work.others?.length ? (
        <div class="fig">
          <Overlap
            day={toWall(Number.isNaN(finding.when) ? here.now : finding.when, here.zone).slice(0, 10)}
            work={work}
          />
        </div>
      ) : null}
      <div class="fig above-5">
        <h4 class="group-title">What decided it</h4>
        <p class="muted small above-2 below-4">
          Rule {rule.id}: {rule.text} Source:{' '}
          {source?.url ? <a href={source.url}>{source.title}</a> : (source?.title ?? rule.source)}.
        </p>
        <ul class="ways">{(decided.length > 0 ? decided : path.asked).map(row)}</ul>
        {rest.length > 0 && (
          <details class="quiz-more">
            <summary>Your other answers</summary>
            <ul class="ways">{rest.map(row)}</ul>
          </details>
        )}
      </div>
      {(change || tooFar) && (
        <p class="notice above-5">
          <Icon name="info" />
          <span>
            <b>What would change it.</b> {change ? turnOf(change, quiz, verdict, minutes) : quiz.tooFar.change}
          </span>
        </p>
      )}
      {verdict !== 'async' && (
        <details class="quiz-more above-5">
          <summary>The text to send</summary>
          <p class="quiz-note">{words.note}</p>
        </details>
      )}
    </>
  );
}
