import { useEffect, useState } from 'preact/hooks';
import { now } from '../../browser/clock.ts';
import { Rail, type RailRow } from '../../kit/Rail.tsx';
import { useSaved } from '../../kit/useSaved.ts';
import { to } from '../../lib/url.ts';
import { clockOf, dayWithYear, laterBy } from '../../lib/walltime.ts';
import { $agendas } from '../../meeting/store.ts';
import { nextAgenda } from './model.ts';

interface Props {
  /** What is drawn before the reader has an agenda. */
  example: { title: string; start: string; rows: RailRow[] };
}

/** The sheet beside the title: the reader's next agenda, or an example of one. */
export function NextMeeting({ example }: Props) {
  const { list } = useSaved($agendas);
  const [moment, setMoment] = useState(0);
  useEffect(() => setMoment(now()), []);
  const next = nextAgenda(list, moment);
  const start = next ? next.start : example.start;
  const rows: RailRow[] = next
    ? next.items.map((item) => ({ key: item.id, minutes: item.minutes, title: item.title, outcome: item.outcome }))
    : example.rows;
  return (
    <figure>
      <div class="sheet">
        <div class="sheet-head">
          <h2>{next ? next.title || 'Untitled meeting' : example.title}</h2>
          <p>
            {next && start
              ? `${dayWithYear(start)}, ${clockOf(start)}, ${next.minutes} minutes`
              : 'One line is one minute'}
          </p>
        </div>
        <Rail rows={rows} at={(minute) => (start ? clockOf(laterBy(start, minute)) : String(minute))} />
      </div>
      <figcaption>
        {next ? (
          <>
            Your next meeting. One line is one minute. <a href={to('/agenda/')}>Edit it</a> or see{' '}
            <a href={to('/agendas/')}>all your agendas</a>.
          </>
        ) : (
          'The agenda is the whole product: it travels inside a link, so there is no account and no server.'
        )}
      </figcaption>
    </figure>
  );
}
