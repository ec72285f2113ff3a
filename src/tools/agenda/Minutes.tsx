import type { Agenda } from '../../meeting/model.ts';
import { budgetOf, sayBudget, sayUse } from './model/minutes.ts';
import type { Change } from './store.ts';

interface Props {
  agenda: Agenda;
  change: Change;
}

/** The minutes to scale against the meeting's length; what is over says so in words and stands beyond the line. */
export function Minutes({ agenda, change }: Props) {
  const budget = budgetOf(agenda);
  const scale = Math.max(budget.used, budget.length, 1);
  return (
    <div class="budget">
      <div class="row between">
        <b class={budget.over ? 'in-stop' : undefined} role="status">
          {sayBudget(budget)}
        </b>
        <span class="muted">{sayUse(budget)}</span>
        {budget.over > 0 && (
          <button type="button" class="btn btn-s" onClick={() => change({ minutes: budget.used })}>
            Make it {budget.used} minutes
          </button>
        )}
      </div>
      <div class={budget.over ? 'bar bar-over' : 'bar'} aria-hidden="true">
        {budget.used > 0 && (
          <svg viewBox={`0 0 ${scale} 1`} preserveAspectRatio="none" aria-hidden="true">
            {bars(agenda).map(({ key, x, minutes, outcome }) => (
              <rect key={key} class={outcome} x={x} width={minutes} height={1} />
            ))}
            {budget.over > 0 && <rect class="over" x={budget.length} width={budget.over} height={1} />}
          </svg>
        )}
      </div>
    </div>
  );
}

function bars({ items }: Agenda) {
  let x = 0;
  return items.map(({ id, minutes, outcome }) => {
    const bar = { key: id, x, minutes, outcome: outcome || 'none' };
    x += minutes;
    return bar;
  });
}
