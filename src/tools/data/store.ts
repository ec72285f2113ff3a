import { now, zoneHere } from '../../browser/clock.ts';
import { onStorage, prefix, readText, removeText, writeText } from '../../browser/storage.ts';
import { everything } from '../../browser/storage-care.ts';
import { backupName, type Entry, type FileReading, fromFile, personOf, toFile } from '../../lib/backup.ts';
import { wallAt } from '../../lib/zoned.ts';
import { upgrade } from '../../meeting/migrations.ts';
import { storageKey, storedProject } from '../../meeting/project.ts';
import { cleanName } from '../../meeting/project-name.ts';
import {
  asEntries,
  asProject,
  dropProjects,
  newProjectId,
  projects,
  putProject,
  type SavedProject,
} from '../../meeting/projects.ts';
import { bringUpToDate } from '../../meeting/upgrade.ts';
import { mergedPerson } from './model/person.ts';
import { compare, merged } from './model/projects.ts';

export {
  copyProject,
  dropProjects,
  openProject,
  projects,
  renameProject,
  startProject,
} from '../../meeting/projects.ts';
export { onStorage };
export const openId = storedProject;

if (typeof window !== 'undefined') bringUpToDate();

/** What is kept of the person, whatever project is open. */
export const person = (): Entry[] => personOf(everything());

const personKey = (name: string) => prefix + name;

/** Makes what is kept of the person exactly this. */
function putPerson(entries: readonly Entry[]): void {
  for (const { name } of person()) if (!entries.some((one) => one.name === name)) removeText(personKey(name));
  for (const { name, text } of entries) writeText(personKey(name), text);
}

/** Deletes all projects and what is kept of the person; returns how to bring everything back. */
export function dropEverything(): () => void {
  const own = person();
  const undo = dropProjects(projects().map(({ id }) => id));
  putPerson([]);
  return () => {
    undo();
    putPerson(own);
  };
}

/** Removes one value of a project, or of the person where none is named; returns how to bring it back. */
export function remove(project: string | null, name: string): () => void {
  const key = project === null ? personKey(name) : storageKey(name, project);
  const text = readText(key);
  removeText(key);
  return () => text !== null && writeText(key, text);
}

const exportedKey = `${prefix}exported`;

/** Projects and what is kept of the person as a file of today, with its name; remembers the day. */
export function exported(chosen: readonly SavedProject[]): { name: string; text: string } {
  const at = new Date(now()).toISOString();
  writeText(exportedKey, at);
  return {
    name: backupName(at),
    text: toFile(
      chosen.map((project) => ({ id: project.id, entries: asEntries(project) })),
      person(),
      at,
    ),
  };
}

/** A moment on the reader's clock, as wall time. */
export const wallOf = (moment: number): string => (moment > 0 ? wallAt(moment, zoneHere()) : '');
export const today = (): string => wallOf(now()).slice(0, 10);

/** When something was last exported, as wall time, or ''. */
export const lastExport = (): string => wallOf(Date.parse(readText(exportedKey) ?? '') || 0);

/** What a file holds. */
export interface Backup {
  projects: SavedProject[];
  person: Entry[];
}
export type Read = (Backup & { exportedAt: string; leftOut: string[] }) | { problem: string };

/** Reads a chosen file, brought up to this version. A file of the first version holds what the open project holds. */
export function readBackup(text: string): Read {
  const reading: FileReading = fromFile(text);
  if ('problem' in reading) return reading;
  const open = projects().find(({ id }) => id === storedProject());
  const found = reading.projects.map(({ id, entries }) => {
    const texts = upgrade(Object.fromEntries(entries.map((one) => [one.name, one.text])), reading.version);
    const project = asProject({
      id: id || storedProject(),
      entries: Object.entries(texts).map(([name, value]) => ({ name, text: value })),
    });
    return id || !open ? project : { ...project, name: open.name, changedAt: 0 };
  });
  return { ...reading, projects: found };
}

export type Way = 'add' | 'replace' | 'copies';

/** Takes what a file holds over in one of three ways; copies leave mine and add. Returns how to undo it. */
export function take({ projects: file, person: theirs }: Backup, way: Way): () => void {
  const here = projects();
  const own = person();
  const made = compare(here, file).flatMap(({ theirs, mine, fresh, differing }): SavedProject[] => {
    if (way === 'copies')
      return [{ ...file.find(({ id }) => id === theirs.id)!, id: newProjectId(), name: copied(theirs.name) }];
    if (mine && fresh + differing === 0) return [];
    const project = mine && way === 'add' ? merged(mine, theirs) : theirs;
    return [{ ...project, entries: [...project.entries] }];
  });
  for (const project of made) putProject(project);
  const kept = way === 'replace' ? own.filter(({ name }) => !theirs.some((one) => one.name === name)) : own;
  putPerson(mergedPerson(kept, theirs));
  return () => {
    putPerson(own);
    const before = here.filter(({ id }) => made.some((one) => one.id === id));
    dropProjects(made.map(({ id }) => id).filter((id) => !before.some((one) => one.id === id)));
    for (const project of before) putProject(project);
  };
}

const copied = (name: string): string => cleanName(`${name.slice(0, 50)}, imported`);
