import { useEffect, useState } from 'preact/hooks';
import { now, onTick } from './store.ts';

/** The present moment to the second, for what is drawn only in the browser. It asks the clock; it does not count. */
export function useNow(): number {
  const [moment, setMoment] = useState(now);
  useEffect(() => onTick(() => setMoment(Math.floor(now() / 1000) * 1000)), []);
  return moment;
}
