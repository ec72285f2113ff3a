import { served } from '../../kit/served.ts';
import type { Plan } from './model/index.ts';
import { gigabytes } from './model/sheet/figures.ts';
import type { Job } from './model/sheet/job.ts';
import { cardName } from './model/sheet/names.ts';
import { memoryScale } from './model/sheet/scale.ts';
import type { Tables } from './model/sheet/sheet.ts';
import { stepName } from './model/sheet/verdict.ts';
import type { MemoryParts } from './model/types.ts';

interface Props {
  plan: Plan;
  job: Job;
  tables: Tables;
}

const parts: [keyof MemoryParts, string][] = [
  ['weightsGb', 'Weights'],
  ['gradientsGb', 'Gradients'],
  ['optimiserGb', 'Optimiser'],
  ['activationsGb', 'Activations'],
  ['logitsGb', 'Logits'],
  ['cacheGb', 'Cache'],
  ['overheadGb', 'Framework'],
];

/** Memory of one training step as a bar, on an axis whose ticks are the capacities of real cards. */
export function MemoryFigure({ plan, job, tables }: Props) {
  const { memoryGb, memoryParts } = plan.estimate;
  // A measured total keeps the shares of the estimated parts.
  const sum = Object.values(memoryParts).reduce((all, part) => all + part, 0);
  const share = sum > 0 ? memoryGb.p50 / sum : 1;
  const scale = memoryScale(memoryGb.p90, job, tables.accelerators);
  let from = 0;
  const bars = parts
    .filter(([key]) => memoryParts[key] > 0)
    .map(([key, name]) => {
      const start = from;
      const gb = memoryParts[key] * share;
      from += gb;
      return { key, name, gb, at: scale.at(start), width: scale.at(from) - scale.at(start) };
    });
  const [low, high] = [scale.at(memoryGb.p10), scale.at(memoryGb.p90)];
  const label = `${gigabytes(memoryGb.p50)}, between ${gigabytes(memoryGb.p10)} and ${gigabytes(memoryGb.p90)}, of the ${job.card.memoryGb} GB on ${cardName(job.card)}.`;
  return (
    <figure class="fig">
      <figcaption>
        <b>Memory for one {stepName(job.setup)}</b> {!served && <span>whisker: eight chances in ten</span>}
      </figcaption>
      <svg class="membar" role="img" aria-label={label} width="100%" height="118">
        {!served && (
          <>
            <text class="total start" x="0" y="18">
              {gigabytes(memoryGb.p50)}
            </text>
            {bars.map(({ key, at, width }) => (
              <rect key={key} class={`part ${key}`} x={`${at}%`} y="30" width={`${width}%`} height="40" />
            ))}
            <g class="unsure">
              <line x1={`${low}%`} x2={`${high}%`} y1="50" y2="50" />
              <line x1={`${low}%`} x2={`${low}%`} y1="38" y2="62" />
              <line x1={`${high}%`} x2={`${high}%`} y1="38" y2="62" />
            </g>
            <line class="axis" x1="0" x2="100%" y1="76" y2="76" />
            <text class="tick start" x="0" y="96">
              0
            </text>
            {scale.marks.map((mark) => (
              <g key={mark.name} class={`tick ${mark.chosen ? 'chosen' : ''} ${mark.extra ? 'extra' : ''}`}>
                <line x1={`${mark.at}%`} x2={`${mark.at}%`} y1={mark.chosen ? 24 : 76} y2="82" />
                <text x={`${mark.at}%`} y="96">
                  {mark.label}
                </text>
                <text x={`${mark.at}%`} y="112">
                  {mark.name}
                </text>
              </g>
            ))}
          </>
        )}
      </svg>
      {job.input.measured?.peakMemoryGb !== undefined && (
        <p class="small muted flush">The whole is measured; its parts keep their estimated shares.</p>
      )}
      <dl class="legend">
        {bars.map(({ key, name, gb }) => (
          <div key={key}>
            <dt class={key}>{name}</dt>
            <dd>{gigabytes(gb)}</dd>
          </div>
        ))}
      </dl>
    </figure>
  );
}
