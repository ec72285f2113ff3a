import type { ComponentChildren } from 'preact';
import { Outcome, type OutcomeName } from './Outcome.tsx';

export interface RailRow {
  key: string;
  minutes: number;
  title: string;
  outcome: OutcomeName | '';
  /** Owner, length or a note, in small type. */
  sub?: ComponentChildren;
}

interface Props {
  rows: readonly RailRow[];
  /** How a moment is written, from minutes after the start: "14:05", or "5" where no start is set. */
  at: (minute: number) => string;
}

/** One row drawn to scale. A served page may not carry style attributes, so up to half an hour its length is a class. */
const scale = (minutes: number) =>
  minutes <= 32 ? { class: `m${Math.max(1, Math.round(minutes))}` } : { style: { '--min': String(minutes) } };

/** An agenda as a rail with one tick a minute. */
export function Rail({ rows, at }: Props) {
  let passed = 0;
  return (
    <ol class="rail">
      {rows.map((row) => {
        const start = passed;
        passed += row.minutes;
        return (
          <li key={row.key} {...scale(row.minutes)}>
            <span class="at">{at(start)}</span>
            <span class="scale" aria-hidden="true" />
            <div class="what">
              <b>{row.title}</b>
              {row.outcome && <Outcome outcome={row.outcome} />}
              {row.sub && <span class="muted">{row.sub}</span>}
            </div>
          </li>
        );
      })}
      <li class="end">
        <span class="at">{at(passed)}</span>
        <span class="scale" aria-hidden="true" />
        <div class="what" />
      </li>
    </ol>
  );
}
