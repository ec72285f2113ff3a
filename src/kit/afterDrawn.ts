import { useEffect, useState } from 'preact/hooks';

/** Does some work once what a press has changed so far is on screen: a long answer begins with a short one. */
export const afterDrawn = (work: () => void): void => void requestAnimationFrame(() => setTimeout(work));

/** Whether a view is on screen. What stands below the fold can wait for it, so that the first of it comes sooner. */
export function useDrawn(): boolean {
  const [drawn, setDrawn] = useState(false);
  useEffect(() => afterDrawn(() => setDrawn(true)), []);
  return drawn;
}
