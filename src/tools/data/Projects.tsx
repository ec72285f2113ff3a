import { useState } from 'preact/hooks';
import { Icon } from '../../kit/Icon.tsx';
import { dayWithYear } from '../../lib/walltime.ts';
import type { SavedProject } from '../../meeting/projects.ts';
import type { Undoable } from './Data.tsx';
import { contains } from './model.ts';
import { NameForm } from './NameForm.tsx';
import { size } from './Space.tsx';
import { copyProject, dropProjects, openProject, renameProject, startProject, today, wallOf } from './store.ts';

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
  return (
    <>
      <table class="projects">
        <thead>
          <tr>
            <th scope="col">Project</th>
            <th scope="col">Contains</th>
            <th scope="col">Changed</th>
            <th scope="col" class="num">
              Size
            </th>
            <th scope="col">
              <span class="vh">Actions</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {all.map((project) => {
            const { id, name, entries, changedAt } = project;
            const of = <span class="vh"> {name}</span>;
            return (
              <tr key={id}>
                <th scope="row">
                  {naming === id ? (
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
                  )}
                </th>
                <td>{contains(entries)}</td>
                <td>{changed(changedAt)}</td>
                <td class="num">{size(entries)}</td>
                <td class="btns">
                  {id !== open && (
                    <button type="button" class="btn btn-s" onClick={() => done(() => openProject(id))}>
                      Switch to{of}
                    </button>
                  )}
                  <button type="button" class="btn btn-s" onClick={() => setNaming(id)}>
                    Rename{of}
                  </button>
                  <button
                    type="button"
                    class="btn btn-s"
                    onClick={() => undoable(`${name} copied`, copyProject(project))}
                  >
                    Copy{of}
                  </button>
                  <button
                    type="button"
                    class="btn btn-s btn-stop"
                    onClick={() => undoable(`${name} deleted`, dropProjects([id]), minute)}
                  >
                    Delete{of}
                  </button>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
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
