import { useEffect, useState } from 'preact/hooks';
import { loadJson, type Passage, searchFullText } from '../../browser/load.ts';
import { type Entry, entriesOf, type Index } from '../../lib/search.ts';
import { type Finder, type MakeNear, makeFinder } from './model/finder.ts';

/** What forgives typing errors; null where it cannot be had, and they are not forgiven. */
const loadNear = (): Promise<MakeNear | null> =>
  import('./model/near.ts').then(
    ({ makeNear }) => makeNear,
    () => null,
  );

/** The index, which comes first, and what forgives typing errors, which comes when a word needs it. */
function useFinder(index: string, typed: string) {
  const [entries, setEntries] = useState<readonly Entry[] | null>(null);
  const [failed, setFailed] = useState(false);
  const [finder, setFinder] = useState<Finder | null>(null);
  const [forgives, setForgives] = useState(false);
  const strange = !forgives && (finder?.isStrange(typed) ?? false);

  useEffect(() => {
    loadJson(index).then((loaded) => {
      const all = loaded ? entriesOf(loaded as Index) : null;
      setEntries(all);
      setFailed(!all);
      setFinder(all && makeFinder(all));
    });
  }, [index]);

  useEffect(() => {
    if (strange && entries)
      loadNear().then((makeNear) => {
        setFinder(makeFinder(entries, makeNear ?? undefined));
        setForgives(true);
      });
  }, [strange, entries]);

  // What comes a moment later would move what is shown, so it is waited for.
  const ready = failed ? 'failed' : finder && !strange ? 'ready' : 'loading';
  return { ready, entries: ready === 'ready' ? (finder?.find(typed) ?? []) : [] } as const;
}

/** What the search shows for what was typed: entries at once, passages of the full text when they come. */
export function useResults(index: string, pagefind: string, typed: string) {
  const { ready, entries } = useFinder(index, typed);
  // Passages belong to the words they answer; under other words they would be somebody else's results.
  const [found, setFound] = useState<{ typed: string; passages: Passage[] }>({ typed: '', passages: [] });

  useEffect(() => {
    let overtaken = false;
    // The full text is larger than all before it, and would hold up the first results.
    if (ready !== 'loading' && typed.trim().length > 1)
      searchFullText(pagefind, typed).then((passages) => {
        if (passages && !overtaken) setFound({ typed, passages });
      });
    return () => {
      overtaken = true;
    };
  }, [typed, pagefind, ready]);

  const passages = found.typed === typed ? found.passages : [];
  return { entries, passages, ready };
}
