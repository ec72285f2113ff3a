import { useState } from 'preact/hooks';
import { readFile } from '../../browser/download.ts';
import { Icon } from '../../kit/Icon.tsx';
import { mostCharacters } from '../../lib/backup.ts';
import { comparePerson, countOf } from './model/person.ts';
import { compare, nameOf, sayChange } from './model/projects.ts';
import { type Backup, type Read, readBackup, type Way } from './store.ts';

interface Props {
  here: Backup;
  onTake: (file: Backup, way: Way) => void;
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
            onTake(reading, way);
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
  here: Backup;
  onTake: (way: Way) => void;
  onCancel: () => void;
}

function Preview({ name, reading, here, onTake, onCancel }: PreviewProps) {
  const changes = compare(here.projects, reading.projects);
  const own = comparePerson(here.person, reading.person);
  const differing = changes.some((one) => one.mine && one.differing > 0) || own.some(({ mine }) => mine);
  const anything = own.length > 0 || changes.some((one) => !one.mine || one.fresh + one.differing > 0);
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
        {own.map(({ theirs, mine }) => (
          <li key={theirs.name}>
            {nameOf(theirs.name, {})}: {countOf(theirs)} in the file{mine ? `, ${countOf(mine)} here` : ', new here'}.
          </li>
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
