import { duration, gigabytes, money } from './model/sheet/figures.ts';
import type { Job } from './model/sheet/job.ts';
import { type Scaled, scaling } from './model/sheet/scaling.ts';

const height = 200;
const foot = 24;

const percent = (share: number): string => `${Math.round(share * 100)}%`;

/** One run on more and more cards: what they gain, and what that costs. */
export function Scaling({ job }: { job: Job }) {
  const { sheet } = job;
  const rows = scaling(job);
  const first = rows[0]?.cards ?? 1;
  const most = Math.log2((rows.at(-1)?.cards ?? 2) / first) || 1;
  const x = (cards: number) => 4 + (Math.log2(cards / first) / most) * 92;
  const y = (faster: number) => (height - foot - 8) * (1 - Math.max(0, Math.log2(Math.max(faster, 1))) / most) + 8;
  const path = rows.map((row, at) => `${at ? 'L' : 'M'}${x(row.cards)} ${y(row.faster)}`).join('');
  const last = rows.at(-1);
  const label = last
    ? `${last.cards} cards are ${last.faster.toFixed(1)} times as fast as ${first}: ${percent(last.efficiency)} of what they could add.`
    : '';
  return (
    <figure class="above-3">
      <svg class="plane" role="img" aria-label={label} width="100%" height={height}>
        <line class="axis" x1="0" x2="100%" y1={height - foot} y2={height - foot} />
        <line
          class="rule"
          x1={`${x(first)}%`}
          y1={y(1)}
          x2={`${x(last?.cards ?? 1)}%`}
          y2={y((last?.cards ?? 1) / first)}
        />
        <text class="end" x="50%" y={y(2 ** (most / 2)) - 8}>
          every card counts in full
        </text>
        <svg aria-hidden="true" viewBox={`0 0 100 ${height}`} preserveAspectRatio="none" width="100%" height={height}>
          <path d={path} class="line" vector-effect="non-scaling-stroke" />
        </svg>
        {rows.map((row) => (
          <g key={row.cards}>
            <circle
              cx={`${x(row.cards)}%`}
              cy={y(row.faster)}
              r={row.chosen ? 7 : 4.5}
              class={`best ${row.chosen ? 'chosen' : ''}`}
            />
            <text x={`${x(row.cards)}%`} y={height - 6}>
              {row.cards}
            </text>
            <text x={`${x(row.cards)}%`} y={y(row.faster) + (row.faster < 1.5 ? -12 : 20)}>
              {percent(row.efficiency)}
            </text>
          </g>
        ))}
      </svg>
      <section class="grid-scroll" tabIndex={0} aria-label="One run on more cards">
        <table class="whole">
          <caption class="cap small">
            One run. Each copy keeps its batch, so the batch of a step grows with the cards; check that it still learns.
          </caption>
          <thead>
            <tr>
              <th scope="col">Cards</th>
              <th scope="col">One run</th>
              <th scope="col">Efficiency</th>
              <th scope="col">Memory</th>
              <th scope="col">Cost</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.cards}>
                <th scope="row">
                  {row.cards}
                  {row.chosen && <small class="muted"> chosen</small>}
                </th>
                <td>{duration(row.plan.runHours)}</td>
                <td>{percent(row.efficiency)}</td>
                <td>{gigabytes(row.plan.estimate.memoryGb.p50)}</td>
                <td>{costOf(row, sheet)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </figure>
  );
}

const costOf = ({ plan }: Scaled, { currency, perUsd }: Job['sheet']): string =>
  plan.costUsd ? money(plan.costUsd, currency, perUsd) : '–';
