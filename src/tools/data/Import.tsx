import { useState } from 'preact/hooks';
import { readFile } from '../../browser/download.ts';
import { Icon } from '../../kit/Icon.tsx';
import { plural } from '../../lib/plural.ts';
import { compare, type Entry, type FileReading, fromFile, mostCharacters, nameOf } from './model.ts';

interface Props {
  entries: Entry[];
  titles: Record<string, string>;
  onImport: (entries: Entry[]) => void;
}

const words = { new: 'new here', differs: 'differs from yours', same: 'the same as yours' } as const;

/** Chooses a file, says what it would change, and changes it only then. */
export function Import({ entries, titles, onImport }: Props) {
  const [name, setName] = useState('');
  const [reading, setReading] = useState<FileReading | null>(null);

  const choose = async (file: File | undefined) => {
    if (!file) return;
    const text = await readFile(file, mostCharacters);
    setName(file.name);
    setReading(text === null ? { problem: 'This file is too large or cannot be read.' } : fromFile(text));
  };
  const take = (chosen: Entry[]) => {
    onImport(chosen);
    setReading(null);
  };

  return (
    <div>
      <p class="muted measure">Choose a file exported here. You see what would change before anything does.</p>
      <p class="row">
        <label class="btn file">
          <Icon name="load" /> Choose a file
          <input
            class="vh"
            type="file"
            accept=".json,application/json"
            onChange={(event) => {
              choose(event.currentTarget.files?.[0]);
              event.currentTarget.value = '';
            }}
          />
        </label>
      </p>
      {reading && 'problem' in reading && (
        <div class="notice notice-stop" role="alert">
          <Icon name="warn" />
          <strong>{name}</strong>
          <p>{reading.problem} Nothing was changed.</p>
        </div>
      )}
      {reading && 'entries' in reading && (
        <Preview {...{ name, reading, entries, titles }} onTake={take} onCancel={() => setReading(null)} />
      )}
    </div>
  );
}

interface PreviewProps {
  name: string;
  reading: Exclude<FileReading, { problem: string }>;
  entries: Entry[];
  titles: Record<string, string>;
  onTake: (entries: Entry[]) => void;
  onCancel: () => void;
}

function Preview({ name, reading, entries, titles, onTake, onCancel }: PreviewProps) {
  const changes = compare(entries, reading.entries);
  const fresh = reading.entries.filter((_, at) => changes[at]?.what === 'new');
  const differing = changes.filter(({ what }) => what === 'differs').length;
  const changing = reading.entries.filter((_, at) => changes[at]?.what !== 'same');
  return (
    <div class="notice" role="status">
      <Icon name="file" />
      <strong>
        {name}
        {reading.exportedAt && `, exported ${reading.exportedAt}`}
      </strong>
      <ul>
        {changes.map((change) => (
          <li key={change.name}>
            {nameOf(change.name, titles)}: <b>{words[change.what]}</b>
          </li>
        ))}
        {reading.leftOut.length > 0 && <li>Left out, not known here: {reading.leftOut.join(', ')}</li>}
      </ul>
      <p>
        {changing.length === 0
          ? 'Importing it would change nothing.'
          : `Importing it would change ${plural(changing.length, 'entry', 'entries')}.`}
      </p>
      <div class="row">
        {changing.length > 0 && (
          <button type="button" class="btn btn-s btn-ink" onClick={() => onTake(changing)}>
            {differing > 0 ? 'Replace mine with the file’s' : 'Import'}
          </button>
        )}
        {differing > 0 && fresh.length > 0 && (
          <button type="button" class="btn btn-s" onClick={() => onTake(fresh)}>
            Keep mine, add the rest
          </button>
        )}
        <button type="button" class="btn btn-s btn-quiet" onClick={onCancel}>
          Cancel
        </button>
      </div>
    </div>
  );
}
