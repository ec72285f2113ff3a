import type { ComponentChildren } from 'preact';
import { afterDrawn } from './afterDrawn.ts';
import { Notices } from './Notices.tsx';
import { Saved } from './Saved.tsx';

interface Props {
  id: string;
  title: string;
  phase?: 'prior' | 'intermediate' | 'final';
  /** Shown once there is something to take back. */
  onReset?: (() => void) | undefined;
  /** Two or three words beside the title, such as progress. */
  aside?: ComponentChildren;
  /** The finding as it would stand on an agenda, with its button. */
  foot?: ComponentChildren;
  children: ComponentChildren;
}

/** The frame every tool has: name, saved state, reset, body, and the finding at the foot. */
export function ToolFrame({ id, title, phase, onReset, aside, foot, children }: Props) {
  return (
    <section id={id} class="tool wide" aria-labelledby={`${id}-title`} data-phase={phase} data-tool={id}>
      <header class="tool-head">
        <h3 id={`${id}-title`}>{title}</h3>
        <span class="saved needs-js">
          {aside}
          <Saved />
          {onReset && (
            <button
              type="button"
              class="btn btn-quiet btn-s"
              onClick={({ currentTarget }) => {
                // The press is drawn before a whole tool is; a second press would be undone to nothing.
                currentTarget.disabled = true;
                afterDrawn(() => {
                  onReset();
                  currentTarget.disabled = false;
                });
              }}
            >
              Reset
            </button>
          )}
        </span>
      </header>
      <Notices />
      {children}
      {foot && <footer class="tool-foot needs-js">{foot}</footer>}
    </section>
  );
}
