import { useEffect, useState } from 'preact/hooks';

/** What is said where a part cannot be had. */
export const lost =
  'This could not be loaded. What you entered is safe. Check the connection, close this part and open it again.';

/**
 * A part of a tool that is fetched when it is first wanted, so that a page that never needs it never carries it.
 * @returns the part, null while it is under way, or 'failed' where it cannot be had; asking again tries again
 */
export function useLater<Part>(wanted: boolean, load: () => Promise<Part>): Part | 'failed' | null {
  const [part, setPart] = useState<{ is: Part } | 'failed' | null>(null);
  useEffect(() => {
    if (!wanted || (part && part !== 'failed')) return;
    setPart(null);
    load().then(
      (is) => setPart({ is }),
      () => setPart('failed'),
    );
  }, [wanted]);
  return part && part !== 'failed' ? part.is : part;
}
