import { useEffect, useState } from 'preact/hooks';

/**
 * A part of the page that is fetched when it is first wanted: null until it is there, 'lost' when it could not be had.
 * @param load must be the same function at every render
 */
export function useLater<Part>(wanted: boolean, load: () => Promise<Part>): Part | 'lost' | null {
  const [part, setPart] = useState<Part | 'lost' | null>(null);
  useEffect(() => {
    if (!wanted) return;
    let current = true;
    load().then(
      (found) => current && setPart(() => found),
      () => current && setPart('lost'),
    );
    return () => {
      current = false;
    };
  }, [wanted, load]);
  return part;
}
