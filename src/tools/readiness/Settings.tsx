import { useState } from 'preact/hooks';
import { Check, NumberField, TextField } from '../../kit/Field.tsx';
import { say } from '../../kit/toast.ts';
import {
  dayNames,
  readBlocks,
  readHolidays,
  readHours,
  readZones,
  type Settings as Saved,
  timeLimits,
  usualSettings,
  workOf,
} from '../../lib/teamtime.ts';
import type { Times } from '../../lib/worktime.ts';
import { Overlap } from './Overlap.tsx';
import { Planned } from './Planned.tsx';
import { configure, resetSettings } from './store.ts';

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

/** Each step with its unit; `per` turns what is kept into what is written. */
const steps: { key: keyof Times; label: string; unit: string; per: number }[] = [
  { key: 'measured', label: 'Margin on a plan with a timed step', unit: '%', per: 100 },
  { key: 'estimated', label: 'Margin on a plan that is only estimated', unit: '%', per: 100 },
  { key: 'write', label: 'To write the page', unit: 'min', per: 1 },
  { key: 'read', label: 'To read the page', unit: 'min', per: 1 },
  { key: 'notice', label: 'Notice before a meeting called today', unit: 'min', per: 1 },
  { key: 'soon', label: 'Called today means at most', unit: 'min', per: 1 },
  { key: 'far', label: 'Too far ahead is more than', unit: 'days', per: 1 },
];

const texts = [
  { key: 'hours', label: 'Working hours', hint: 'On your clock. Separate stretches with commas.', read: readHours },
  { key: 'holidays', label: 'Days off', hint: 'For example 2026-12-25, 2026-12-26.', read: readHolidays },
  {
    key: 'blocks',
    label: 'Times without meetings',
    hint: 'Days, hours or both, for example Wed, Fri 13:00–17:30; 09:00–10:00. Work goes on in them.',
    read: readBlocks,
  },
  {
    key: 'zones',
    label: 'Time zones of the others',
    hint: 'For example America/New_York, Asia/Kolkata. They work the same hours on their own clocks.',
    read: readZones,
  },
] as const;

interface Props {
  planned: string;
  settings: Saved;
  /** The day whose overlap is drawn, and the reader's zone. */
  day: string;
  zone: string;
}

/** Everything about time that a team may set, with the choices the site began with. */
export function Settings({ planned, settings, day, zone }: Props) {
  const toggle = (one: number, on: boolean) => {
    const days = [1, 2, 3, 4, 5, 6, 7].filter((each) => (each === one ? on : settings.days.includes(each)));
    // A team that never works could never meet.
    if (days.length > 0) configure({ days });
  };
  const number = (text: string, key: keyof Times, per: number): number | string => {
    const [least, most] = timeLimits[key];
    const value = /^\s*\d{1,5}\s*$/.test(text) ? Number(text) / per : Number.NaN;
    const usual = Math.round(usualSettings.times[key] * per);
    return value >= least && value <= most
      ? value
      : `Give a number between ${least * per} and ${most * per}, for example ${usual}.`;
  };
  const work = workOf(settings, zone);
  return (
    <div class="quiz-panel">
      <Planned planned={planned} />
      <fieldset>
        <legend>Working days</legend>
        <div class="row">
          {dayNames.map((name, at) => (
            <Check
              key={name}
              label={name}
              checked={settings.days.includes(at + 1)}
              onChange={(on) => toggle(at + 1, on)}
            />
          ))}
        </div>
      </fieldset>
      {texts.map(({ key, label, hint, read }) => (
        <ReadField
          key={key}
          label={label}
          hint={hint}
          kept={settings[key]}
          read={read}
          onKeep={(text) => configure({ [key]: text })}
        />
      ))}
      {(work.others ?? []).length > 0 && <Overlap live day={day} work={work} />}
      <p class="flush">
        <b>How long the steps take.</b>{' '}
        <span class="muted">No study gives these numbers. They are our choices: set your own.</span>
      </p>
      <div class="quiz-steps">
        {steps.map(({ key, label, unit, per }) => (
          <NumberField
            key={key}
            label={label}
            unit={unit}
            value={Math.round(settings.times[key] * per)}
            read={(text) => number(text, key, per)}
            onChange={(value) => configure({ times: { ...settings.times, [key]: value } })}
            hint={`Our choice: ${Math.round(usualSettings.times[key] * per)}`}
          />
        ))}
      </div>
      <button
        type="button"
        class="btn btn-s"
        onClick={() => say('Settings are as they were at first', resetSettings())}
      >
        Back to our choices
      </button>
    </div>
  );
}
