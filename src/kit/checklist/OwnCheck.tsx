import { useEffect, useRef, useState } from 'preact/hooks';
import { Icon } from '../Icon.tsx';
import { lost, useLater } from '../useLater.ts';

interface Props {
  onAdd: (label: string, blocker: boolean) => void;
  full: boolean;
}

/** The way to the reader's own statement, at the end of the list. */
export function OwnCheck({ onAdd, full }: Props) {
  const [open, setOpen] = useState<boolean | 'left'>(false);
  const button = useRef<HTMLButtonElement>(null);
  const form = useLater(open === true, () => import('./OwnForm.tsx'));
  useEffect(() => {
    if (open === 'left') button.current?.focus();
  }, [open]);
  if (full)
    return (
      <p class="muted above-4 below-0 needs-js">
        Forty checks of your own are the most this list holds. Remove one to add another.
      </p>
    );
  if (open === true && form && form !== 'failed') {
    const add = (label: string, blocker: boolean) => {
      onAdd(label, blocker);
      setOpen(false);
    };
    return <form.OwnForm onAdd={add} onCancel={() => setOpen('left')} />;
  }
  return (
    <p class="above-4 below-0 needs-js">
      <button ref={button} type="button" class="btn btn-s" onClick={() => setOpen(true)}>
        <Icon name="plus" small /> Add your own check
      </button>
      {form === 'failed' && <span role="alert"> {lost}</span>}
    </p>
  );
}
