import { Icon } from '../../kit/Icon.tsx';
import { Rail } from '../../kit/Rail.tsx';
import { plural } from '../../lib/plural.ts';
import { to } from '../../lib/url.ts';
import { dayWithYear } from '../../lib/walltime.ts';
import { addMinutes, cityOf, sayTime } from '../../lib/zoned.ts';
import { fragmentOf } from '../../meeting/links.ts';
import { type Agenda, itemTitle, titleOf, totalMinutes } from '../../meeting/model.ts';
import { releases } from './model/next.ts';
import { Next } from './Next.tsx';

/** A meeting that the quiz released: why there is nothing to run, and what comes after it. */
function Released({ agenda }: { agenda: Agenda }) {
  const words =
    agenda.readiness?.verdict === 'async' ? 'What there is goes round in writing.' : 'There is nothing to meet on yet.';
  return (
    <>
      <div class="notice above-5">
        <Icon name="info" />
        <strong>Released by the quiz</strong>
        <p>{words} You can hold the meeting all the same.</p>
      </div>
      <Next agenda={agenda} at={null} since={0} />
    </>
  );
}

interface Props {
  agenda: Agenda;
  /** It comes from a link and is not kept yet. */
  shared: boolean;
  onStart: () => void;
}

/** The meeting before it begins. */
export function Ready({ agenda, shared, onStart }: Props) {
  const { items, minutes, start, zone } = agenda;
  const used = totalMinutes(items);
  const rows = items.map((item) => ({
    key: item.id,
    minutes: item.minutes,
    title: itemTitle(item),
    outcome: item.outcome,
    sub: [item.owner, `${item.minutes} min`].filter(Boolean).join(', '),
  }));
  const when = start && `${dayWithYear(start)}, ${sayTime(start)}, ${cityOf(zone)}. `;
  return (
    <main id="main" class="wrap run-ready">
      <div>
        <h1 dir="auto">{titleOf(agenda)}</h1>
        <p class="lead around-4">
          {when}
          {plural(items.length, 'item')}, {used} of {plural(minutes, 'minute')}.
        </p>
        <p class="row">
          <button type="button" class="btn btn-plan btn-l" onClick={onStart}>
            <Icon name="play" /> Start the meeting
          </button>
          <a class="btn btn-l" href={shared ? to('/agendas/') : `${to('/agenda/')}?open=${agenda.id}`}>
            {shared ? 'Leave' : 'Back to the agenda'}
          </a>
        </p>
        {agenda.series?.previous && (
          <p>
            <a class="link-more" href={`${to('/a/')}#${fragmentOf(agenda.series.previous)}`}>
              Minutes of the meeting before
            </a>
          </p>
        )}
        <p class="muted small measure">
          {shared
            ? 'This agenda comes from a link. Starting keeps a copy in this browser, so that decisions have a place. Nothing is sent.'
            : 'The clock runs from the moments you press, so it stays right when this tab sleeps or is closed. What you record is kept in this browser.'}
        </p>
        {!shared && releases(agenda.readiness?.verdict) && <Released agenda={agenda} />}
      </div>
      <div class="sheet">
        <Rail rows={rows} at={(minute) => sayTime(addMinutes(start, minute)) || String(minute)} />
      </div>
    </main>
  );
}
