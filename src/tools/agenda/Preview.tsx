import { Rail } from '../../kit/Rail.tsx';
import type { Agenda } from '../../meeting/model.ts';
import { clockOf, sayWhen } from './model/clock.ts';
import { itemTitle, titleOf } from './model/items.ts';

/** The sheet beside the form, to scale. */
export function Preview({ agenda }: { agenda: Agenda }) {
  const rows = agenda.items.map((item) => ({
    key: item.id,
    minutes: item.minutes,
    title: itemTitle(item),
    outcome: item.outcome,
    sub: [item.owner, `${item.minutes} min`].filter(Boolean).join(', '),
  }));
  return (
    <section class="sheet" id="preview" aria-label="Preview" tabIndex={-1}>
      <div class="sheet-head">
        <h2>{titleOf(agenda)}</h2>
        <p>{sayWhen(agenda)}</p>
      </div>
      {rows.length > 0 ? (
        <Rail rows={rows} at={clockOf(agenda)} />
      ) : (
        <p class="muted flush">Items appear here to scale: one tick is one minute.</p>
      )}
    </section>
  );
}
