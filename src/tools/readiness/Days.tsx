import { Fragment } from 'preact';
import { toInstant } from '../../lib/zone.ts';
import type { ComputePlan } from '../../meeting/model.ts';
import type { Finding } from './model/finding.ts';
import { sayShort } from './model/moments.ts';
import { type Mark, rulerOf } from './model/ruler.ts';

interface Props {
  finding: Finding;
  /** The compute plan where the date comes from it. */
  plan: ComputePlan | null;
  here: { now: number; zone: string };
}

/** The line of time: now, the planned meeting, the end of training, and the first useful meeting, to scale. */
export function Days({ finding, plan, here: { now, zone } }: Props) {
  const { verdict, sum, ready, planned, when, kept, tooFar } = finding;
  const drawn = (sum && verdict === 'postpone') || tooFar || verdict === 'spontaneous';
  if (!drawn || Number.isNaN(when)) return null;
  const names: Record<Mark['key'], string> = {
    now: 'Now',
    planned: kept ? 'Planned, and late enough' : 'Planned',
    ends: 'Training ends',
    ready: sum === 'readyAt' ? 'Results' : sum === 'preworkReadyAt' ? 'Prepared' : 'Back',
    useful: verdict === 'spontaneous' ? 'Meet' : 'Earliest useful',
  };
  const shown = sum !== 'reading' && sum !== 'nextDay';
  const moments: [Mark['key'], number][] = [
    ['now', now],
    ['planned', planned],
    ['ends', plan ? toInstant(plan.trainEnd, zone) : Number.NaN],
    ['ready', shown ? ready : Number.NaN],
    ['useful', kept ? Number.NaN : when],
  ];
  const marks = moments.filter(([, at]) => at >= now).map(([key, at]) => ({ key, at, label: sayShort(at, zone, now) }));
  const ruler = rulerOf(marks, zone);
  const ends = ruler.marks.find(({ key }) => key === 'ends');
  const until = ruler.marks.find(({ key }) => key === 'ready');
  const told = marks.map(({ key, label }) => `${names[key]}: ${label}.`).join(' ');
  return (
    <figure class="fig">
      <figcaption>
        <b>{verdict === 'spontaneous' ? 'When to meet' : 'When the meeting is worth it'}</b>{' '}
        <span>Time zone: {zone.replaceAll('_', ' ')}</span>
      </figcaption>
      <div class="days" role="img" aria-label={told} style={{ '--rows': String(ruler.marks.length) }}>
        {ends && until && <span class="band" style={{ '--x': String(ends.x), '--w': String(until.x - ends.x) }} />}
        {ruler.marks.map(({ key, x, flip, label }, row) => {
          const faint = key === 'now' || key === 'planned' ? 'faint' : '';
          const style = { '--x': String(x), '--row': String(row) };
          return (
            <Fragment key={key}>
              <span class={`stem ${faint}`} style={style} />
              <span class={`ev ${faint} ${flip ? 'flip' : ''}`} style={style}>
                <span>
                  {key === 'useful' ? <b>{names[key]}</b> : names[key]} {key !== 'now' && label}
                </span>
              </span>
            </Fragment>
          );
        })}
        <span class="line" />
        {ruler.days.map(({ x, label }, at) => {
          const crowded = (at % 2 && ruler.days.length > 3) || x > 72;
          return (
            <span key={label} class={crowded ? 'd wide-only' : 'd'} style={{ '--x': String(x) }}>
              {label}
            </span>
          );
        })}
      </div>
    </figure>
  );
}
