import { useId } from 'preact/hooks';
import type { ChoiceProps } from './Field.tsx';

/** One of a few, as real radios side by side. */
export function Segmented<Value extends string>({ label, value, options, onChange, hint }: ChoiceProps<Value>) {
  const name = useId();
  return (
    <fieldset class="field">
      <legend>{label}</legend>
      <div class="seg">
        {options.map((option) => (
          <label key={option.value}>
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            {option.label}
          </label>
        ))}
      </div>
      {hint && <span class="hint">{hint}</span>}
    </fieldset>
  );
}
