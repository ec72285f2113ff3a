import { useState } from 'preact/hooks';
import { readFile } from '../../browser/download.ts';
import { Icon } from '../../kit/Icon.tsx';
import { mostCharacters } from '../../lib/backup.ts';
import type { SavedProject } from '../../meeting/projects.ts';
import { compare, sayChange } from './model.ts';
import { type Read, readBackup, type Way } from './store.ts';

interface Props {
  here: readonly SavedProject[];
  onTake: (projects: SavedProject[], way: Way) => void;
}

/** Chooses a file, says what it would change, and changes it only then. */
export function Import({ here, onTake }: Props) {
  const [name, setName] = useState('');
  const [reading, setReading] = useState<Read | null>(null);

  const choose = async (file: File | undefined) => {
    if (!file) return;
    const text = await readFile(file, mostCharacters);
    setName(file.name);
    setReading(text === null ? { problem: 'This file is too large or cannot be read.' } : readBackup(text));
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
      {reading && 'projects' in reading && (
        <Preview
          {...{ name, reading, here }}
          onTake={(way) => {
            onTake(reading.projects, way);
            setReading(null);
          }}
          onCancel={() => setReading(null)}
        />
      )}
    </div>
  );
}

interface PreviewProps {
  name: string;
  reading: Exclude<Read, { problem: string }>;
  here: readonly SavedProject[];
  onTake: (way: Way) => void;
  onCancel: () => void;
}

function Preview({ name, reading, here, onTake, onCancel }: PreviewProps) {
  const changes = compare(here, reading.projects);
  const differing = changes.some((one) => one.mine && one.differing > 0);
  const anything = changes.some((one) => !one.mine || one.fresh + one.differing > 0);
  return (
    <div class="notice" role="status">
      <Icon name="file" />
      <strong>
        {name}
        {reading.exportedAt && `, exported ${reading.exportedAt}`}
      </strong>
      <ul>
        {changes.map((change) => (
          <li key={change.theirs.id}>{sayChange(change)}</li>
        ))}
        {reading.leftOut.length > 0 && <li>Left out, not known here: {reading.leftOut.join(', ')}</li>}
      </ul>
      {!anything && <p>Importing it would change nothing.</p>}
      <div class="row">
        {anything && (
          <button type="button" class="btn btn-s btn-ink" onClick={() => onTake('add')}>
            {differing ? 'Keep mine, add the rest' : 'Import'}
          </button>
        )}
        {differing && (
          <button type="button" class="btn btn-s" onClick={() => onTake('replace')}>
            Replace mine with the file’s
          </button>
        )}
        {anything && (
          <button type="button" class="btn btn-s" onClick={() => onTake('copies')}>
            Import as copies
          </button>
        )}
        <button type="button" class="btn btn-s btn-quiet" onClick={onCancel}>
          Cancel
        </button>
      </div>
    </div>
  );
}
