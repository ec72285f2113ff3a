import { randomBytes } from '../browser/clock.ts';
import { showProjectName } from '../browser/project-name.ts';
import { removeText, writeText } from '../browser/storage.ts';
import { everything, savedKeys } from '../browser/storage-care.ts';
import { byProject, type Entry, type Held } from '../lib/backup.ts';
import { parse } from '../lib/believe.ts';
import { makeId } from '../lib/id.ts';
import { firstProject, openKey, storageKey, storedProject } from './project.ts';
import { cleanName, mostName, nameOfProject, unnamed } from './project-name.ts';

export interface SavedProject {
  id: string;
  name: string;
  /** When it was last changed, milliseconds since 1970; 0 where nobody noted. */
  changedAt: number;
  /** What it holds beside its name and its date. */
  entries: Entry[];
}

/** Entries as a project: its name and its date are entries like the others. */
export function asProject({ id, entries }: Held): SavedProject {
  const find = (name: string) => parse(entries.find((one) => one.name === name)?.text ?? '');
  const changed = find('project:changed');
  return {
    id,
    name: cleanName(find('project:name')) || unnamed,
    changedAt: typeof changed === 'number' && changed > 0 && changed <= 8.64e15 ? changed : 0,
    entries: entries.filter(({ name }) => !name.startsWith('project:')),
  };
}

/** A project as entries, with its name and its date. */
export const asEntries = ({ name, changedAt, entries }: SavedProject): Entry[] => [
  { name: 'project:name', text: JSON.stringify(name) },
  ...(changedAt > 0 ? [{ name: 'project:changed', text: String(changedAt) }] : []),
  ...entries,
];

/** All projects that are saved, and the open one even where it holds nothing yet; by name. */
export function projects(open = storedProject()): SavedProject[] {
  const found = byProject(everything());
  if (!found.some(({ id }) => id === open)) found.push({ id: open, entries: [] });
  return found
    .map(asProject)
    .toSorted((one, other) => one.name.localeCompare(other.name) || one.id.localeCompare(other.id));
}

/** Makes a project hold exactly this. */
export function putProject(project: SavedProject): void {
  const entries = asEntries(project);
  const names = new Set(entries.map(({ name }) => name));
  for (const key of savedKeys(storageKey('', project.id)))
    if (!names.has(key.slice(storageKey('', project.id).length))) removeText(key);
  for (const { name, text } of entries) writeText(storageKey(name, project.id), text);
  if (project.id === storedProject()) showProjectName(project.name);
}

/** A new id for a project. */
export const newProjectId = (): string => makeId(randomBytes);

/** Makes another project the one that pages open from now on. What is on screen changes when the page is loaded again. */
export function openProject(id: string): void {
  writeText(openKey, id);
  showProjectName(nameOfProject(id));
}

/** A new project with nothing in it, open. */
export function startProject(name: string): void {
  const id = newProjectId();
  putProject({ id, name: cleanName(name) || unnamed, changedAt: 0, entries: [] });
  openProject(id);
}

/** Gives a project another name; an empty one changes nothing. */
export function renameProject(id: string, typed: string): void {
  const name = cleanName(typed);
  if (!name) return;
  writeText(storageKey('project:name', id), JSON.stringify(name));
  if (id === storedProject()) showProjectName(name);
}

/** A second project with the same content. Returns how to undo it. */
export function copyProject(project: SavedProject): () => void {
  const id = newProjectId();
  putProject({ ...project, id, name: cleanName(`${project.name.slice(0, mostName - 6)}, copy`) });
  return () => dropProjects([id]);
}

/**
 * Deletes projects; where the open one is among them another one opens, the first of the rest or an empty one.
 * Returns how to bring everything back as it was.
 */
export function dropProjects(ids: readonly string[]): () => void {
  const open = storedProject();
  const gone = projects().filter(({ id }) => ids.includes(id));
  for (const { id } of gone) for (const key of savedKeys(storageKey('', id))) removeText(key);
  const rest = projects().filter(({ id }) => !ids.includes(id));
  if (ids.includes(open)) openProject(rest[0]?.id ?? firstProject);
  return () => {
    for (const project of gone) putProject(project);
    openProject(open);
  };
}
