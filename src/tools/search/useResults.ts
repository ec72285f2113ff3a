import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Passage } from '../../browser/fullText.ts';
import { type Entry, entriesOf, type Index } from '../../lib/search.ts';
import { type Finder, type MakeNear, makeFinder } from './model/finder.ts';

/** What forgives typing errors; null where it cannot be had, and they are not forgiven. */
const loadNear = (): Promise<MakeNear | null> =>
  import('./model/near.ts').then(
    ({ makeNear }) => makeNear,
    () => null,
  );

/** How long a word stands before the full text is asked: most words are not yet whole. */
const pauseMs = 150;

/** The index, which comes first, and what forgives typing errors, which comes behind the first result. */
function useFinder(index: Promise<unknown>, typed: string) {
  const [entries, setEntries] = useState<readonly Entry[] | null>(null);
  const [failed, setFailed] = useState(false);
  const [finder, setFinder] = useState<Finder | null>(null);
  /** Whether typing errors are forgiven, or what forgives them cannot be had. */
  const [whole, setWhole] = useState(false);
  const wanted = typed.trim().length > 1;
  const strange = !whole && (finder?.isStrange(typed) ?? false);

  useEffect(() => {
    index.then((loaded) => {
      const all = loaded ? entriesOf(loaded as Index) : null;
      setEntries(all);
      setFailed(!all);
      setFinder(all && makeFinder(all));
    });
  }, [index]);

  useEffect(() => {
    if (wanted && entries)
      loadNear().then((makeNear) => {
        setFinder(makeFinder(entries, makeNear ?? undefined));
        setWhole(true);
      });
  }, [wanted, entries]);

  // What comes a moment later would move what is shown, so it is waited for.
  const ready = failed ? 'failed' : finder && !strange ? 'ready' : 'loading';
  const found = useMemo(() => (ready === 'ready' && finder ? finder.find(typed) : []), [ready, finder, typed]);
  return { ready, whole: whole || failed, entries: found } as const;
}

/**
 * What the search shows for what was typed: entries at once, passages of the full text when they come.
 * @param index what is under way, or null where it cannot be had
 * @param pagefind the address of what searches the full text
 */
export function useResults(index: Promise<unknown>, pagefind: string, typed: string) {
  const { ready, whole, entries } = useFinder(index, typed);
  // Passages belong to the words they answer; under other words they would be somebody else's results.
  const [found, setFound] = useState<{ typed: string; passages: Passage[] }>({ typed: '', passages: [] });

  useEffect(() => {
    // The full text is larger than all before it, and would hold up what forgives typing errors.
    if (!whole || typed.trim().length < 2) return;
    let overtaken = false;
    const search = async () => {
      const { searchFullText } = await import('../../browser/fullText.ts');
      const passages = await searchFullText(pagefind, typed);
      if (passages && !overtaken) setFound({ typed, passages });
    };
    const pause = setTimeout(() => search().catch(() => undefined), pauseMs);
    return () => {
      overtaken = true;
      clearTimeout(pause);
    };
  }, [typed, pagefind, whole]);

  const passages = found.typed === typed ? found.passages : [];
  return { entries, passages, ready };
}
