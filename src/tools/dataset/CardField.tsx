import { LongField, SelectField, TextField } from '../../kit/Field.tsx';
import { mostOf } from './model/card/card.ts';
import type { FieldRow } from './model/card/fields.ts';

interface Props {
  row: FieldRow;
  value: string;
  /** What may stand in it; empty where anything may. */
  options: readonly string[];
  onChange: (value: string) => void;
}

const has = (list: string, one: string) => list.split('\n').some((line) => line.trim() === one);

/** One field of the card, by its kind. A list with known entries offers them. */
export function CardField({ row: { id, kind, label, hint }, value, options, onChange }: Props) {
  if (kind === 'choice') {
    const kept = value && !options.includes(value) ? [value] : [];
    return (
      <SelectField
        label={label}
        value={value}
        options={[{ value: '', label: 'Choose' }, ...[...options, ...kept].map((one) => ({ value: one, label: one }))]}
        onChange={onChange}
        hint={hint}
      />
    );
  }
  if (kind === 'date') return <TextField label={label} type="date" value={value} onChange={onChange} hint={hint} />;
  if (kind === 'line')
    return <TextField label={label} value={value} most={mostOf.line} onChange={onChange} hint={hint} />;
  const left = options.filter((one) => !has(value, one));
  return (
    <>
      <LongField label={label} value={value} most={mostOf.text} onChange={onChange} hint={hint} />
      {left.length > 0 && (
        <p class="flush">
          <select
            aria-label={`Add to: ${label}`}
            id={`add-${id}`}
            value=""
            onChange={(event) => {
              const chosen = event.currentTarget.value;
              event.currentTarget.value = '';
              if (chosen) onChange([value.trimEnd(), chosen].filter(Boolean).join('\n'));
            }}
          >
            <option value="">Add one of the list</option>
            {left.map((one) => (
              <option key={one}>{one}</option>
            ))}
          </select>
        </p>
      )}
    </>
  );
}
