import { useState } from 'preact/hooks';
import { Icon } from '../../kit/Icon.tsx';

interface Props {
  label: string;
  value: number;
  least?: number;
  most: number;
  onChange: (value: number) => void;
}

/** Minutes with a button for one less and one more. The field may hold anything; the agenda keeps the last whole number. */
export function Stepper({ label, value, least = 1, most, onChange }: Props) {
  const [draft, setDraft] = useState<string | null>(null);
  const within = (minutes: number) => Math.min(most, Math.max(least, Math.round(minutes)));
  const step = (by: number) => {
    setDraft(null);
    onChange(within(value + by));
  };
  const take = (text: string) => {
    setDraft(text);
    const minutes = Number(text);
    if (text.trim() !== '' && Number.isFinite(minutes)) onChange(within(minutes));
  };
  return (
    <fieldset class="field">
      <legend>{label}</legend>
      <span class="stepper">
        <button type="button" class="btn" aria-label="One minute less" onClick={() => step(-1)}>
          <Icon name="minus" small />
        </button>
        <input
          type="text"
          inputMode="numeric"
          autocomplete="off"
          aria-label={label}
          value={draft ?? String(value)}
          onInput={(event) => take(event.currentTarget.value)}
          onBlur={() => setDraft(null)}
          onKeyDown={(event) => {
            if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
            event.preventDefault();
            step(event.key === 'ArrowUp' ? 1 : -1);
          }}
        />
        <button type="button" class="btn" aria-label="One minute more" onClick={() => step(1)}>
          <Icon name="plus" small />
        </button>
      </span>
    </fieldset>
  );
}
