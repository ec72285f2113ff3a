import { useEffect, useRef } from 'preact/hooks';
import { plural } from '../../lib/plural.ts';
import { CollectForm } from './CollectForm.tsx';
import { CollectResult } from './CollectResult.tsx';
import type { Collection } from './model/collection.ts';
import { estimated } from './model/lines.ts';
import type { Rate } from './model/rows.ts';

interface Props {
  open: boolean;
  onToggle: (open: boolean) => void;
  collection: Collection;
  rates: readonly Rate[];
  onChange: (parts: Partial<Collection>) => void;
  agenda: { add: () => () => void; added: boolean } | undefined;
}

/** The estimate of a collection, folded away until somebody needs it. Its form is drawn only then. */
export function Collect({ open, onToggle, collection, rates, onChange, agenda }: Props) {
  const summary = useRef<HTMLElement>(null);
  const found = estimated(collection);
  useEffect(() => {
    // Opened from the path above, the reader should land here.
    if (open) summary.current?.focus();
  }, [open]);
  return (
    <details class="collect" open={open} onToggle={(event) => onToggle(event.currentTarget.open)}>
      <summary ref={summary}>
        <h4>What collecting costs</h4>
        {found && <span class="muted">Likely {plural(found.likely.workingDays, 'working day')}</span>}
      </summary>
      <p class="no-js tool-body flush">
        Hours are items × seconds a label × labels an item ÷ 3,600. Add the time to settle disputes: items × the share
        labelled twice × the share that disagrees × seconds to settle one ÷ 3,600. Divide by people × hours a day × the
        productive share of an hour. Round up to working days, and take half as much and half as much again as the range
        until you have timed 50 items.
      </p>
      {open && (
        <div class="split">
          <div class="inputs">
            <CollectForm collection={collection} rates={rates} onChange={onChange} />
          </div>
          <div class="results">
            <CollectResult collection={collection} agenda={agenda} />
          </div>
        </div>
      )}
    </details>
  );
}
