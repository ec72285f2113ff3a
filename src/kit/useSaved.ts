import { useStore } from '@nanostores/preact';
import type { ReadableAtom } from 'nanostores';

/**
 * A store's value for a view that was rendered on the server: the first client render shows `empty`, as served,
 * and the saved value comes next. Without this Preact keeps the server's attributes and restored ticks look unticked.
 */
export const useSaved = <Value>(store: ReadableAtom<Value>, empty: Value = store.init as Value): Value =>
  useStore(store, { ssr: () => empty }) as Value;
