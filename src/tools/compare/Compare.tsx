import { useState } from 'preact/hooks';
import { CopyButton } from '../../kit/CopyButton.tsx';
import { useSaved } from '../../kit/useSaved.ts';
import { differencesOf } from '../../meeting/differences.ts';
import type { Agenda } from '../../meeting/model.ts';
import { $agendas } from '../../meeting/store.ts';
import { sayCounts, sayValue, toText } from './model.ts';
import { Side } from './Side.tsx';

const words = { added: 'Added', removed: 'Removed', changed: 'Changed' } as const;

/** What changed between two agendas, as text. Nothing that is pasted leaves the browser. */
export function Compare() {
  const { list } = useSaved($agendas);
  const [before, setBefore] = useState<Agenda | null>(null);
  const [after, setAfter] = useState<Agenda | null>(null);
  const rows = before && after ? differencesOf(before, after) : null;
  return (
    <>
      <div class="compare-sides needs-js">
        <Side legend="Before" kept={list} onAgenda={setBefore} />
        <Side legend="After" kept={list} onAgenda={setAfter} />
      </div>
      <section class="needs-js above-5" aria-labelledby="compare-found">
        <div role="status">
          <h2 id="compare-found">{rows ? sayCounts(rows) : 'Two agendas, and here is what changed'}</h2>
        </div>
        {!rows && <p class="muted">Paste two links, or choose an agenda you keep. Nothing is stored or sent.</p>}
        {rows && rows.length > 0 && (
          <>
            <ul class="compare-rows">
              {rows.map(({ kind, what, before: was, after: is }, at) => (
                <li key={at}>
                  <b>{words[kind]}</b>
                  <span dir="auto">
                    {what}
                    <small class="muted">
                      {kind === 'changed' ? `${sayValue(was)} became ${sayValue(is)}` : was || is}
                    </small>
                  </span>
                </li>
              ))}
            </ul>
            <CopyButton label="Copy as text" text={() => toText(rows)} />
          </>
        )}
      </section>
    </>
  );
}
