import { useEffect, useRef, useState } from 'preact/hooks';
import { most } from '../../lib/checklist/codec.ts';
import { Check, TextField } from '../Field.tsx';

interface Props {
  onAdd: (label: string, blocker: boolean) => void;
  onCancel: () => void;
}

/** Asks for the reader's own statement, and whether it blocks. */
export function OwnForm({ onAdd, onCancel }: Props) {
  const [label, setLabel] = useState('');
  const [blocker, setBlocker] = useState(false);
  const [problem, setProblem] = useState('');
  const box = useRef<HTMLFormElement>(null);
  const focus = () => box.current?.querySelector('input')?.focus();
  useEffect(focus, []);
  const add = (event: Event) => {
    event.preventDefault();
    if (label.trim()) return onAdd(label.trim(), blocker);
    setProblem('Write a statement that can be true, such as “The camera is calibrated”.');
    focus();
  };
  return (
    <form class="own-check above-4" ref={box} onSubmit={add} noValidate>
      <TextField
        label="Your statement"
        value={label}
        most={most.label}
        onChange={setLabel}
        hint="Something that can be true, so that it can be answered yes."
        problem={problem || undefined}
      />
      <Check label="It blocks" remark="An answer other than yes stops the go" checked={blocker} onChange={setBlocker} />
      <div class="row">
        <button type="submit" class="btn btn-s">
          Add
        </button>
        <button type="button" class="btn btn-s btn-quiet" onClick={onCancel}>
          Cancel
        </button>
      </div>
    </form>
  );
}
