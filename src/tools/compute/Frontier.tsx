import { dayOf } from '../../lib/walltime.ts';
import type { Row } from './model/sheet/compare.ts';
import { duration, money } from './model/sheet/figures.ts';
import { frontier, type Point } from './model/sheet/frontier.ts';
import type { Job } from './model/sheet/job.ts';
import { cardName, shortName } from './model/sheet/names.ts';
import { costScale, hoursUntil, timeScale } from './model/sheet/scale.ts';

const height = 240;
const foot = 28;

/** Cost against time of every card that fits; the frontier holds those that nothing beats on both. */
export function Frontier({ rows, job }: { rows: readonly Row[]; job: Job }) {
  const { sheet, input } = job;
  const points = frontier(rows);
  if (points.length < 2)
    return <p class="above-3">Fewer than two cards fit and have a price: there is nothing to weigh.</p>;
  const due = input.deadline ? hoursUntil(input.start, input.deadline) : null;
  const budget = input.budgetUsd;
  const times = timeScale([...points.map(({ hours }) => hours), ...(due && due > 0 ? [due] : [])]);
  const costs = costScale([...points.map(({ usd }) => usd), ...(budget ? [budget] : [])], sheet);
  const x = ({ hours }: Point) => times.at(hours);
  const y = (usd: number) => ((100 - costs.at(usd)) / 100) * (height - foot);
  const best = points.filter((point) => point.best);
  const path = best
    .map((point, at) => {
      const before = best[at - 1];
      const down = before ? `L${x(point)} ${y(before.usd)}` : 'M';
      return `${down}${before ? 'L' : ''}${x(point)} ${y(point.usd)}`;
    })
    .join('');
  const range = (point: Point) => ({ p10: point.hours, p90: point.hours });
  const label = `${best.length} of ${points.length} cards are on the frontier, from ${cardName(best[0]?.row.card ?? job.card)}, the soonest, to ${cardName(best.at(-1)?.row.card ?? job.card)}, the cheapest.`;
  return (
    <figure class="above-3">
      <svg class="plane" role="img" aria-label={label} width="100%" height={height}>
        <line class="axis" x1="0" x2="100%" y1={height - foot} y2={height - foot} />
        {times.marks.map((mark) => (
          <text key={mark.label} x={`${mark.at}%`} y={height - 8}>
            {mark.label}
          </text>
        ))}
        {costs.marks.map((mark) => (
          <g key={mark.label}>
            <line class="rule" x1="0" x2="100%" y1={y(mark.usd)} y2={y(mark.usd)} />
            <text class="start" x="0" y={y(mark.usd) - 4}>
              {mark.label}
            </text>
          </g>
        ))}
        {due !== null && due > 0 && (
          <>
            <line class="due" x1={`${times.at(due)}%`} x2={`${times.at(due)}%`} y1="0" y2={height - foot} />
            <text
              class={`due ${times.at(due) > 50 ? 'end' : 'start'}`}
              x={`${times.at(due)}%`}
              y="12"
              dx={times.at(due) > 50 ? -4 : 4}
            >
              {dayOf(input.deadline ?? '')}
            </text>
          </>
        )}
        {budget !== null && budget > 0 && (
          <>
            <line class="due" x1="0" x2="100%" y1={y(budget)} y2={y(budget)} />
            <text class="due end" x="100%" y={y(budget) - 4}>
              Budget
            </text>
          </>
        )}
        <svg aria-hidden="true" viewBox={`0 0 100 ${height}`} preserveAspectRatio="none" width="100%" height={height}>
          <path d={path} class="line" vector-effect="non-scaling-stroke" />
        </svg>
        {points.map((point) => (
          <circle
            key={point.row.card.id}
            cx={`${x(point)}%`}
            cy={y(point.usd)}
            r={point.row.chosen ? 7 : point.best ? 4.5 : 3}
            class={`${point.best ? 'best' : ''} ${point.row.chosen ? 'chosen' : ''}`}
          >
            <title>{cardName(point.row.card)}</title>
          </circle>
        ))}
        {best.filter(apart(x, ({ usd }) => y(usd))).map((point) => (
          <text
            key={point.row.card.id}
            class={`name ${x(point) > 50 ? 'end' : 'start'}`}
            x={`${x(point)}%`}
            y={y(point.usd)}
            dx={x(point) > 50 ? -9 : 9}
            dy="-5"
          >
            {shortName(point.row.card)}
          </text>
        ))}
      </svg>
      <table class="whole">
        <caption class="cap small">The frontier: nothing else is both sooner and cheaper.</caption>
        <thead>
          <tr>
            <th scope="col">Card</th>
            <th scope="col">Time, likely</th>
            <th scope="col">Cost, likely</th>
          </tr>
        </thead>
        <tbody>
          {best.map((point) => (
            <tr key={point.row.card.id}>
              <th scope="row">
                {cardName(point.row.card)}
                {point.row.mine && <small class="muted"> yours</small>}
              </th>
              <td>{duration(range(point))}</td>
              <td>{money({ p10: point.usd, p90: point.usd }, sheet.currency, sheet.perUsd)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  );
}

/** Leaves out a name that would stand on the one before. */
function apart(x: (point: Point) => number, y: (point: Point) => number) {
  let last: { x: number; y: number } | null = null;
  return (point: Point): boolean => {
    const here = { x: x(point), y: y(point) };
    const free = last === null || Math.abs(here.y - last.y) > 16 || Math.abs(here.x - last.x) > 22;
    if (free) last = here;
    return free;
  };
}
