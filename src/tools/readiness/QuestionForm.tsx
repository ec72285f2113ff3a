import { useRef, useState } from 'preact/hooks';
import { Icon } from '../../kit/Icon.tsx';
import { later } from '../../kit/Later.tsx';
import { clockOf, dayOf } from '../../lib/walltime.ts';
import type { Times } from '../../lib/worktime.ts';
import { toInstant } from '../../lib/zone.ts';
import type { ComputePlan, Verdict } from '../../meeting/model.ts';
import { sayMoment, sayShort } from './model/moments.ts';
import { planReady } from './model/plan.ts';
import type { Told, Topic } from './model/told.ts';
import type { Answer, Question, Quiz } from './model/types.ts';
import { changeTopic } from './store.ts';

interface Props {
  quiz: Quiz;
  question: Question;
  told: Told;
  topic: Topic;
  /** The plan as the calculator laid it, and as the pace so far rescales it. */
  plan: ComputePlan | null;
  pace: ComputePlan | null;
  times: Times;
  here: { now: number; zone: string };
  /** The verdict an answer leads to for certain, or null. */
  leads: (answer: Answer) => Verdict | null;
  onTake: (text: string) => void;
}

const DoneAt = later(() => import('./DoneAt.tsx').then((part) => part.DoneAt));
const Noise = later(() => import('./Noise.tsx').then((part) => part.Noise));
const RunsDone = later(() => import('./RunsDone.tsx').then((part) => part.RunsDone));

const twoYears = 700 * 86_400_000;

/** What the compute calculator says, as an answer with its source. */
function planAnswer(pace: ComputePlan, { plan, times, here: { now, zone } }: Props): Answer {
  const ends = (one: ComputePlan | null) => sayShort(toInstant(one?.trainEnd ?? '', zone), zone, now);
  const from =
    plan === pace
      ? `From the compute calculator: training ends ${ends(pace)}`
      : `Pace says ${ends(pace)}, plan said ${ends(plan)}: training ends with the pace`;
  const margin = `${Math.round(times[pace.basis] * 100)}% is added because the plan is ${pace.basis}`;
  const hint = `${from}, evaluation takes ${Math.round(pace.evalMinutes)} minutes, and ${margin}.`;
  return { value: 'plan', label: sayMoment(planReady(pace, zone, times), zone, now), hint };
}

/** One question with its answers as real radios. A date opens under the answer that needs it. */
export function QuestionForm(props: Props) {
  const { quiz, question, told, topic, plan, pace, here, leads, onTake } = props;
  const { planned } = told;
  const given = topic.answers[question.field] ?? '';
  const dated = question.kind === 'datetime';
  const wall = dated && given.includes('T') ? given : '';
  const offers = question.field === 'readyAt' && pace ? [planAnswer(pace, props)] : [];
  const kept = wall ? 'at' : given === 'plan' && offers.length === 0 ? '' : given;
  const [choice, setChoice] = useState(kept || (offers.length > 0 ? 'plan' : ''));
  const [date, setDate] = useState(wall.slice(0, 10));
  const [time, setTime] = useState(wall.slice(11));
  const [problem, setProblem] = useState('');
  const [opened, setOpened] = useState(Object.keys(topic.noise).length > 0);
  const box = useRef<HTMLFormElement>(null);

  const refuse = (sentence: string, selector: string) => {
    setProblem(sentence);
    box.current?.querySelector<HTMLElement>(selector)?.focus();
  };
  const submit = (event: Event) => {
    event.preventDefault();
    if (!choice) return refuse('Choose one of the answers.', 'input[type="radio"]');
    if (!dated || choice !== 'at') return onTake(choice);
    const text = `${date}T${time}`;
    const moment = toInstant(text, here.zone);
    if (!(moment > here.now && moment < here.now + twoYears)) {
      return refuse(
        'Give a day and a time between now and two years ahead, for example tomorrow, 09:00.',
        'input[type="date"]',
      );
    }
    return onTake(text);
  };
  const began = plan && toInstant(plan.trainStart, here.zone) < here.now;
  const pick = (value: string) => {
    setChoice(value);
    setProblem('');
  };
  const hints = [
    question.hint,
    dated && planned ? `The meeting is planned for ${dayOf(planned)}, ${clockOf(planned)}.` : '',
  ];
  return (
    <form id="readiness-form" ref={box} onSubmit={submit} noValidate>
      {/* An answer given before the page is awake would be lost. */}
      <fieldset disabled={here.now === 0} aria-describedby={problem ? 'readiness-problem' : undefined}>
        <legend class="quiz-ask">{question.ask}</legend>
        <p class="muted above-2 below-4">{hints.filter(Boolean).join(' ')}</p>
        <div class="choices">
          {[...offers, ...question.answers].map(({ value, label, hint }) => {
            const text = String(value);
            const verdict = leads({ value: text === 'plan' ? 'at' : value, label });
            return (
              <div class="choice" key={text}>
                <label>
                  <input
                    type="radio"
                    name={`readiness-${question.field}`}
                    value={text}
                    checked={choice === text}
                    onChange={() => pick(text)}
                  />
                  <b>{offers.length > 0 && text === 'at' ? 'At another time' : label}</b>
                  {hint && <small>{hint}</small>}
                  {verdict && (
                    <small class="leads">
                      Leads to: <b>{quiz.verdicts[verdict].title}</b>
                    </small>
                  )}
                </label>
                {began && text === 'plan' && choice === 'plan' && (
                  <div class="sub">
                    <RunsDone plan={plan} told={told} here={here} />
                  </div>
                )}
                {dated && text === 'at' && choice === 'at' && (
                  <div class="sub">
                    <DoneAt date={date} time={time} onDate={setDate} onTime={setTime} />
                  </div>
                )}
              </div>
            );
          })}
        </div>
        {question.field === 'effect' && (
          <details class="quiz-more above-3" open={opened} onToggle={(event) => setOpened(event.currentTarget.open)}>
            <summary>Work it out from your numbers</summary>
            {opened && (
              <Noise
                input={topic.noise}
                onInput={(noise) => changeTopic({ noise })}
                onUse={(word, result) => {
                  changeTopic({ result });
                  pick(word);
                  box.current?.querySelector<HTMLElement>(`input[value="${word}"]`)?.focus();
                }}
              />
            )}
          </details>
        )}
        <div role="alert">
          {problem && (
            <p class="error above-3" id="readiness-problem">
              <Icon name="warn" small /> {problem}
            </p>
          )}
        </div>
      </fieldset>
    </form>
  );
}
