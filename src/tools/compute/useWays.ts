import { useEffect, useState } from 'preact/hooks';
import type { Changes, Tables } from './model/sheet/sheet.ts';
import type { Way } from './model/sheet/ways.ts';
import { waysOut } from './store.ts';

const none: readonly Way[] = [];

/** What would help a sheet that does not fit. Those of the sheet before stay until the new ones are worked out. */
export function useWays(changes: Changes, tables: Tables, wanted: boolean): readonly Way[] {
  const [ways, setWays] = useState(none);
  useEffect(() => {
    let stale = false;
    if (wanted) waysOut(changes, tables).then((found) => stale || setWays(found));
    else setWays(none);
    return () => {
      stale = true;
    };
  }, [changes, tables, wanted]);
  return wanted ? ways : none;
}
