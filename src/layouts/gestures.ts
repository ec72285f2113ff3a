import { copyText } from '../browser/clipboard.ts';
import { prefetch } from '../browser/prefetch.ts';
import { choose } from '../browser/theme.ts';
import { followReading } from '../kit/reading.ts';
import { explainTerms } from '../kit/terms.ts';

/** A link pointed at for this long is meant; the pointer only passes over the others. */
const meantAfterMs = 80;
let passing: ReturnType<typeof setTimeout>;

async function copyAnchor(anchor: HTMLAnchorElement): Promise<void> {
  if (await copyText(anchor.href)) (await import('../kit/toast.ts')).say('The link to this section is copied.');
}

let begun = false;
function begin(): void {
  begun = true;
  explainTerms();
  followReading();
}

/** The page’s own answer to a gesture, wherever no tool stands. */
export function heard(event: Event): void {
  if (!begun) begin();
  const target = event.target instanceof Element ? event.target : null;
  const link = target?.closest<HTMLAnchorElement>('a[href]');
  if (event.type === 'change' && target?.matches('[name=theme]')) choose((target as HTMLInputElement).value);
  if (event.type === 'focusin' && link) prefetch(link);
  if (event.type === 'pointerover') {
    clearTimeout(passing);
    if (link) passing = setTimeout(prefetch, meantAfterMs, link);
  }
  if (event instanceof MouseEvent && event.type === 'click' && link?.matches('.anchor')) {
    if (!event.ctrlKey && !event.metaKey && !event.shiftKey) copyAnchor(link);
  }
}
