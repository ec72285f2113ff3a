import { useState } from 'preact/hooks';
import { most } from '../../lib/checklist/codec.ts';
import type { Item } from '../../lib/checklist/item.ts';
import { Field, LongField, SelectField, TextField } from '../Field.tsx';

interface Props {
  item: Item;
  value: string;
  /** What the tool around the list already knows; it stands in for an empty field. */
  known: string;
  choices: readonly { value: string; label: string }[];
  onChange: (value: string) => void;
}

const hints: Partial<Record<Item['evidence']['type'], string>> = {
  table: 'One row a line.',
  people: 'Names, with commas between them.',
  url: 'An address that begins with https://.',
  file: 'The name of the file and where it lies.',
};

const number = (text: string): boolean => /^[-−+]?\d[\d ,]*(\.\d+)?( ?%)?$/.test(text.trim());

/** What is odd about an evidence, as a sentence with an example; empty when nothing is. It is kept as typed all the same. */
export function oddEvidence(type: Item['evidence']['type'], text: string): string {
  if (!text.trim()) return '';
  if (type === 'number' && !number(text))
    return 'This does not read as a number, such as 9. It is kept as you typed it.';
  if (type === 'url' && !/^https?:\/\/[^\s]+$/.test(text.trim())) {
    return 'This is not an address, such as https://example.org/notes. It is kept as you typed it.';
  }
  return '';
}

/** The field for an item's evidence, by its kind. */
export function Evidence({ item, value, known, choices, onChange }: Props) {
  const [left, setLeft] = useState(false);
  const { type, prompt, required } = item.evidence;
  const label = required ? prompt : `${prompt} (optional)`;
  const hint = known ? `Known already: ${known}` : hints[type];
  const problem = left ? oddEvidence(type, value) || undefined : undefined;
  if (type === 'choice') {
    const listed = choices.some((choice) => choice.value === value);
    // An answer the list no longer has is still the reader's answer.
    const kept = value && !listed ? [{ value, label: value }] : [];
    const options = [{ value: '', label: 'Choose' }, ...choices, ...kept];
    return <SelectField label={label} value={value} options={options} onChange={onChange} hint={hint} />;
  }
  if (type === 'text' || type === 'table') {
    return <LongField label={label} value={value} onChange={onChange} hint={hint} most={most.evidence} />;
  }
  if (type === 'date') return <TextField label={label} type="date" value={value} onChange={onChange} hint={hint} />;
  return (
    <Field label={label} hint={hint} problem={problem}>
      {(ids) => (
        <input
          {...ids}
          type="text"
          inputMode={type === 'number' ? 'decimal' : type === 'url' ? 'url' : 'text'}
          maxLength={most.evidence}
          autocomplete="off"
          value={value}
          onInput={(event) => onChange(event.currentTarget.value)}
          onFocus={() => setLeft(false)}
          onBlur={() => setLeft(true)}
        />
      )}
    </Field>
  );
}
