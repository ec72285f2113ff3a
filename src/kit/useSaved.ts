import type { ReadableAtom } from 'nanostores';
import { useEffect, useState } from 'preact/hooks';

/**
 * A store's value for a view that was rendered on the server: the first client render shows `empty`, as served,
 * and the saved value comes next. Without this Preact keeps the server's attributes and restored ticks look unticked.
 */
export function useSaved<Value>(store: ReadableAtom<Value>, empty: Value = store.init as Value): Value {
  const [restored, restore] = useState(false);
  const [, draw] = useState({});
  useEffect(() => {
    restore(true);
    return store.listen(() => draw({}));
  }, [store]);
  return restored ? store.get() : empty;
}
