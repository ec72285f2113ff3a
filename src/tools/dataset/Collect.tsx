import type { PlannedTask } from '../../meeting/model.ts';
import { Classes } from './Classes.tsx';
import { CollectForm } from './CollectForm.tsx';
import { CollectResult } from './CollectResult.tsx';
import type { Collection } from './model/collection.ts';
import type { Part } from './model/parts.ts';
import { asPart, type Pilot, type Timed, toPilot } from './model/pilot.ts';
import type { Rate } from './model/rows.ts';
import { Reach } from './Reach.tsx';
import { Stopwatch } from './Stopwatch.tsx';

interface Props {
  collection: Collection;
  rates: readonly Rate[];
  onChange: (parts: Partial<Collection>) => void;
  /** What was saved of the pilot, the deadline and the classes. */
  value: unknown;
  onPart: (part: Part) => void;
  agenda: { add: () => () => void; added: boolean } | undefined;
  task: PlannedTask | undefined;
}

/** What a collection is made of, what it costs, what a deadline leaves, and what the rarest class allows. */
export function Collect({ collection, rates, onChange, value, onPart, agenda, task }: Props) {
  const pilot = toPilot(value);
  const change = (parts: Partial<Pilot>) => onPart(asPart({ ...pilot, ...parts }));
  const use = ({ items, mean, fast, slow }: Timed) =>
    onChange({ pilotItems: items, secondsPerLabel: mean, fastSeconds: fast, slowSeconds: slow, rate: '' });
  return (
    <div class="split">
      <div class="inputs">
        <CollectForm collection={collection} rates={rates} onChange={onChange} />
        <Stopwatch laps={pilot.laps} onLaps={(laps) => change({ laps })} onUse={use} />
      </div>
      <div class="results">
        <CollectResult collection={collection} agenda={agenda} task={task} />
        <Reach collection={collection} pilot={pilot} onChange={change} />
        <Classes pilot={pilot} onChange={change} />
      </div>
    </div>
  );
}
