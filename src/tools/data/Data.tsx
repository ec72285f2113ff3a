import { useEffect, useState } from 'preact/hooks';
import { now } from '../../browser/clock.ts';
import { download } from '../../browser/download.ts';
import { Icon } from '../../kit/Icon.tsx';
import { Saved } from '../../kit/ToolFrame.tsx';
import { say } from '../../kit/toast.ts';
import { plural } from '../../lib/plural.ts';
import { Import } from './Import.tsx';
import { type Entry, kilobytes, nameOf, toFile } from './model.ts';
import { remove, savedEntries, write } from './store.ts';

const minute = 60_000;
const size = (entries: readonly Entry[]) => `${Math.max(1, Math.round(kilobytes(entries)))} KB`;

/** Everything this browser keeps for the reader: listed, exported, imported, deleted with undo. */
export function Data({ titles }: { titles: Record<string, string> }) {
  const [entries, setEntries] = useState<Entry[]>([]);
  const look = () => setEntries(savedEntries());
  useEffect(() => {
    look();
    addEventListener('storage', look);
    return () => removeEventListener('storage', look);
  }, []);

  const undoable = (message: string, undo: () => void, lasting?: number) => {
    look();
    say(
      message,
      () => {
        undo();
        look();
      },
      lasting,
    );
  };
  const today = () => new Date(now()).toISOString();
  const save = () =>
    download(`meet-on-results-${today().slice(0, 10)}.json`, toFile(entries, today()), 'application/json');

  return (
    <div class="sections">
      <section>
        <h2 class="size-l">What is saved</h2>
        <div>
          {entries.length === 0 ? (
            <div class="empty">
              <p>
                <b>Nothing yet.</b> Answers, calculations and agendas appear here as soon as you enter something.
              </p>
            </div>
          ) : (
            <table class="projects">
              <thead>
                <tr>
                  <th scope="col">What</th>
                  <th scope="col" class="num">
                    Size
                  </th>
                  <th scope="col">
                    <span class="vh">Actions</span>
                  </th>
                </tr>
              </thead>
              <tbody>
                {entries.map((entry) => {
                  const what = nameOf(entry.name, titles);
                  return (
                    <tr key={entry.name}>
                      <th scope="row">{what}</th>
                      <td class="num">{size([entry])}</td>
                      <td class="btns">
                        <button
                          type="button"
                          class="btn btn-s btn-stop"
                          onClick={() => undoable(`${what} deleted`, remove([entry.name]))}
                        >
                          Delete<span class="vh">: {what}</span>
                        </button>
                      </td>
                    </tr>
                  );
                })}
              </tbody>
            </table>
          )}
          <p class="muted small above-3 below-0">
            <Saved />
          </p>
        </div>
      </section>
      <section>
        <h2 class="size-l">Export</h2>
        <div>
          <p class="muted measure">
            One JSON file, readable by people and by this site. Good as a backup, and as the way to move to another
            computer.
          </p>
          <p class="row">
            <button
              type="button"
              class="btn btn-ink"
              aria-disabled={entries.length === 0}
              onClick={() => entries.length && save()}
            >
              <Icon name="save" /> Export everything{entries.length > 0 && `, ${size(entries)}`}
            </button>
            {entries.length === 0 && <span class="muted">There is nothing to export yet.</span>}
          </p>
        </div>
      </section>
      <section>
        <h2 class="size-l">Import</h2>
        <Import
          {...{ entries, titles }}
          onImport={(chosen) =>
            undoable(`${plural(chosen.length, 'entry', 'entries')} imported`, write(chosen), minute)
          }
        />
      </section>
      <section>
        <h2 class="size-l">Space used</h2>
        <p class="measure">
          <b>{size(entries)} of about 5 MB</b>{' '}
          <span class="muted">that browsers give one site (our round figure).</span>
        </p>
      </section>
      <section>
        <h2 class="size-l">Start over</h2>
        <div>
          <p class="muted measure">
            Deletes everything listed above from this browser. Links you have sent go on working. You can undo for one
            minute.
          </p>
          <p>
            <button
              type="button"
              class="btn btn-stop"
              aria-disabled={entries.length === 0}
              onClick={() =>
                entries.length && undoable('Everything deleted', remove(entries.map(({ name }) => name)), minute)
              }
            >
              <Icon name="trash" /> Delete everything
            </button>
          </p>
        </div>
      </section>
    </div>
  );
}
