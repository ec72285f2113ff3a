/** A file with its path inside what was dropped or chosen. */
export interface Dropped {
  path: string;
  file: File;
}

/** The most files that are taken from one drop. */
export const mostDropped = 20_000;

const fileOf = (entry: FileSystemFileEntry): Promise<File | null> =>
  new Promise((resolve) => entry.file(resolve, () => resolve(null)));
const batchOf = (reader: FileSystemDirectoryReader): Promise<FileSystemEntry[]> =>
  new Promise((resolve) => reader.readEntries(resolve, () => resolve([])));

async function walk(entry: FileSystemEntry, found: Dropped[]): Promise<void> {
  if (found.length >= mostDropped) return;
  if (entry.isFile) {
    const file = await fileOf(entry as FileSystemFileEntry);
    if (file) found.push({ path: entry.fullPath.replace(/^\//, ''), file });
  } else if (entry.isDirectory) {
    const reader = (entry as FileSystemDirectoryEntry).createReader();
    // A directory is read in batches until one is empty.
    for (let batch = await batchOf(reader); batch.length > 0; batch = await batchOf(reader)) {
      for (const one of batch) await walk(one, found);
      if (found.length >= mostDropped) return;
    }
  }
}

/** All files of a drop, those of folders with their path. Never rejects; nothing is read yet. */
export async function droppedFiles(transfer: DataTransfer | null): Promise<Dropped[]> {
  // The entries have to be taken at once: after the event the list is empty.
  const entries = [...(transfer?.items ?? [])].flatMap((item) => item.webkitGetAsEntry() ?? []);
  const found: Dropped[] = [];
  for (const entry of entries) await walk(entry, found);
  return found;
}

/** The files of a chooser, those of a folder with their path. */
export const chosenFiles = (list: FileList | null): Dropped[] =>
  [...(list ?? [])].slice(0, mostDropped).map((file) => ({ path: file.webkitRelativePath || file.name, file }));
