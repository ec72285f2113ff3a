import { useEffect, useState } from 'preact/hooks';
import { download } from '../../browser/download.ts';
import { Icon } from '../../kit/Icon.tsx';
import { Notices } from '../../kit/Notices.tsx';
import { Saved } from '../../kit/Saved.tsx';
import { say } from '../../kit/toast.ts';
import type { Entry } from '../../lib/backup.ts';
import { dayWithYear } from '../../lib/walltime.ts';
import type { SavedProject } from '../../meeting/projects.ts';
import { Holds, Person } from './Holds.tsx';
import { Import } from './Import.tsx';
import { Projects } from './Projects.tsx';
import { Space, size } from './Space.tsx';
import { dropEverything, exported, lastExport, onStorage, openId, person, projects, take } from './store.ts';

const minute = 60_000;
const nothing = { all: [] as SavedProject[], own: [] as Entry[], open: '', last: '' };

/** Does something that can be taken back, says so, and looks again. */
export type Undoable = (message: string, undo: () => void, lasting?: number) => void;

/** Everything this browser keeps for the reader: listed, exported, imported, deleted with undo. */
export function Data({ titles }: { titles: Record<string, string> }) {
  const [{ all, own, open, last }, setState] = useState(nothing);
  const look = () => setState({ all: projects(), own: person(), open: openId(), last: lastExport() });
  useEffect(() => {
    look();
    return onStorage(look);
  }, []);

  const undoable: Undoable = (message, undo, lasting) => {
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
  const entries = [...all.flatMap((one) => one.entries), ...own];
  const empty = entries.length === 0;
  const current = all.find(({ id }) => id === open);
  const save = (chosen: readonly SavedProject[]) => {
    const { name, text } = exported(chosen);
    download(name, text, 'application/json');
    look();
  };

  // What is served knows of no browser; what comes in its place moves nothing.
  if (all.length === 0)
    return (
      <p class="muted" id="projects">
        Looking at what this browser keeps…
      </p>
    );
  return (
    <div class="sections">
      <Notices />
      <section id="projects">
        <h2 class="size-l">Projects</h2>
        <div>
          <Projects {...{ all, open, undoable, look }} />
          <p class="muted small above-3 below-0">
            <Saved drawn />
          </p>
        </div>
      </section>
      {current && (
        <section>
          <h2 class="size-l">
            What is saved<span class="vh"> in {current.name}</span>
          </h2>
          <Holds project={current} {...{ titles, undoable }} />
        </section>
      )}
      {own.length > 0 && (
        <section>
          <h2 class="size-l">In every project</h2>
          <Person entries={own} undoable={undoable} />
        </section>
      )}
      <section>
        <h2 class="size-l">Export</h2>
        <div>
          <p class="muted measure">
            One JSON file, readable by people and by this site. Good as a backup, and as the way to move to another
            computer.
          </p>
          <p class="row">
            <button type="button" class="btn btn-ink" aria-disabled={empty} onClick={() => !empty && save(all)}>
              <Icon name="save" /> Export everything{!empty && `, ${size(entries)}`}
            </button>
            {all.length > 1 && current && (
              <button type="button" class="btn" onClick={() => save([current])}>
                This project only
              </button>
            )}
            <span class="muted">
              {empty ? 'There is nothing to export yet.' : last && `Last export: ${dayWithYear(last)}`}
            </span>
          </p>
        </div>
      </section>
      <section>
        <h2 class="size-l">Import</h2>
        <Import
          here={{ projects: all, person: own }}
          onTake={(file, way) => undoable('The file is imported', take(file, way), minute)}
        />
      </section>
      <section>
        <h2 class="size-l">Space used</h2>
        <Space entries={entries} />
      </section>
      <section>
        <h2 class="size-l">Start over</h2>
        <div>
          <p class="muted measure">
            Deletes every project and agenda, what you have read and your paths from this browser. Links you have sent
            go on working. You can undo for one minute.
          </p>
          <p>
            <button
              type="button"
              class="btn btn-stop"
              aria-disabled={empty}
              onClick={() => !empty && undoable('Everything deleted', dropEverything(), minute)}
            >
              <Icon name="trash" /> Delete everything
            </button>
          </p>
        </div>
      </section>
    </div>
  );
}
