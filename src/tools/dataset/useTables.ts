import { loadJson } from '../../browser/load.ts';
import { useLater } from '../../kit/useLater.ts';
import { to } from '../../lib/url.ts';
import { type Tables, toTables } from './model/tables.ts';

let asked: Promise<Tables> | undefined;

/** Fetched once for all parts; a failure is forgotten, so that opening a part again asks again. */
function load(): Promise<Tables> {
  asked ??= loadJson(to('/dataset.json')).then((value) => {
    if (value !== null) return toTables(value);
    asked = undefined;
    throw new Error('The tables could not be fetched.');
  });
  return asked;
}

/** The tables of an open part: null while they are under way, 'failed' where they cannot be had. */
export const useTables = (): Tables | 'failed' | null => useLater(true, load);
