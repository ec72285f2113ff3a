import { type Names, saidOf } from '../../lib/said.ts';
import type { Agenda } from '../../meeting/model.ts';

/** What the tools had found when the agenda was made, a line each. */
export const Said = ({ agenda, names }: { agenda: Agenda; names: Names }) => (
  <section>
    <h2>What the tools said</h2>
    <ul>
      {saidOf(agenda, names).map(({ text, more }, at) => (
        <li key={at} class="after-row" dir="auto">
          {text}
          {more && <small class="after-more">{more}</small>}
        </li>
      ))}
    </ul>
  </section>
);
