import { useEffect, useRef } from 'preact/hooks';
import { NumberField, TextField } from '../../kit/Field.tsx';
import { Icon } from '../../kit/Icon.tsx';
import { say } from '../../kit/toast.ts';
import type { Verdict } from '../../meeting/model.ts';
import { nameOf, type Told } from './model/told.ts';
import type { Quiz } from './model/types.ts';
import { changeTopic, dropTopic, settle } from './store.ts';

interface Props {
  quiz: Quiz;
  told: Told;
  /** The verdict of each topic; null while it is not settled. */
  verdicts: readonly (Verdict | null)[];
  /** Whether a question was just added; then its name takes the focus. */
  added: { current: boolean };
}

const minutesRead = (text: string): number | string =>
  /^\s*\d{1,3}\s*$/.test(text) && Number(text) >= 1 && Number(text) <= 240
    ? Number(text)
    : 'Give whole minutes between 1 and 240, for example 10.';

/** The questions that share a meeting, each with its verdict; one of them is open below. */
export function Topics({ quiz, told, verdicts, added }: Props) {
  const box = useRef<HTMLOListElement>(null);
  // A new question begins with its name.
  useEffect(() => {
    if (!added.current) return;
    added.current = false;
    box.current?.querySelector<HTMLElement>('[data-open] input')?.focus();
  });
  const drop = (id: string, name: string) => {
    const undo = dropTopic(id);
    say(`“${name.slice(0, 60)}” removed`, undo);
    box.current?.querySelector<HTMLElement>('button, input')?.focus();
  };
  return (
    <ol class="quiz-topics" ref={box} aria-label="Questions of this meeting">
      {told.topics.map((topic, at) => {
        const open = topic.id === told.current;
        const name = nameOf(topic, at);
        const verdict = verdicts[at];
        return (
          <li key={topic.id} data-open={open || undefined}>
            {open ? (
              <>
                <TextField
                  label={`Question ${at + 1}: what is to be settled`}
                  value={topic.title}
                  onChange={(title) => changeTopic({ title }, topic.id)}
                />
                <NumberField
                  label="Its minutes"
                  unit="min"
                  value={topic.minutes}
                  read={minutesRead}
                  onChange={(minutes) => changeTopic({ minutes }, topic.id)}
                />
              </>
            ) : (
              <button type="button" class="quiz-change" onClick={() => settle({ current: topic.id })}>
                {name}
                <span class="vh">, open it</span>
              </button>
            )}
            <span class="muted">{verdict ? quiz.verdicts[verdict].title : 'Not answered yet'}</span>
            <button
              type="button"
              class="btn btn-icon btn-quiet btn-s"
              aria-label={`Remove “${name}”`}
              onClick={() => drop(topic.id, name)}
            >
              <Icon name="close" small />
            </button>
          </li>
        );
      })}
    </ol>
  );
}
