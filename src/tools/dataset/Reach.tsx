import { NumberField, TextField } from '../../kit/Field.tsx';
import { figure } from '../../lib/figure.ts';
import { dayOf } from '../../lib/walltime.ts';
import { type Collection, range } from './model/collection.ts';
import { span } from './model/lines.ts';
import type { Pilot } from './model/pilot.ts';
import { type Reach as ReachValue, reach } from './model/reach.ts';
import { readNumber } from './model/read.ts';

interface Props {
  collection: Collection;
  pilot: Pilot;
  onChange: (parts: Partial<Pilot>) => void;
}

const share = (text: string) => {
  const value = readNumber(text, 0, 100, 'Enter a share from 0 to 100, such as 70.');
  return typeof value === 'number' ? value / 100 : value;
};
const percent = (value: number) => String(Number((value * 100).toPrecision(10)));

/** The items of the slow and of the fast end of the range; null without a pilot that gives one. */
function ends(collection: Collection, pilot: Pilot): [number, number] | null {
  const found = range(collection);
  if (typeof found === 'string' || found.basis !== 'pilot') return null;
  const at = (secondsPerLabel: number) => reach({ ...collection, secondsPerLabel }, pilot);
  const slow = at(Math.max(collection.slowSeconds, collection.secondsPerLabel));
  const fast = at(Math.min(collection.fastSeconds, collection.secondsPerLabel));
  return typeof slow === 'string' || typeof fast === 'string' ? null : [slow.items, fast.items];
}

const sentence = (
  { workingDays, items, train, validate, test }: ReachValue,
  between: [number, number] | null,
  day: string,
) =>
  `By ${day} there are ${figure(workingDays)} working days, enough for ${
    between ? `${span(...between)} items, likely ${figure(items)}` : `${figure(items)} items`
  }: ${figure(train)} to train, ${figure(validate)} to validate and ${figure(test)} to test.`;

/** The estimate the other way round: how many items a deadline leaves room for. */
export function Reach({ collection, pilot, onChange }: Props) {
  const found = reach(collection, pilot);
  return (
    <section class="reach" aria-label="From a deadline">
      <h5>From a deadline</h5>
      <div class="record">
        <TextField
          label="Labels ready by"
          type="date"
          value={pilot.deadline}
          onChange={(deadline) => onChange({ deadline })}
        />
        <NumberField
          label="To train"
          unit="%"
          value={pilot.train}
          read={share}
          write={percent}
          onChange={(train) => onChange({ train, validate: Math.min(pilot.validate, 1 - train) })}
        />
        <NumberField
          label="To validate"
          unit="%"
          value={pilot.validate}
          read={share}
          write={percent}
          onChange={(validate) => onChange({ validate: Math.min(validate, 1 - pilot.train) })}
        />
      </div>
      <p class="flush" role="status">
        {typeof found === 'string' ? found : sentence(found, ends(collection, pilot), dayOf(pilot.deadline))}
      </p>
    </section>
  );
}
