import { useEffect, useRef, useState } from 'preact/hooks';
import { loadJson, type Passage, searchFullText } from '../../browser/load.ts';
import type { Entry } from '../../lib/search.ts';
import { makeFinder } from './model.ts';

/** What the search shows for what was typed: entries at once, passages of the full text when they come. */
export function useResults(index: string, pagefind: string, typed: string) {
  const find = useRef<(typed: string) => Entry[]>(() => []);
  const [ready, setReady] = useState<'loading' | 'ready' | 'failed'>('loading');
  // Passages belong to the words they answer; under other words they would be somebody else's results.
  const [found, setFound] = useState<{ typed: string; passages: Passage[] }>({ typed: '', passages: [] });

  useEffect(() => {
    loadJson(index).then((entries) => {
      if (Array.isArray(entries)) find.current = makeFinder(entries as Entry[]);
      setReady(Array.isArray(entries) ? 'ready' : 'failed');
    });
  }, [index]);

  useEffect(() => {
    let overtaken = false;
    if (typed.trim().length > 1)
      searchFullText(pagefind, typed).then((passages) => {
        if (passages && !overtaken) setFound({ typed, passages });
      });
    return () => {
      overtaken = true;
    };
  }, [typed, pagefind]);

  const passages = found.typed === typed ? found.passages : [];
  return { entries: ready === 'ready' ? find.current(typed) : [], passages, ready };
}
