import { useEffect } from 'preact/hooks';
import { CopyButton } from '../../kit/CopyButton.tsx';
import type { Names } from '../../lib/said.ts';
import { differencesOf } from '../../meeting/differences.ts';
import type { Agenda } from '../../meeting/model.ts';
import { sayCounts, sayValue, toText } from './model.ts';

const words = { added: 'Added', removed: 'Removed', changed: 'Changed' } as const;

interface Props {
  before: Agenda;
  after: Agenda;
  /** What the checklists are called. */
  names: Names;
  /** Told how much changed. */
  onCounted: (said: string) => void;
}

/** What changed from one agenda to the other. */
export function Found({ before, after, names, onCounted }: Props) {
  const rows = differencesOf(before, after, names);
  const said = sayCounts(rows);
  useEffect(() => onCounted(said), [said, onCounted]);
  if (rows.length === 0) return null;
  return (
    <>
      <ul class="compare-rows">
        {rows.map(({ kind, what, before: was, after: is }, at) => (
          <li key={at}>
            <b>{words[kind]}</b>
            <span dir="auto">
              {what}
              <small class="muted">{kind === 'changed' ? `${sayValue(was)} became ${sayValue(is)}` : was || is}</small>
            </span>
          </li>
        ))}
      </ul>
      <CopyButton label="Copy as text" text={() => toText(rows)} />
    </>
  );
}
