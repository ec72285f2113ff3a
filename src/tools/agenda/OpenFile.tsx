import { useRef, useState } from 'preact/hooks';
import { readFile } from '../../browser/download.ts';
import { Icon } from '../../kit/Icon.tsx';
import { say } from '../../kit/toast.ts';
import { plural } from '../../lib/plural.ts';
import { mostCharacters } from '../../meeting/file/size.ts';
import type { Agenda } from '../../meeting/model.ts';
import { sayWhen } from './model/clock.ts';
import { titleOf } from './model/items.ts';
import { dropAgenda, keepCopy } from './store.ts';

/** What a file would bring, in one sentence. */
function sayAgenda(agenda: Agenda): string {
  const { items, decisions, actions } = agenda;
  const parts = [
    plural(items.length, 'item'),
    decisions.length > 0 && plural(decisions.length, 'decision'),
    actions.length > 0 && plural(actions.length, 'action'),
  ];
  return `“${titleOf(agenda)}”, ${sayWhen(agenda)}: ${parts.filter(Boolean).join(', ')}.`;
}

/** Opens a JSON file of the interchange form: says what is in it, then keeps it as a new agenda. */
export function OpenFile() {
  const chooser = useRef<HTMLInputElement>(null);
  const [found, setFound] = useState<{ agenda: Agenda } | { problem: string } | null>(null);
  const read = async (file: File | undefined) => {
    if (!file) return;
    const text = await readFile(file, 4 * mostCharacters);
    try {
      const { fromFile } = await import('../../meeting/file/file.ts');
      setFound(
        text === null ? { problem: 'This file is too large to be an agenda, or cannot be read.' } : fromFile(text),
      );
    } catch {
      setFound({ problem: 'The part that reads files could not be loaded. Check the connection, then try again.' });
    }
  };
  const close = () => {
    setFound(null);
    if (chooser.current) chooser.current.value = '';
    chooser.current?.focus();
  };
  const keep = (agenda: Agenda) => {
    const { id } = keepCopy(agenda);
    say(`Kept “${titleOf(agenda)}”`, () => {
      dropAgenda(id);
    });
    close();
  };
  return (
    <div class="open-file">
      <label class="btn">
        <Icon name="load" small /> Open a file
        <input
          ref={chooser}
          class="vh"
          type="file"
          accept="application/json,.json"
          onChange={(event) => read(event.currentTarget.files?.[0])}
        />
      </label>
      {found && (
        <div class={`notice above-3 ${'problem' in found ? 'notice-stop' : ''}`} role="status">
          <Icon name={'problem' in found ? 'warn' : 'file'} />
          <strong>{'problem' in found ? 'Not opened' : 'In this file'}</strong>
          <p>
            {'problem' in found
              ? `${found.problem} Your agendas are as they were.`
              : `${sayAgenda(found.agenda)} It becomes a new agenda; nothing here is overwritten.`}
          </p>
          <div class="row">
            {'agenda' in found && (
              <button type="button" class="btn btn-s btn-ink" onClick={() => keep(found.agenda)}>
                Keep it
              </button>
            )}
            <button type="button" class="btn btn-s" onClick={close}>
              {'agenda' in found ? 'Cancel' : 'Close'}
            </button>
          </div>
        </div>
      )}
    </div>
  );
}
