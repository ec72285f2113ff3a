import { useState } from 'preact/hooks';
import { later } from '../../kit/Later.tsx';
import { useSaved } from '../../kit/useSaved.ts';
import type { Names } from '../../lib/said.ts';
import type { Agenda } from '../../meeting/model.ts';
import { $agendas } from '../../meeting/store.ts';
import { Side } from './Side.tsx';

const Found = later(() => import('./Found.tsx').then((part) => part.Found));

/** What changed between two agendas, as text. Nothing that is pasted leaves the browser. */
export function Compare({ names }: { names: Names }) {
  const { list } = useSaved($agendas);
  const [before, setBefore] = useState<Agenda | null>(null);
  const [after, setAfter] = useState<Agenda | null>(null);
  const [said, setSaid] = useState('');
  return (
    <>
      <div class="compare-sides needs-js">
        <Side legend="Before" kept={list} onAgenda={setBefore} />
        <Side legend="After" kept={list} onAgenda={setAfter} />
      </div>
      <section class="needs-js above-5" aria-labelledby="compare-found">
        <div role="status">
          <h2 id="compare-found">{before && after ? said || 'Comparing…' : 'Two agendas, and here is what changed'}</h2>
        </div>
        {before && after ? (
          <Found {...{ before, after, names }} onCounted={setSaid} />
        ) : (
          <p class="muted">Paste two links, or choose an agenda you keep. Nothing is stored or sent.</p>
        )}
      </section>
    </>
  );
}
