import type { SavedProject } from '../../meeting/projects.ts';
import type { Undoable } from './Data.tsx';
import { nameOf } from './model.ts';
import { size } from './Space.tsx';
import { remove } from './store.ts';

interface Props {
  project: SavedProject;
  titles: Record<string, string>;
  undoable: Undoable;
}

/** The values of the open project, one by one. */
export function Holds({ project, titles, undoable }: Props) {
  if (project.entries.length === 0) {
    return (
      <div class="empty">
        <p>
          <b>Nothing yet.</b> Answers, calculations and agendas appear here as soon as you enter something.
        </p>
      </div>
    );
  }
  return (
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
        {project.entries.map((entry) => {
          const what = nameOf(entry.name, titles);
          return (
            <tr key={entry.name}>
              <th scope="row">{what}</th>
              <td class="num">{size([entry])}</td>
              <td class="btns">
                <button
                  type="button"
                  class="btn btn-s btn-stop"
                  onClick={() => undoable(`${what} deleted`, remove(project.id, entry.name))}
                >
                  Delete<span class="vh">: {what}</span>
                </button>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
