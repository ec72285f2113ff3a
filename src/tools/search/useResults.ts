import { useEffect, useRef, useState } from 'preact/hooks';
import { loadJson, type Passage, searchFullText } from '../../browser/load.ts';
import type { Entry } from '../../lib/search.ts';
import { makeFinder } from './model.ts';

/** What the search shows for what was typed: entries at once, passages of the full text when they come. */
export function useResults(index: string, pagefind: string, typed: string) {
  const find = useRef<(typed: string) => Entry[]>(() => []);
  const [ready, setReady] = useState<'loading' | 'ready' | 'failed'>('loading');
  const [passages, setPassages] = useState<Passage[]>([]);

  useEffect(() => {
    loadJson(index).then((entries) => {
      if (Array.isArray(entries)) find.current = makeFinder(entries as Entry[]);
      setReady(Array.isArray(entries) ? 'ready' : 'failed');
    });
  }, [index]);

  useEffect(() => {
    let overtaken = false;
    if (typed.trim().length < 2) setPassages([]);
    else
      searchFullText(pagefind, typed).then((found) => {
        if (found && !overtaken) setPassages(found);
      });
    return () => {
      overtaken = true;
    };
  }, [typed, pagefind]);

  return { entries: ready === 'ready' ? find.current(typed) : [], passages, ready };
}
