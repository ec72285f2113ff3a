import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { lost, useLater } from '../../kit/useLater.ts';

export interface FoldWords {
  title: string;
  /** The method, for a page without scripts. */
  method: string;
}

interface Props<Part> {
  name: string;
  words: FoldWords;
  /** A few words beside the title, such as what is known already. */
  aside?: ComponentChildren;
  /** Opened from elsewhere: a number that grows each time the reader should land here. */
  call?: number;
  /** Fetches the part; it is drawn only then. */
  load: () => Promise<Part>;
  children: (part: Part) => ComponentChildren;
}

/** One of the parts under the list, folded away and not even fetched until it is needed. */
export function Fold<Part>({ name, words, aside, call = 0, load, children }: Props<Part>) {
  const [open, setOpen] = useState(false);
  const summary = useRef<HTMLElement>(null);
  const part = useLater(open, load);
  useEffect(() => {
    if (!call) return;
    setOpen(true);
    summary.current?.focus();
  }, [call]);
  return (
    <details
      class={`fold ${name}`}
      open={open}
      aria-busy={(open && !part) || undefined}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary ref={summary}>
        <h4>{words.title}</h4>
        {aside && <span class="muted">{aside}</span>}
      </summary>
      <p class="no-js tool-body flush">{words.method}</p>
      {open && part && part !== 'failed' && children(part)}
      {open && part === 'failed' && (
        <p class="tool-body flush" role="alert">
          {lost}
        </p>
      )}
    </details>
  );
}
