import type { ComponentChildren, TargetedEvent } from 'preact';
import { useId, useState } from 'preact/hooks';
import { Icon } from './Icon.tsx';

interface FrameProps {
  label: string;
  hint?: ComponentChildren;
  problem?: string | undefined;
  class?: string;
  children: (ids: { id: string; 'aria-describedby'?: string; 'aria-invalid'?: 'true' }) => ComponentChildren;
}

/** Label above, control, hint below; a problem stands under the field with an icon and a sentence. */
export function Field({ label, hint, problem, class: extra = '', children }: FrameProps) {
  const id = useId();
  const described = problem ? `${id}-problem` : hint ? `${id}-hint` : undefined;
  return (
    <div class={`field ${problem ? 'bad' : ''} ${extra}`}>
      <label for={id}>{label}</label>
      {children({
        id,
        ...(described ? { 'aria-describedby': described } : {}),
        ...(problem ? { 'aria-invalid': 'true' } : {}),
      })}
      {hint && (
        <span class="hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      {problem && (
        <p class="error" id={`${id}-problem`}>
          <Icon name="warn" small /> {problem}
        </p>
      )}
    </div>
  );
}

interface NumberProps {
  label: string;
  value: number;
  onChange: (value: number) => void;
  /** Reads what was typed: the number, or a sentence that says what is expected, with an example. */
  read: (text: string) => number | string;
  unit?: string;
  hint?: ComponentChildren;
  /** How the number is written in the field; plain digits unless told. */
  write?: (value: number) => string;
}

/** A field that may hold anything, for a calculation that holds the last valid number. */
export function NumberField({ label, value, onChange, read, unit, hint, write = String }: NumberProps) {
  const [draft, setDraft] = useState<string | null>(null);
  const [problem, setProblem] = useState('');
  const take = (event: TargetedEvent<HTMLInputElement>) => {
    const text = event.currentTarget.value;
    const next = read(text);
    setDraft(text);
    if (typeof next === 'number') {
      setProblem('');
      onChange(next);
    }
  };
  const leave = () => {
    const next = read(draft ?? write(value));
    if (typeof next === 'string') setProblem(next);
    else setDraft(null);
  };
  return (
    <Field label={label} hint={hint} problem={problem || undefined}>
      {(ids) => (
        <div class={unit ? 'with-unit' : undefined}>
          <input
            {...ids}
            type="text"
            inputMode="decimal"
            autocomplete="off"
            value={draft ?? write(value)}
            onInput={take}
            onBlur={leave}
          />
          {unit && <span>{unit}</span>}
        </div>
      )}
    </Field>
  );
}

interface TextProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  type?: 'text' | 'date' | 'time' | 'url' | 'datetime-local';
  hint?: ComponentChildren;
  problem?: string | undefined;
  class?: string;
  most?: number;
}

/** A line of text, a date or a time. */
export const TextField = ({
  label,
  value,
  onChange,
  type = 'text',
  hint,
  problem,
  class: extra,
  most = 300,
}: TextProps) => (
  <Field label={label} hint={hint} problem={problem} {...(extra ? { class: extra } : {})}>
    {(ids) => (
      <input
        {...ids}
        type={type}
        maxLength={most}
        value={value}
        autocomplete="off"
        onInput={(event) => onChange(event.currentTarget.value)}
      />
    )}
  </Field>
);

/** Several lines of text. */
export const LongField = ({ label, value, onChange, hint, class: extra, most = 600 }: TextProps) => (
  <Field label={label} hint={hint} {...(extra ? { class: extra } : {})}>
    {(ids) => (
      <textarea {...ids} maxLength={most} value={value} onInput={(event) => onChange(event.currentTarget.value)} />
    )}
  </Field>
);

export interface ChoiceProps<Value extends string> {
  label: string;
  value: Value;
  options: readonly { value: Value; label: string }[];
  onChange: (value: Value) => void;
  hint?: ComponentChildren;
}

/** One of several, in a select. */
export const SelectField = <Value extends string>({ label, value, options, onChange, hint }: ChoiceProps<Value>) => (
  <Field label={label} hint={hint}>
    {(ids) => (
      <select {...ids} value={value} onChange={(event) => onChange(event.currentTarget.value as Value)}>
        {options.map((option) => (
          <option key={option.value} value={option.value} selected={option.value === value}>
            {option.label}
          </option>
        ))}
      </select>
    )}
  </Field>
);

/** A tick box with its words, and a smaller remark. */
export const Check = ({
  label,
  remark,
  checked,
  onChange,
}: {
  label: string;
  remark?: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
}) => (
  <label class="check">
    <input type="checkbox" checked={checked} onChange={(event) => onChange(event.currentTarget.checked)} />
    <span>
      {label} {remark && <small class="muted">{remark}</small>}
    </span>
  </label>
);
