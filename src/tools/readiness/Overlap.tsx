import { type Overlap as Found, overlapOn, type Stretch } from '../../lib/overlap.ts';
import { dayOf } from '../../lib/walltime.ts';
import type { WorkTime } from '../../lib/worktime.ts';

const percent = (hours: number) => `${Math.round((hours / 24) * 1000) / 10}%`;
const clock = (hours: number) => {
  const minutes = Math.round(hours * 60);
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
};
const told = (all: readonly Stretch[]) => all.map(([from, to]) => `${clock(from)}–${clock(to)}`).join(', ') || 'none';
const city = (zone: string) => (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');

const Bars = ({ found: { zones, shared } }: { found: Found }) => (
  <svg class="overlap" height={zones.length * 24 + 24} aria-hidden="true">
    {shared.map(([from, to]) => (
      <rect key={from} class="shared" x={percent(from)} width={percent(to - from)} y="0" height={zones.length * 24} />
    ))}
    {zones.map(({ zone, stretches }, row) =>
      stretches.map(([from, to]) => (
        <rect
          key={`${zone} ${from}`}
          x={percent(from)}
          width={percent(to - from)}
          y={row * 24 + 8}
          height="8"
          fill="currentColor"
        />
      )),
    )}
    <line x1="0" x2="100%" y1={zones.length * 24 + 0.5} y2={zones.length * 24 + 0.5} stroke="currentColor" />
    {[0, 6, 12, 18].map((hour) => (
      <text key={hour} x={percent(hour)} dx="2" y={zones.length * 24 + 17} fill="currentColor">
        {clock(hour)}
      </text>
    ))}
  </svg>
);

/** Who works when on one day, on the reader's clock, and where all of them meet. */
export function Overlap({ day, work, live = false }: { day: string; work: WorkTime; live?: boolean }) {
  const found = overlapOn(day, work);
  const sentence =
    found.shared.length > 0
      ? `All of you can meet at ${told(found.shared)}.`
      : 'Nobody’s working hours meet on this day. Widen the hours, or take turns at the edge of the day.';
  return (
    <figure>
      <figcaption>
        <b>Who works when, {dayOf(day)}</b> <span class="muted small">on your clock</span>
      </figcaption>
      <div class="overlap-box">
        <ol class="overlap-names">
          {found.zones.map(({ zone, stretches }) => (
            <li key={zone}>
              {city(zone)}
              <span class="vh">: {told(stretches)}</span>
            </li>
          ))}
        </ol>
        <Bars found={found} />
      </div>
      <p class="flush" role={live ? 'status' : undefined}>
        {sentence}
      </p>
    </figure>
  );
}
