import { type ComponentChildren, Fragment } from 'preact';
import { useState } from 'preact/hooks';
import { served } from '../../kit/served.ts';

// What the reader has open stays open when the tool is drawn anew.
const opened = new Set<string>();

interface Props {
  title: string;
  /** A few words beside the title. */
  aside?: ComponentChildren;
  class?: string;
  /** What it holds is drawn anew when this changes. */
  round?: number;
  children: ComponentChildren;
}

/** A part that is folded away, and drawn (and fetched, where it is a later part) only once it is opened. */
export function Unfold({ title, aside, class: extra = '', round, children }: Props) {
  const [open, setOpen] = useState(() => opened.has(title));
  const toggle = (now: boolean) => {
    opened[now ? 'add' : 'delete'](title);
    setOpen(now);
  };
  if (served) return null;
  return (
    <details class={`needs-js ${extra}`} open={open} onToggle={(event) => toggle(event.currentTarget.open)}>
      <summary class="tall">
        <b>{title}</b> {aside && <small class="muted">{aside}</small>}
      </summary>
      {open && <Fragment key={round}>{children}</Fragment>}
    </details>
  );
}
