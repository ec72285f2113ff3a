import { asArray, asRecord, asText } from '../../../lib/believe.ts';
import { plural } from '../../../lib/plural.ts';
import { asDay } from '../../../lib/workdays.ts';
import type { Part } from './parts.ts';

/** A place to search, as content/search-places.yaml says it. */
export interface Place {
  id: string;
  name: string;
  /** What it is good for. */
  what: string;
  /** The address of a search, with `{words}` where the words go. */
  url: string;
}

/** One search that was made. */
export interface Entry {
  id: string;
  place: string;
  query: string;
  /** A day, or ''. */
  date: string;
  /** The best hit, or that there was none. */
  hit: string;
}

export interface SearchRecord {
  /** The words of the task, for the links. */
  words: string;
  entries: readonly Entry[];
}

export const noSearch: SearchRecord = { words: '', entries: [] };
export const mostWords = 200;
export const mostEntries = 60;

/** How many places make a search: three, by the checklist's own statement. */
export const placesEnough = 3;

/** The address of a search for the words at a place. A link only: nothing is asked until the reader opens it. */
export const linkOf = ({ url }: Pick<Place, 'url'>, words: string): string =>
  url.replace('{words}', encodeURIComponent(words.replace(/[\uD800-\uDFFF]/gu, '').trim()));

/** The places that were searched with a query and a day. */
export const placesSearched = ({ entries }: SearchRecord): number =>
  new Set(entries.filter(({ query, date }) => query.trim() && date).map(({ place }) => place.trim().toLowerCase()))
    .size;

const row = ({ place, query, date, hit }: Entry): string =>
  [place, query, date, hit].map((part) => part.trim() || '–').join(', ');

/** The record as evidence, one search a line; '' before anything was searched. */
export const searched = ({ entries }: SearchRecord): string =>
  entries
    .filter(({ query, date, hit }) => query.trim() || date || hit.trim())
    .map(row)
    .join('\n');

/** Any value as a record of the search. */
export function toSearch(value: unknown): SearchRecord {
  const row = asRecord(value);
  const seen = new Set<string>();
  return {
    words: asText(row['words'], mostWords),
    entries: asArray(row['entries'], mostEntries)
      .map((one) => {
        const entry = asRecord(one);
        return {
          id: asText(entry['id'], 40),
          place: asText(entry['place'], 200),
          query: asText(entry['query'], mostWords),
          date: asDay(entry['date']),
          hit: asText(entry['hit'], 500),
        };
      })
      .filter(({ id }) => id && !seen.has(id) && seen.add(id)),
  };
}

/** The record as a part keeps it. */
export function asPart(search: SearchRecord): Part {
  const places = placesSearched(search);
  return {
    value: search,
    known: { 'ds-public-search': searched(search) },
    said: places > 0 ? plural(places, 'place') : '',
  };
}
