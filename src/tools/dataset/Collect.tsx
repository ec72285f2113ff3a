import { CollectForm } from './CollectForm.tsx';
import { CollectResult } from './CollectResult.tsx';
import type { Collection } from './model/collection.ts';
import type { Rate } from './model/rows.ts';

interface Props {
  collection: Collection;
  rates: readonly Rate[];
  onChange: (parts: Partial<Collection>) => void;
  agenda: { add: () => () => void; added: boolean } | undefined;
}

/** What a collection is made of, and what it costs. */
export const Collect = ({ collection, rates, onChange, agenda }: Props) => (
  <div class="split">
    <div class="inputs">
      <CollectForm collection={collection} rates={rates} onChange={onChange} />
    </div>
    <div class="results">
      <CollectResult collection={collection} agenda={agenda} />
    </div>
  </div>
);
