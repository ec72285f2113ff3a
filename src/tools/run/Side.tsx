import { Icon } from '../../kit/Icon.tsx';
import { Outcome } from '../../kit/Outcome.tsx';
import { itemTitle } from '../../meeting/model.ts';
import type { Progress, Row } from './model/progress.ts';
import { minutesOf } from './model/words.ts';

interface Props {
  at: Progress;
  moment: number;
  clock: (ms: number) => string;
}

function sayRow({ item, state, fate, taken, minutes }: Row): string {
  const time =
    state !== 'past'
      ? `${minutes} min`
      : fate === 'parked'
        ? `parked after ${minutesOf(taken)} of ${minutes} min`
        : `planned ${item.minutes}, took ${minutesOf(taken)} min`;
  return [item.owner, time].filter(Boolean).join(', ');
}

/** Minutes a row takes on the rail, so that the ticks tell the truth about what was and what is planned. */
const span = ({ from, to }: Row) => Math.max(1, Math.round((to - from) / 60_000));

/** The agenda beside the clock: what is past, what is on with a line where time stands, what is to come and may not fit. */
export function Side({ at, moment, clock }: Props) {
  const total = at.rows.reduce((sum, row) => sum + span(row), 0);
  return (
    <ol class="rail" style={{ '--total': String(Math.max(1, total)) }}>
      {at.rows.map((row) => (
        <li
          key={row.item.id}
          class={row.state === 'past' ? 'past' : row.state === 'now' ? 'is-now' : ''}
          aria-current={row.state === 'now' ? 'step' : undefined}
          style={{ '--min': String(span(row)) }}
        >
          <span class="at">{clock(row.from)}</span>
          <span class="scale" aria-hidden="true" />
          <div class="what">
            {row.state === 'now' && (
              <span
                class="nowline"
                aria-hidden="true"
                style={{
                  '--at': `${Math.min(100, ((moment - row.from) / Math.max(1, row.to - row.from)) * 100).toFixed(2)}%`,
                }}
              />
            )}
            <b dir="auto">{itemTitle(row.item)}</b>
            {row.item.outcome && <Outcome outcome={row.item.outcome} />}
            <span class="muted">{sayRow(row)}</span>
            {row.risk && row.state === 'next' && (
              <span class="muted run-risk">
                <Icon name="warn" small /> At risk: would end at {clock(row.to)}
              </span>
            )}
          </div>
        </li>
      ))}
      <li class="end">
        <span class="at">{clock(at.end)}</span>
        <span class="scale" aria-hidden="true" />
        <div class="what">
          <span class="vh">End</span>
        </div>
      </li>
    </ol>
  );
}
