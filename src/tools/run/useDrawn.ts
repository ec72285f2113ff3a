import { useEffect, useState } from 'preact/hooks';

/** Whether a view is on screen. What stands below the fold can wait for it, so that the first of it comes sooner. */
export function useDrawn(): boolean {
  const [drawn, setDrawn] = useState(false);
  useEffect(() => void requestAnimationFrame(() => setTimeout(setDrawn, 0, true)), []);
  return drawn;
}
