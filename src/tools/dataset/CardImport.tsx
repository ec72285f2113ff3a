import { useRef, useState } from 'preact/hooks';
import { readUtf8, type Unreadable } from '../../browser/text-file.ts';
import { Icon } from '../../kit/Icon.tsx';
import { say } from '../../kit/toast.ts';
import { lost } from '../../kit/useLater.ts';
import { plural } from '../../lib/plural.ts';
import type { Card } from './model/card/card.ts';
import { changesOf, merged } from './model/card/merge.ts';
import type { Ours } from './model/card/ours.ts';
import { mostBytes, type Reading, readAny } from './model/card/read.ts';
import type { Tables } from './model/tables.ts';

interface Props {
  card: Card;
  tables: Tables;
  /** Keeps a card and returns how to undo it. */
  onTake: (card: Card) => () => void;
  onOurs: (all: Ours) => () => void;
}

const why: Record<Unreadable, string> = {
  'too large': 'It is larger than 5 MB, and a card is a few pages.',
  'not text': 'It is not text in UTF-8. Save it as UTF-8 and choose it again.',
  unreadable: 'The browser could not read it.',
};

/** Chooses a file, says what it would change, and changes it only then. */
export function CardImport({ card, tables, onTake, onOurs }: Props) {
  const [name, setName] = useState('');
  const [reading, setReading] = useState<Reading | null>(null);
  const button = useRef<HTMLInputElement>(null);
  const choose = async (file: File | undefined) => {
    if (!file) return;
    const found = await readUtf8(file, mostBytes);
    const next: Reading =
      'why' in found ? { problem: why[found.why] } : await readAny(found.text, tables).catch(() => ({ problem: lost }));
    setName(file.name);
    setReading(next);
  };
  const close = () => {
    setReading(null);
    button.current?.focus();
  };
  const take = (message: string, undo: () => void) => {
    say(message, undo);
    close();
  };
  return (
    <div class="sheet-parts">
      <p class="row">
        <label class="btn btn-s file">
          <Icon name="load" small /> Import a card
          <input
            ref={button}
            class="vh"
            type="file"
            accept=".md,.json,.jsonld,text/markdown,application/json"
            onChange={(event) => {
              choose(event.currentTarget.files?.[0]);
              event.currentTarget.value = '';
            }}
          />
        </label>
        <span class="muted small">README.md, Croissant, or a file of ours. You see what would change first.</span>
      </p>
      {reading && 'problem' in reading && (
        <div class="notice notice-stop" role="alert">
          <Icon name="warn" />
          <strong>{name}</strong>
          <p>{reading.problem} Nothing was changed.</p>
        </div>
      )}
      {reading && 'kind' in reading && reading.kind === 'ours' && (
        <div class="notice" role="status">
          <Icon name="file" />
          <strong>{name}: the whole tool</strong>
          <p>It takes the place of the path, the search, the estimate, the card and the checklist here.</p>
          <div class="row">
            <button
              type="button"
              class="btn btn-s btn-ink"
              onClick={() => take(`${name} taken over`, onOurs(reading.all))}
            >
              Take it over
            </button>
            <button type="button" class="btn btn-s btn-quiet" onClick={close}>
              Cancel
            </button>
          </div>
        </div>
      )}
      {reading && 'kind' in reading && reading.kind !== 'ours' && (
        <Preview
          name={name}
          reading={reading}
          card={card}
          tables={tables}
          onTake={() => take(`${name} taken over`, onTake(merged(card, reading)))}
          onCancel={close}
        />
      )}
    </div>
  );
}

interface PreviewProps {
  name: string;
  reading: Exclude<Reading, { problem: string } | { kind: 'ours' }>;
  card: Card;
  tables: Tables;
  onTake: () => void;
  onCancel: () => void;
}

function Preview({ name, reading, card, tables, onTake, onCancel }: PreviewProps) {
  const changes = changesOf(card, reading, tables.fields);
  const named = (what: 'fills' | 'replaces') => changes.filter((one) => one.what === what).map(({ label }) => label);
  const { leftOut } = reading;
  return (
    <div class="notice" role="status">
      <Icon name="file" />
      <strong>
        {name}: {reading.kind}
      </strong>
      <ul>
        {named('fills').length > 0 && <li>Fills: {named('fills').join(', ')}.</li>}
        {named('replaces').length > 0 && <li>Replaces yours: {named('replaces').join(', ')}.</li>}
        {leftOut.length > 0 && (
          <li>
            Left out, no place for it here: {leftOut.slice(0, 12).join(', ')}
            {leftOut.length > 12 && ` and ${leftOut.length - 12} more`}.
          </li>
        )}
      </ul>
      <p>
        {changes.length === 0
          ? 'Taking it over would change nothing.'
          : `Taking it over would change ${plural(changes.length, 'field')}.`}
      </p>
      <div class="row">
        {changes.length > 0 && (
          <button type="button" class="btn btn-s btn-ink" onClick={onTake}>
            Take it over
          </button>
        )}
        <button type="button" class="btn btn-s btn-quiet" onClick={onCancel}>
          Cancel
        </button>
      </div>
    </div>
  );
}
