import { useState } from 'preact/hooks';
import { Check, TextField } from '../../kit/Field.tsx';
import { readHolidays, readHours, type Told } from './model/settings.ts';
import { settle } from './store.ts';

const dayNames = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

interface TextProps {
  label: string;
  hint: string;
  kept: string;
  read: (text: string) => unknown;
  onKeep: (text: string) => void;
}

/** A text that may hold anything while the last one that could be read counts. */
function ReadField({ label, hint, kept, read, onKeep }: TextProps) {
  const [draft, setDraft] = useState<string | null>(null);
  const found = draft === null ? null : read(draft);
  const take = (text: string) => {
    const good = typeof read(text) !== 'string';
    setDraft(good ? null : text);
    if (good) onKeep(text);
  };
  const problem = typeof found === 'string' ? found : undefined;
  return <TextField label={label} hint={hint} value={draft ?? kept} problem={problem} onChange={take} most={1000} />;
}

/** When the meeting is planned, and when the team works. */
export function Settings({ told }: { told: Told }) {
  const [date = '', time = ''] = told.planned.split('T');
  const [day, setDay] = useState<string | null>(null);
  const [hour, setHour] = useState<string | null>(null);
  const keep = (newDay: string, newHour: string) => {
    setDay(newDay);
    setHour(newHour);
    settle({ planned: /^\d{4}-\d\d-\d\d$/.test(newDay) && newHour ? `${newDay}T${newHour}` : '' });
  };
  const toggle = (one: number, on: boolean) => {
    const days = [1, 2, 3, 4, 5, 6, 7].filter((each) => (each === one ? on : told.days.includes(each)));
    // A team that never works could never meet.
    settle({ days: days.length > 0 ? days : told.days });
  };
  const shownDay = told.planned ? date : (day ?? '');
  const shownHour = told.planned ? time : (hour ?? '');
  return (
    <details class="quiz-more above-5">
      <summary>The planned meeting and your working time</summary>
      <div class="quiz-settings">
        <div class="pair">
          <TextField label="Planned for" type="date" value={shownDay} onChange={(text) => keep(text, shownHour)} />
          <TextField label="At" type="time" value={shownHour} onChange={(text) => keep(shownDay, text)} />
        </div>
        <fieldset>
          <legend>Working days</legend>
          <div class="row">
            {dayNames.map((name, at) => (
              <Check
                key={name}
                label={name}
                checked={told.days.includes(at + 1)}
                onChange={(on) => toggle(at + 1, on)}
              />
            ))}
          </div>
        </fieldset>
        <ReadField
          label="Working hours"
          hint="On your clock. Separate stretches with commas."
          kept={told.hours}
          read={readHours}
          onKeep={(hours) => settle({ hours })}
        />
        <ReadField
          label="Days off"
          hint="For example 2026-12-25, 2026-12-26."
          kept={told.holidays}
          read={readHolidays}
          onKeep={(holidays) => settle({ holidays })}
        />
      </div>
    </details>
  );
}
