import { useState } from 'preact/hooks';
import { CopyButton } from '../../kit/CopyButton.tsx';
import { TextField } from '../../kit/Field.tsx';
import { say } from '../../kit/toast.ts';
import { useSaved } from '../../kit/useSaved.ts';
import { toCsv, toJson, toMarkdown } from './model/sheet/exports.ts';
import type { Job } from './model/sheet/job.ts';
import { type Kept, mostKept } from './model/sheet/keep.ts';
import { bestIn, lines, sidesOf, usualName } from './model/sheet/kept.ts';
import type { Changes, Tables } from './model/sheet/sheet.ts';
import { $kept, drop, keep, rename } from './store.ts';

interface Props {
  job: Job;
  changes: Changes;
  tables: Tables;
  onOpen: (kept: Kept) => void;
}

/** Up to four set-ups that the reader keeps, side by side, to open again or to take away as text. */
export function SideBySide({ job, changes, tables, onOpen }: Props) {
  const kept = useSaved($kept, []);
  const [naming, setNaming] = useState('');
  const all = sidesOf(kept, tables);
  const sides = all.map(({ side }) => side);
  const full = kept.length >= mostKept;
  const take = () => {
    const undo = keep(usualName(job), changes);
    if (undo) say('Kept', undo);
    else say(`Four stand side by side. Remove one first.`);
  };
  return (
    <div class="assumed above-3">
      <p class="row flush">
        <button type="button" class="btn btn-s" aria-disabled={full || undefined} onClick={take}>
          Keep this set-up
        </button>
        {full && <span class="small muted">Four are kept. Remove one to keep another.</span>}
        {kept.length === 0 && (
          <span class="small muted">It is kept in this browser with a name. Change the sheet, keep the next one.</span>
        )}
      </p>
      {all.length > 0 && (
        <>
          <section class="grid-scroll" tabIndex={0} aria-label="Set-ups side by side">
            <table class="grid sides">
              <thead>
                <tr>
                  <td />
                  {all.map(({ kept: { id, name } }) => (
                    <th key={id} scope="col">
                      {naming === id ? (
                        <TextField label="Name" value={name} most={60} onChange={(next) => rename(id, next)} />
                      ) : (
                        name || 'Without a name'
                      )}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {lines.map(([name, text, weigh]) => {
                  const best = bestIn(weigh, sides);
                  return (
                    <tr key={name}>
                      <th scope="row">{name}</th>
                      {all.map(({ kept: { id }, side }, at) => (
                        <td key={id} class={best.has(at) ? 'best' : ''}>
                          {text(side)}
                          {best.has(at) && <span class="vh">, the least</span>}
                        </td>
                      ))}
                    </tr>
                  );
                })}
                <tr>
                  <th scope="row">Set-up</th>
                  {all.map(({ kept: one }) => (
                    <td key={one.id}>
                      <button type="button" class="btn btn-quiet btn-s" onClick={() => onOpen(one)}>
                        Open<span class="vh"> {one.name}</span>
                      </button>
                      <button
                        type="button"
                        class="btn btn-quiet btn-s"
                        aria-expanded={naming === one.id}
                        onClick={() => setNaming(naming === one.id ? '' : one.id)}
                      >
                        {naming === one.id ? 'Done' : 'Rename'}
                        <span class="vh"> {one.name}</span>
                      </button>
                      <button
                        type="button"
                        class="btn btn-quiet btn-s"
                        onClick={() => say(`Removed: ${one.name}`, drop(one.id))}
                      >
                        Remove<span class="vh"> {one.name}</span>
                      </button>
                    </td>
                  ))}
                </tr>
              </tbody>
            </table>
          </section>
          <p class="row flush">
            <CopyButton label="Copy as Markdown" text={() => toMarkdown(sides)} class="btn-s" />
            <CopyButton label="Copy as CSV" text={() => toCsv(sides)} class="btn-s" />
            <CopyButton label="Copy as JSON" text={() => toJson(sides)} class="btn-s" />
          </p>
        </>
      )}
    </div>
  );
}
