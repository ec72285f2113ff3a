import { useEffect, useRef } from 'preact/hooks';
import { now } from '../../browser/clock.ts';
import { TextField } from '../../kit/Field.tsx';
import { Icon } from '../../kit/Icon.tsx';
import { say } from '../../kit/toast.ts';
import { plural } from '../../lib/plural.ts';
import type { Part } from './model/parts.ts';
import {
  asPart,
  type Entry,
  linkOf,
  mostEntries,
  mostWords,
  type Place,
  placesEnough,
  placesSearched,
  type SearchRecord,
  toSearch,
} from './model/search.ts';

interface Props {
  places: readonly Place[];
  /** What was saved. */
  value: unknown;
  newId: () => string;
  onChange: (part: Part) => void;
}

/** The day on the reader's own calendar. */
const today = (): string => new Date(now() - new Date(now()).getTimezoneOffset() * 60_000).toISOString().slice(0, 10);

/** Where to search, with links that carry the words of the task, and the record of what was searched. */
export function Searches({ places, value, newId, onChange: keep }: Props) {
  const search = toSearch(value);
  const onChange = (next: SearchRecord) => keep(asPart(next));
  const table = useRef<HTMLDivElement>(null);
  const focusAt = useRef<number | null>(null);
  const { words, entries } = search;
  useEffect(() => {
    if (focusAt.current === null) return;
    const hits = table.current?.querySelectorAll<HTMLElement>('[data-hit]') ?? [];
    (hits[Math.min(focusAt.current, hits.length - 1)] ?? table.current)?.focus();
    focusAt.current = null;
  }, [entries.length]);

  const add = (place: string) => {
    focusAt.current = entries.length;
    onChange({ words, entries: [...entries, { id: newId(), place, query: words.trim(), date: today(), hit: '' }] });
  };
  const change = (id: string, parts: Partial<Entry>) =>
    onChange({ words, entries: entries.map((one) => (one.id === id ? { ...one, ...parts } : one)) });
  const remove = (id: string) => {
    focusAt.current = entries.findIndex((one) => one.id === id);
    onChange({ words, entries: entries.filter((one) => one.id !== id) });
    say('Search removed', () => onChange({ words, entries }));
  };
  const count = placesSearched(search);
  const full = entries.length >= mostEntries;
  return (
    <div class="tool-body sheet-parts">
      <TextField
        label="Words of the task"
        value={words}
        most={mostWords}
        hint="They go into the links. Nothing is sent until you open one."
        onChange={(next) => onChange({ words: next, entries })}
      />
      <ul class="places">
        {places.map((place) => (
          <li key={place.id}>
            <span>
              <a href={linkOf(place, words)} target="_blank" rel="noreferrer">
                {place.name}
                <span class="vh">, opens in a new tab</span>
              </a>{' '}
              <span class="muted small">{place.what}</span>
            </span>
            {!full && (
              <button type="button" class="btn btn-s" onClick={() => add(place.name)}>
                <Icon name="plus" small /> Record<span class="vh"> a search at {place.name}</span>
              </button>
            )}
          </li>
        ))}
      </ul>
      {full && <p class="muted flush">Sixty searches are the most this record holds. Remove one to add another.</p>}
      <div ref={table} tabIndex={-1} class="records">
        {entries.map((entry, at) => (
          <fieldset key={entry.id} class="record">
            <legend>
              Search {at + 1}: {entry.place || 'no place'}
            </legend>
            <TextField label="Place" value={entry.place} most={200} onChange={(place) => change(entry.id, { place })} />
            <TextField
              label="Query"
              value={entry.query}
              most={mostWords}
              onChange={(query) => change(entry.id, { query })}
            />
            <TextField label="Day" type="date" value={entry.date} onChange={(date) => change(entry.id, { date })} />
            <div class="field">
              <label for={`hit-${entry.id}`}>Best hit</label>
              <input
                id={`hit-${entry.id}`}
                data-hit
                type="text"
                autocomplete="off"
                maxLength={500}
                value={entry.hit}
                onInput={(event) => change(entry.id, { hit: event.currentTarget.value })}
              />
            </div>
            <button type="button" class="btn btn-s btn-icon" onClick={() => remove(entry.id)}>
              <Icon name="trash" small />
              <span class="vh">Remove search {at + 1}</span>
            </button>
          </fieldset>
        ))}
      </div>
      <p class="flush" role="status">
        {count >= placesEnough
          ? `${plural(count, 'place')} searched with query and day. That is a search on record.`
          : `${plural(count, 'place')} searched with query and day; ${placesEnough} make a search on record.`}
      </p>
    </div>
  );
}
