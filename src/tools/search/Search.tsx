import type { TargetedKeyboardEvent } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { loadJson } from '../../browser/load.ts';
import { Icon } from '../../kit/Icon.tsx';
import { plural } from '../../lib/plural.ts';
import { to } from '../../lib/url.ts';
import { marked } from './model/finder.ts';
import { useResults } from './useResults.ts';

interface Row {
  key: string;
  title: string;
  text: string;
  path: string;
  aside: string;
  phase?: string | undefined;
  number?: number | undefined;
}

const Marked = ({ text, typed }: { text: string; typed: string }) => (
  <>{marked(text, typed).map((piece, at) => (piece.hit ? <mark key={at}>{piece.text}</mark> : piece.text))}</>
);

/** The search button, and the dialog it opens. The island wakes when first asked for, so it opens at once. */
export function Search({ index, pagefind }: { index: string; pagefind: string }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState(0);
  // Under way from the first moment in the browser, which is also when the dialog is drawn; the server draws the button.
  const [loading, setLoading] = useState<Promise<unknown> | null>(null);
  const open = () => {
    if (!dialog.current?.open) dialog.current?.showModal();
  };

  const type = (text: string) => {
    setTyped(text);
    setChosen(0);
  };

  useLayoutEffect(() => setLoading(loadJson(index)), [index]);
  useLayoutEffect(() => {
    if (!loading) return;
    open();
    const press = (event: KeyboardEvent) => {
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') {
        event.preventDefault();
        open();
      }
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, [loading]);

  return (
    <>
      <button
        type="button"
        class="btn search-open needs-js"
        aria-keyshortcuts="Control+K Meta+K"
        aria-haspopup="dialog"
        onClick={open}
      >
        <Icon name="search" />
        <span>Search</span> <kbd>Ctrl K</kbd>
      </button>
      {loading && (
        // Escape closes a dialog by itself; the click on the backdrop is an extra.
        // biome-ignore lint/a11y/useKeyWithClickEvents: see above
        <dialog
          class="search"
          ref={dialog}
          aria-label="Search"
          onClick={(event) => event.target === dialog.current && dialog.current?.close()}
        >
          <Panel
            {...{ pagefind, typed, chosen }}
            index={loading}
            onType={type}
            onChoose={setChosen}
            onClose={() => dialog.current?.close()}
          />
        </dialog>
      )}
    </>
  );
}

interface PanelProps {
  index: Promise<unknown>;
  pagefind: string;
  typed: string;
  chosen: number;
  onType: (typed: string) => void;
  onChoose: (at: number) => void;
  onClose: () => void;
}

function Panel({ index, pagefind, typed, chosen, onType, onChoose, onClose }: PanelProps) {
  const { entries, passages, ready } = useResults(index, pagefind, typed);
  const jump: Row[] = entries.map((entry) => ({ ...entry, key: entry.path, aside: entry.kind.toLowerCase() }));
  const text: Row[] = passages.map((passage) => ({ ...passage, key: `text:${passage.path}`, aside: 'full text' }));
  const rows = [...jump, ...text];
  const at = Math.min(chosen, rows.length - 1);
  const asked = typed.trim().length > 1;

  const press = (event: TargetedKeyboardEvent<HTMLInputElement>) => {
    const move = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (move && rows.length) {
      event.preventDefault();
      onChoose((at + move + rows.length) % rows.length);
    }
    if (event.key === 'Escape') {
      event.preventDefault();
      onClose();
    }
    const row = rows[at];
    if (event.key === 'Enter' && row) {
      event.preventDefault();
      if (event.ctrlKey || event.metaKey) window.open(row.path);
      else document.getElementById(`result-${at}`)?.click();
    }
  };

  return (
    <>
      <div class="search-in">
        <Icon name="search" />
        <input
          type="text"
          enterKeyHint="search"
          autofocus
          role="combobox"
          autocomplete="off"
          aria-expanded={rows.length > 0}
          aria-controls="search-results"
          aria-activedescendant={rows[at] ? `result-${at}` : undefined}
          aria-label="Search the playbook"
          value={typed}
          onInput={(event) => onType(event.currentTarget.value)}
          onKeyDown={press}
        />
        <button type="button" class="btn btn-quiet btn-s" onClick={onClose}>
          Close
        </button>
      </div>
      <div class="results-list" id="search-results" role="listbox" aria-label="Results" hidden={rows.length === 0}>
        <Group name="Jump to" rows={jump} from={0} {...{ at, typed, onClose }} />
        <Group name="In the guides" rows={text} from={jump.length} {...{ at, typed, onClose }} />
      </div>
      {asked && rows.length === 0 && ready !== 'loading' && (
        <Nothing typed={typed.trim()} failed={ready === 'failed'} />
      )}
      <div class="search-foot">
        <span>
          <kbd>↑</kbd> <kbd>↓</kbd> choose
        </span>
        <span>
          <kbd>Enter</kbd> open
        </span>
        <span>
          <kbd>Ctrl</kbd> <kbd>Enter</kbd> new tab
        </span>
        <span>
          <kbd>Esc</kbd> close
        </span>
        <span class="push-start" role="status">
          {asked && rows.length > 0 && plural(rows.length, 'result')}
        </span>
      </div>
    </>
  );
}

const Group = ({
  name,
  rows,
  from,
  at,
  typed,
  onClose,
}: {
  name: string;
  rows: Row[];
  from: number;
  at: number;
  typed: string;
  onClose: () => void;
}) =>
  rows.length === 0 ? null : (
    <div role="group" aria-label={name}>
      <div class="grp" aria-hidden="true">
        {name}
      </div>
      {rows.map((row, index) => (
        <a
          key={row.key}
          id={`result-${from + index}`}
          role="option"
          tabIndex={-1}
          href={row.path}
          aria-selected={at === from + index}
          data-phase={row.phase}
          // It may stand on this very page, under the dialog.
          onClick={(event) => event.ctrlKey || event.metaKey || event.shiftKey || onClose()}
          ref={(element) => {
            if (at === from + index) element?.scrollIntoView({ block: 'nearest' });
          }}
        >
          <span class="n">{row.number}</span>
          <b>{row.title}</b>
          <small>{row.aside}</small>
          <p>
            <Marked text={row.text} typed={typed} />
          </p>
        </a>
      ))}
    </div>
  );

const Nothing = ({ typed, failed }: { typed: string; failed: boolean }) => (
  <div class="pad-5">
    <p role="status">
      <b>{failed ? 'The search index could not be loaded.' : `Nothing about “${typed}”.`}</b>{' '}
      <span class="muted">{failed ? 'Check the connection and reload, or go to:' : 'Try one word, or go to:'}</span>
    </p>
    <ul class="row">
      <li>
        <a class="btn btn-s" href={to('/#line')}>
          All practices
        </a>
      </li>
      <li>
        <a class="btn btn-s" href={to('/glossary/')}>
          Glossary
        </a>
      </li>
      <li>
        <a class="btn btn-s" href={to('/agendas/')}>
          Your agendas
        </a>
      </li>
    </ul>
  </div>
);
