import { useEffect, useRef, useState } from 'preact/hooks';
import { most } from '../../lib/checklist/codec.ts';
import { Check, TextField } from '../Field.tsx';
import { Icon } from '../Icon.tsx';

interface Props {
  /** Adds the item; false when there is no room for more. */
  onAdd: (label: string, blocker: boolean) => void;
  full: boolean;
}

/** The reader's own statement at the end of the list. */
export function OwnCheck({ onAdd, full }: Props) {
  const [open, setOpen] = useState<boolean | 'left'>(false);
  const [label, setLabel] = useState('');
  const [blocker, setBlocker] = useState(false);
  const [problem, setProblem] = useState('');
  const box = useRef<HTMLFormElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (open === true) box.current?.querySelector('input')?.focus();
    if (open === 'left') button.current?.focus();
  }, [open]);
  const close = (where: false | 'left') => {
    setOpen(where);
    setLabel('');
    setBlocker(false);
    setProblem('');
  };
  const add = (event: Event) => {
    event.preventDefault();
    if (!label.trim()) {
      setProblem('Write a statement that can be true, such as “The camera is calibrated”.');
      box.current?.querySelector('input')?.focus();
      return;
    }
    onAdd(label.trim(), blocker);
    close(false);
  };
  if (full)
    return (
      <p class="muted above-4 below-0 needs-js">
        Forty checks of your own are the most this list holds. Remove one to add another.
      </p>
    );
  if (open !== true) {
    return (
      <p class="above-4 below-0 needs-js">
        <button ref={button} type="button" class="btn btn-s" onClick={() => setOpen(true)}>
          <Icon name="plus" small /> Add your own check
        </button>
      </p>
    );
  }
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
        <button type="button" class="btn btn-s btn-quiet" onClick={() => close('left')}>
          Cancel
        </button>
      </div>
    </form>
  );
}
