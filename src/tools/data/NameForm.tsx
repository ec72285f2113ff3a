import { useEffect, useRef } from 'preact/hooks';

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
      class="row flush"
      onSubmit={(event) => {
        event.preventDefault();
        onDone(box.current?.value.trim() ?? '');
      }}
      onKeyDown={(event) => event.key === 'Escape' && onDone('')}
    >
      <label>
        <span class="vh">{label}</span>
        <input ref={box} type="text" maxLength={60} placeholder={label} defaultValue={value} />
      </label>
      <button type="submit" class="btn btn-s btn-ink">
        {act}
      </button>
      <button type="button" class="btn btn-s btn-quiet" onClick={() => onDone('')}>
        Cancel
      </button>
    </form>
  );
}
