import type { ComponentChildren, TargetedEvent } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { Field, NumberField, SelectField } from '../../kit/Field.tsx';
import { readQuantity, writeQuantity } from '../../lib/quantity.ts';
import { limits } from './model/sheet/limits.ts';
import type { Changes, ChoiceKey, Numbers, Optional, Sheet } from './model/sheet/sheet.ts';

/** Counts how often the whole sheet was replaced: then a field begins anew, so that none keeps a draft of what was taken back. */
export const rounds = { now: 0 };

/** What every group of fields is given: the sheet, and what to do with a change. */
export interface Fields {
  sheet: Sheet;
  onChange: (patch: Changes) => void;
}

interface AmountProps extends Fields {
  of: keyof (Numbers & Optional);
  label: string;
  unit?: string;
  hint?: ComponentChildren;
  /** What stands in the field while the sheet leaves it to the model. */
  usual?: number;
}

/** A number of the sheet. The field may hold anything; the sheet keeps the last number that could be read. */
export function AmountField({ sheet, onChange, of, label, unit, hint, usual = Number.NaN }: AmountProps) {
  const value = sheet[of] ?? usual;
  const read = (text: string) => {
    const next = readQuantity(text, limits[of]);
    if (typeof next === 'number') return next;
    const kept = writeQuantity(value);
    return kept ? `${next} The sum keeps ${kept}.` : next;
  };
  const take = (next: number) => {
    const kept = Number.isNaN(next) ? null : next;
    if (kept !== sheet[of]) onChange({ [of]: kept });
  };
  return (
    <NumberField
      key={rounds.now}
      label={label}
      value={value}
      onChange={take}
      read={read}
      write={writeQuantity}
      {...(unit ? { unit } : {})}
      {...(hint ? { hint } : {})}
    />
  );
}

interface ChoiceProps<Key extends ChoiceKey> extends Fields {
  of: Key;
  label: string;
  words: Partial<Record<Sheet[Key], string>>;
  hint?: ComponentChildren;
}

/** A choice of the sheet in a select. */
export const ChoiceField = <Key extends ChoiceKey>({ sheet, onChange, of, label, words, hint }: ChoiceProps<Key>) => (
  <SelectField
    label={label}
    value={sheet[of] as string}
    options={Object.entries(words).map(([value, text]) => ({ value, label: text as string }))}
    onChange={(value) => onChange({ [of]: value })}
    {...(hint ? { hint } : {})}
  />
);

interface GroupedProps {
  label: string;
  value: string;
  groups: readonly { name: string; options: readonly { value: string; label: string }[] }[];
  onChange: (value: string) => void;
  hint?: ComponentChildren;
}

/** One of many, in a select with groups. A hundred options are drawn anew only when they change. */
export function GroupedField({ label, value, groups, onChange, hint }: GroupedProps) {
  const options = useMemo(
    () =>
      groups.map((group) => (
        <optgroup key={group.name} label={group.name}>
          {group.options.map((option) => (
            <option key={option.value} value={option.value} selected={option.value === value}>
              {option.label}
            </option>
          ))}
        </optgroup>
      )),
    [groups, value],
  );
  return (
    <Field label={label} hint={hint}>
      {(ids) => (
        <select {...ids} value={value} onChange={(event) => onChange(event.currentTarget.value)}>
          {options}
        </select>
      )}
    </Field>
  );
}

interface DateProps {
  label: string;
  type: 'date' | 'time';
  value: string;
  onChange: (value: string) => void;
  hint?: ComponentChildren;
  /** Whether no date is an answer. */
  empty?: boolean;
}

// Browsers give years such as 0002 while 2026 is being typed.
const believable = { date: /^20[0-9]\d-\d\d-\d\d$/, time: /^\d\d:\d\d$/ };

/** A day or a time. While it is being typed the sheet keeps the last one that was whole. */
export const MomentField = (props: DateProps) => <Moment key={rounds.now} {...props} />;

function Moment({ label, type, value, onChange, hint, empty = false }: DateProps) {
  const [draft, setDraft] = useState<string | null>(null);
  const [problem, setProblem] = useState('');
  const good = (text: string) => believable[type].test(text) || (empty && text === '');
  const take = (event: TargetedEvent<HTMLInputElement>) => {
    const text = event.currentTarget.value;
    // A half-typed date reads as empty, with badInput set: it is not the wish for no date.
    const whole = good(text) && !event.currentTarget.validity.badInput;
    setDraft(text);
    if (whole) {
      setProblem('');
      if (text !== value) onChange(text);
    }
  };
  const leave = (event: TargetedEvent<HTMLInputElement>) => {
    const whole = good(draft ?? value) && !event.currentTarget.validity.badInput;
    const example = type === 'date' ? '10 December 2026, between the years 2000 and 2099' : '17:30';
    setProblem(whole ? '' : `This is not a whole ${type}. Enter one such as ${example}. The sum keeps the last one.`);
    if (whole) setDraft(null);
  };
  return (
    <Field label={label} hint={hint} problem={problem || undefined}>
      {(ids) => <input {...ids} type={type} value={draft ?? value} autocomplete="off" onInput={take} onBlur={leave} />}
    </Field>
  );
}
