import { useEffect, useState } from 'preact/hooks';
import { loadJson } from '../../browser/load.ts';
import { to } from '../../lib/url.ts';
import type { Tables } from './model/sheet/sheet.ts';
import { toTables } from './model/sheet/tables.ts';

let asked: Promise<Tables | null> | undefined;

/** Fetched once a page; a failure is forgotten, so that asking again asks again. */
function load(): Promise<Tables | null> {
  asked ??= loadJson(to('/compute.json')).then((served) => {
    const tables = toTables(served);
    if (!tables) asked = undefined;
    return tables;
  });
  return asked;
}

export interface Loaded {
  tables: Tables;
  state: 'loading' | 'whole' | 'failed';
  again: () => void;
}

/** The few rows the page was served with, then the whole tables. */
export function useTables(starter: Tables): Loaded {
  const [whole, setWhole] = useState<Tables | null>(null);
  const [failed, setFailed] = useState(false);
  const again = () => {
    setFailed(false);
    load().then((tables) => {
      setWhole(tables);
      setFailed(!tables);
    });
  };
  useEffect(again, []);
  return { tables: whole ?? starter, state: whole ? 'whole' : failed ? 'failed' : 'loading', again };
}
