import { useRef, useState } from 'preact/hooks';
import { TextField } from '../../kit/Field.tsx';
import { Icon } from '../../kit/Icon.tsx';
import { clockOf, dayOf } from '../../lib/walltime.ts';
import { bufferShare } from '../../lib/worktime.ts';
import { toInstant } from '../../lib/zone.ts';
import type { ComputePlan } from '../../meeting/model.ts';
import { planReady } from './model/finding.ts';
import type { Answer, Question } from './model/types.ts';
import { sayMoment } from './model/words.ts';

interface Props {
  question: Question;
  /** The answer kept so far, or ''. */
  given: string;
  plan: ComputePlan | null;
  planned: string;
  here: { now: number; zone: string };
  onTake: (text: string) => void;
}

const twoYears = 700 * 86_400_000;

/** What the compute calculator says, as an answer with its source. */
function planAnswer(plan: ComputePlan, { now, zone }: Props['here']): Answer {
  const ends = sayMoment(toInstant(plan.trainEnd, zone), zone, now);
  const hint = `From the compute calculator: training ends ${ends}, evaluation takes ${Math.round(plan.evalMinutes)} minutes, and ${bufferShare[plan.basis] * 100}% is added because the plan is ${plan.basis}.`;
  return { value: 'plan', label: sayMoment(planReady(plan, zone), zone, now), hint };
}

/** One question with its answers as real radios. A date opens under the answer that needs it. */
export function QuestionForm({ question, given, plan, planned, here, onTake }: Props) {
  const dated = question.kind === 'datetime';
  const wall = dated && given.includes('T') ? given : '';
  const offers = question.field === 'readyAt' && plan ? [planAnswer(plan, here)] : [];
  const kept = wall ? 'at' : given === 'plan' && offers.length === 0 ? '' : given;
  const [choice, setChoice] = useState(kept || (offers.length > 0 ? 'plan' : ''));
  const [date, setDate] = useState(wall.slice(0, 10));
  const [time, setTime] = useState(wall.slice(11));
  const [problem, setProblem] = useState('');
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
                </label>
                {dated && text === 'at' && choice === 'at' && (
                  <div class="sub">
                    <TextField label="Done about" type="date" value={date} onChange={setDate} />
                    <TextField label="At" type="time" value={time} onChange={setTime} />
                  </div>
                )}
              </div>
            );
          })}
        </div>
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
