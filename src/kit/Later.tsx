import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** A part of the tool that is fetched when it is first shown, so that reading the guide does not pay for it. */
export function later<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): ComponentType<Props> & { fetch: () => void } {
  let known: ComponentType<Props> | undefined;
  function Later(props: Props) {
    const [Part, setPart] = useState<ComponentType<Props> | undefined>(() => known);
    const [lost, setLost] = useState(false);
    useEffect(() => {
      if (Part) return;
      load().then(
        (part) => {
          known = part;
          setPart(() => part);
        },
        () => setLost(true),
      );
    }, [Part]);
    if (lost) {
      return (
        <p class="error" role="alert">
          This part could not be loaded. What you entered is kept; reload the page to try again.
        </p>
      );
    }
    return Part ? <Part {...props} /> : null;
  }
  /** Fetches it ahead of need; a failure shows where the part would stand. */
  const fetch = () => void load().catch(() => undefined);
  return Object.assign(Later, { fetch });
}
