import { useEffect, useRef } from 'preact/hooks';
import { type Agenda, titleOf } from '../../meeting/model.ts';
import type { Run } from './model/run.ts';
import { goOn } from './store.ts';

interface Props {
  agenda: Agenda;
  run: Run;
  /** It ended on this page a moment ago: focus follows. */
  focused: boolean;
}

/** The meeting once it is over. */
export function Over({ agenda, focused }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (focused) heading.current?.focus();
  }, [focused]);
  return (
    <main id="main" class="wrap agenda-view">
      <h1 tabIndex={-1} ref={heading} dir="auto">
        {titleOf(agenda)}
      </h1>
      <button type="button" class="btn" onClick={() => goOn(agenda.id)}>
        Go on with the meeting
      </button>
    </main>
  );
}
