import type { ComponentChildren } from 'preact';

/** One stop of the path: answered, open, or not reached. */
export const Stop = ({ state, children }: { state: 'full' | 'open' | 'off'; children: ComponentChildren }) => (
  <li class={state === 'off' ? 'off' : ''}>
    <span class={state === 'full' ? 'node full' : 'node'} />
    <div>{children}</div>
  </li>
);

/** A question with what was answered. */
export const Said = ({ question, answer, more }: { question: string; answer: string; more?: string | undefined }) => (
  <>
    <p class="q">{question}</p>
    <p class="flush">
      {answer} {more && <span class="muted">{more}</span>}
    </p>
  </>
);
