import { NumberField } from '../../kit/Field.tsx';
import { plural } from '../../lib/plural.ts';
import { toWall } from '../../lib/zone.ts';
import type { ComputePlan } from '../../meeting/model.ts';
import type { Told } from './model/told.ts';
import { settle } from './store.ts';

interface Props {
  plan: ComputePlan;
  told: Told;
  here: { now: number; zone: string };
}

/** How many runs are done: a count that rescales the plan. */
export function RunsDone({ plan, told, here: { now, zone } }: Props) {
  const mine = told.runs?.start === plan.trainStart ? told.runs : null;
  const read = (text: string) =>
    /^\s*\d{1,6}\s*$/.test(text) && Number(text) <= plan.runs
      ? Number(text)
      : `Give a whole number between 0 and ${plan.runs}, for example ${Math.ceil(plan.runs / 2)}.`;
  const take = (done: number) =>
    settle({ runs: done > 0 ? { done, at: toWall(now, zone), start: plan.trainStart } : null });
  return (
    <NumberField
      label="Runs done so far"
      unit={`of ${plural(plan.runs, 'run')}`}
      value={mine?.done ?? 0}
      read={read}
      onChange={take}
      hint="The plan began before now; the pace so far says better when it ends."
    />
  );
}
