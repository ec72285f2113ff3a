import { NumberField } from '../../kit/Field.tsx';
import { useSaved } from '../../kit/useSaved.ts';
import { plural } from '../../lib/plural.ts';
import type { Agenda } from '../../meeting/model.ts';
import { personHours, readRate, sayCost, sayHours } from './model/cost.ts';
import { $rate } from './store.ts';

/** What the meeting costs in hours of its people, and in money if the reader gives a rate. It stays in this browser. */
export function Cost({ agenda }: { agenda: Agenda }) {
  const rate = useSaved($rate);
  const hours = personHours(agenda);
  if (hours === 0) return null;
  const cost = sayCost(hours, rate);
  return (
    <details class="people cost">
      <summary>
        {plural(agenda.people.length, 'person', 'people')} for {plural(agenda.minutes, 'minute')}:{' '}
        <span class="muted">
          {sayHours(hours)} person-hours{cost && `, about ${cost}`}
        </span>
      </summary>
      <NumberField
        label="An hour of one person costs"
        hint="In your own currency. It stays in this browser and goes into no link."
        value={rate}
        read={readRate}
        write={(value) => (value ? String(value) : '')}
        onChange={(value) => $rate.set(value)}
      />
    </details>
  );
}
