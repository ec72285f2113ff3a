import { plainText } from '../browser/plain.ts';
import { readingKey } from '../lib/reading.ts';

/**
 * Follows how far a guide is read. A first visit pays only for these lines until the page is scrolled; a later one
 * shows what was read once the browser is idle.
 */
export function followReading(): void {
  const begin = () => import('./readingPage.ts').then(({ follow }) => follow());
  const box = document.querySelector<HTMLInputElement>('.read-box');
  if (!box) return;
  if (plainText(readingKey)) (window.requestIdleCallback ?? setTimeout)(begin);
  else for (const type of ['scroll', 'change']) addEventListener(type, begin, { once: true, passive: true });
}
