import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { dropQuery, query } from '../../browser/address.ts';
import { now as clock, zoneHere } from '../../browser/clock.ts';
import { Icon } from '../../kit/Icon.tsx';
import { Ticks } from '../../kit/Ticks.tsx';
import { ToolFrame } from '../../kit/ToolFrame.tsx';
import { say } from '../../kit/toast.ts';
import { useSaved } from '../../kit/useSaved.ts';
import { $plan } from '../../meeting/store.ts';
import { Act, type Meeting } from './Act.tsx';
import { conclude } from './model/finding.ts';
import { Asking, answers } from './model/path.ts';
import { nothingTold, workOf } from './model/settings.ts';
import type { Quiz } from './model/types.ts';
import { wordsOf } from './model/words.ts';
import { QuestionForm } from './QuestionForm.tsx';
import { Result } from './Result.tsx';
import { RuleList } from './RuleList.tsx';
import { Settings } from './Settings.tsx';
import { $told, answer, forget, offerRule } from './store.ts';

interface Props {
  quiz: Quiz;
  /** The meeting that the practice produces. */
  meeting: Meeting;
}

/** Where the reader stands when it is not at the first open question: going back, or changing one answer. */
interface At {
  field: string;
  /** Going back walks on from there; a change returns to where the reader was. */
  by: 'back' | 'change';
}

/** Asks whether a meeting should happen, one question at a time, until nothing can change the verdict. */
export function Readiness({ quiz, meeting }: Props) {
  const told = useSaved($told, nothingTold);
  const plan = useSaved($plan, null);
  const asking = useMemo(() => new Asking(quiz), [quiz]);
  const [here, setHere] = useState({ now: 0, zone: 'UTC' });
  const [at, setAt] = useState<At | null>(null);
  const moved = useRef(false);
  const body = useRef<HTMLDivElement>(null);

  const path = asking.follow(told.answers, plan !== null);
  const editing = at && path.asked.find(({ field }) => field === at.field);
  const question = editing ?? path.next;
  const place = editing ? path.asked.indexOf(editing) : path.asked.length;
  const work = workOf(told, here.zone);
  const around = { now: here.now, work, plan, planned: told.planned };
  const settled = here.now > 0 && !question && path.rule;
  const finding = settled ? conclude(settled, told.answers, around, quiz.agendas, meeting.minutes) : null;
  const words = finding && wordsOf(quiz, finding, here.zone, here.now);

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

  useEffect(() => {
    if (!moved.current) return;
    moved.current = false;
    const find = (selector: string) => body.current?.querySelector<HTMLElement>(selector);
    (find('[data-result]') ?? find('form :checked') ?? find('form [type="radio"]'))?.focus();
  }, [question?.field, moved.current]);

  const go = (next: At | null) => {
    moved.current = true;
    setHere({ now: clock(), zone: zoneHere() });
    setAt(next);
  };
  const take = (text: string) => {
    if (!question) return;
    answer(question.field, text);
    const after = path.asked[place + 1];
    go(at?.by === 'back' && after ? { field: after.field, by: 'back' } : null);
  };
  const reset = () => {
    const undo = forget();
    go(null);
    say('Answers cleared', undo);
  };

  const most = Math.max(path.asked.length + asking.atMost(path.facts), 1);
  const before = path.asked[place - 1];
  const back = before && (
    <button type="button" class="btn push-end" onClick={() => go({ field: before.field, by: 'back' })}>
      <Icon name="left" small /> Back
    </button>
  );
  return (
    <ToolFrame
      id="readiness"
      title="Readiness quiz"
      phase="intermediate"
      onReset={path.asked.length > 0 || told.planned ? reset : undefined}
      aside={
        <span class="quiz-progress">
          {question ? `Question ${place + 1} of at most ${most}` : 'Answered'}{' '}
          <Ticks ticks={Array.from({ length: most }, (_, one) => (one < path.asked.length ? 'on' : ''))} />
        </span>
      }
      foot={
        finding && words ? (
          <Act quiz={quiz} finding={finding} words={words} meeting={meeting} zone={here.zone} />
        ) : (
          <>
            {back}
            <button type="submit" disabled={here.now === 0} class="btn btn-ink push-start" form="readiness-form">
              {most === place + 1 ? 'Show the verdict' : 'Next question'}
            </button>
          </>
        )
      }
    >
      <div class="tool-body needs-js" ref={body}>
        {question && (
          <QuestionForm
            key={question.field}
            question={question}
            given={told.answers[question.field] ?? ''}
            plan={plan}
            planned={told.planned}
            here={here}
            onTake={take}
          />
        )}
        {finding && words && (
          <Result
            {...{ quiz, asking, path, told, plan, finding, words, here }}
            onChange={(field) => go({ field, by: 'change' })}
          />
        )}
        <Settings told={told} />
      </div>
      <RuleList quiz={quiz} />
    </ToolFrame>
  );
}
