import { useEffect, useRef } from 'preact/hooks';
import { Field } from '../../kit/Field.tsx';

interface Props {
  label: string;
  value: string;
  act: string;
  /** The name, or '' where nothing shall change. */
  onDone: (name: string) => void;
}

/** Asks for one name, on the spot. Escape leaves it as it was. */
export function NameForm({ label, value, act, onDone }: Props) {
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => box.current?.select(), []);
  return (
    <form
      class="row flush naming"
      onSubmit={(event) => {
        event.preventDefault();
        onDone(box.current?.value.trim() ?? '');
      }}
      onKeyDown={(event) => event.key === 'Escape' && onDone('')}
    >
      <Field label={label}>
        {(ids) => <input {...ids} ref={box} type="text" maxLength={60} defaultValue={value} />}
      </Field>
      <button type="submit" class="btn btn-s btn-ink">
        {act}
      </button>
      <button type="button" class="btn btn-s btn-quiet" onClick={() => onDone('')}>
        Cancel
      </button>
    </form>
  );
}
