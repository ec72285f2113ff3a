import type { Entry } from '../../lib/backup.ts';
import type { SavedProject } from '../../meeting/projects.ts';
import type { Undoable } from './Data.tsx';
import { countOf } from './model/person.ts';
import { nameOf } from './model/projects.ts';
import { size } from './Space.tsx';
import { remove } from './store.ts';
import { Table } from './Table.tsx';

interface DeleteProps {
  /** The project it belongs to, or null where it is the person's. */
  of: string | null;
  name: string;
  what: string;
  undoable: Undoable;
}

const Delete = ({ of, name, what, undoable }: DeleteProps) => (
  <button type="button" class="btn btn-s btn-stop" onClick={() => undoable(`${what} deleted`, remove(of, name))}>
    Delete<span class="vh">: {what}</span>
  </button>
);

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
  const rows = project.entries.map((entry) => {
    const what = nameOf(entry.name, titles);
    return {
      key: entry.name,
      head: what,
      cells: [size([entry])],
      buttons: <Delete of={project.id} name={entry.name} {...{ what, undoable }} />,
    };
  });
  return <Table heads={['What', 'Size']} rows={rows} />;
}

/** What is kept of the person, whatever project is open. */
export const Person = ({ entries, undoable }: { entries: readonly Entry[]; undoable: Undoable }) => (
  <Table
    heads={['What', 'Contains', 'Size']}
    rows={entries.map((entry) => {
      const what = nameOf(entry.name, {});
      return {
        key: entry.name,
        head: what,
        cells: [countOf(entry), size([entry])],
        buttons: <Delete of={null} name={entry.name} {...{ what, undoable }} />,
      };
    })}
  />
);
