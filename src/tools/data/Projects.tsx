import { useState } from 'preact/hooks';
import { Icon } from '../../kit/Icon.tsx';
import { dayWithYear } from '../../lib/walltime.ts';
import type { SavedProject } from '../../meeting/projects.ts';
import type { Undoable } from './Data.tsx';
import { contains } from './model/projects.ts';
import { NameForm } from './NameForm.tsx';
import { size } from './Space.tsx';
import { copyProject, dropProjects, openProject, renameProject, startProject, today, wallOf } from './store.ts';
import { Table } from './Table.tsx';

interface Props {
  all: readonly SavedProject[];
  open: string;
  undoable: Undoable;
  look: () => void;
}

const minute = 60_000;

function changed(moment: number): string {
  const wall = wallOf(moment);
  return wall.slice(0, 10) === today() ? `today, ${wall.slice(11, 16)}` : wall && dayWithYear(wall);
}

/** All projects, which of them is open, and what can be done with each. */
export function Projects({ all, open, undoable, look }: Props) {
  const [naming, setNaming] = useState<string | null>(null);
  const done = (act: () => void) => {
    act();
    setNaming(null);
    look();
  };
  const rows = all.map((project) => {
    const { id, name, entries, changedAt } = project;
    const of = <span class="vh"> {name}</span>;
    const head =
      naming === id ? (
        <NameForm
          label="Name of the project"
          value={name}
          act="Save"
          onDone={(typed) => done(() => typed && renameProject(id, typed))}
        />
      ) : (
        <>
          {name} {id === open && <span class="tag">Current</span>}
        </>
      );
    const buttons = (
      <>
        {id !== open && (
          <button type="button" class="btn btn-s" onClick={() => done(() => openProject(id))}>
            Switch to{of}
          </button>
        )}
        <button type="button" class="btn btn-s" onClick={() => setNaming(id)}>
          Rename{of}
        </button>
        <button type="button" class="btn btn-s" onClick={() => undoable(`${name} copied`, copyProject(project))}>
          Copy{of}
        </button>
        <button
          type="button"
          class="btn btn-s btn-stop"
          onClick={() => undoable(`${name} deleted`, dropProjects([id]), minute)}
        >
          Delete{of}
        </button>
      </>
    );
    return { key: id, head, cells: [contains(entries), changed(changedAt), size(entries)], buttons };
  });
  return (
    <>
      <Table heads={['Project', 'Contains', 'Changed', 'Size']} rows={rows} />
      {naming === '' ? (
        <NameForm
          label="Name of the new project"
          value=""
          act="Start it"
          onDone={(typed) => done(() => typed && startProject(typed))}
        />
      ) : (
        <button type="button" class="btn above-4" onClick={() => setNaming('')}>
          <Icon name="plus" /> New project
        </button>
      )}
    </>
  );
}
