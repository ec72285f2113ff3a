import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { served } from '../../kit/served.ts';
import { writeQuantity } from '../../lib/quantity.ts';
import { to } from '../../lib/url.ts';
import type { Plan } from './model/index.ts';
import { about, duration, money } from './model/sheet/figures.ts';
import type { Job } from './model/sheet/job.ts';
import { momentOf, stepName } from './model/sheet/verdict.ts';
import { atWork, type Hours, usualHours } from './model/sheet/working.ts';
import type { Range } from './model/types.ts';
import { teamHours } from './store.ts';

interface Props {
  plan: Plan;
  job: Job;
}

type Line = [name: string, likely: string, late: string, aside?: ComponentChildren];

const only = (value: number): Pick<Range, 'p10' | 'p90'> => ({ p10: value, p90: value });
const hours = (name: string, range: Range): Line => [name, duration(only(range.p50)), duration(only(range.p90))];

const settings = (
  <small class="muted">
    {' '}
    by the hours in <a href={to('/practices/no-results-no-meeting/#readiness')}>the quiz</a>
  </small>
);

function linesOf({ sheet, input, setup }: Job, plan: Plan, team: Hours): Line[] {
  const { estimate, costUsd, energyKwh } = plan;
  const day = (wall: string) => momentOf(wall, input.start);
  const cost = (usd: number) => money(only(usd), sheet.currency, sheet.perUsd);
  const co2 = (kwh: number) => `${about(kwh)} kWh, ${about(kwh * sheet.gridKgPerKwh)} kg CO₂e`;
  const step = ({ p50, p90 }: Range): Line => [`One ${stepName(setup)}`, `${about(p50)} s`, `${about(p90)} s`];
  return [
    step(estimate.secondsPerStep),
    ...(sheet.queueHours > 0 ? [hours('In the queue', { p10: 0, p50: sheet.queueHours, p90: sheet.queueHours })] : []),
    hours('One run', plan.runHours),
    ...(input.runs > 1
      ? [
          hours(
            `All ${writeQuantity(input.runs)} runs, ${writeQuantity(Math.min(input.runs, sheet.atOnce))} at once`,
            plan.sweepWallHours,
          ),
        ]
      : []),
    ...(plan.evaluationWallHours.p50 > 0 ? [hours('Their evaluation', plan.evaluationWallHours)] : []),
    ['Training ends', day(plan.trainEnd.p50), day(plan.trainEnd.p90)],
    ['Evaluation ends', day(plan.evaluationEnd.p50), day(plan.evaluationEnd.p90)],
    [
      'Somebody is at work',
      day(atWork(plan.evaluationEnd.p50, team)),
      day(atWork(plan.evaluationEnd.p90, team)),
      served ? undefined : settings,
    ],
    ['Cards × hours', `${about(plan.sweepDeviceHours.p50)} h`, `${about(plan.sweepDeviceHours.p90)} h`],
    ...(costUsd ? [['Cost', cost(costUsd.p50), cost(costUsd.p90)] satisfies Line] : []),
    ['Energy', co2(energyKwh.p50), co2(energyKwh.p90)],
  ];
}

/** The whole plan on the chosen card: likely, and with nine chances in ten. */
export function WholePlan({ plan, job }: Props) {
  const [team, setTeam] = useState(usualHours);
  useEffect(() => {
    teamHours().then((hours) => hours && setTeam(hours));
  }, []);
  return (
    <div class="fig">
      <table class="whole">
        <caption class="cap">
          <b>The whole plan on this card</b>
        </caption>
        <thead>
          <tr>
            <td />
            <th scope="col">Likely</th>
            <th scope="col">Nine chances in ten</th>
          </tr>
        </thead>
        <tbody>
          {linesOf(job, plan, team).map(([name, likely, late, aside]) => (
            <tr key={name}>
              <th scope="row">
                {name}
                {aside}
              </th>
              <td>{likely}</td>
              <td>{late}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
