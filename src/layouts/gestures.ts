import { visit } from '../browser/address.ts';
import { copyText } from '../browser/clipboard.ts';
import { prefetch } from '../browser/prefetch.ts';
import { choose } from '../browser/theme.ts';
import { follow } from '../kit/readingPage.ts';
import { explainTerms } from '../kit/terms.ts';

/** A link pointed at for this long is meant; the pointer only passes over the others. */
const meantAfterMs = 80;
let passing: ReturnType<typeof setTimeout>;

async function copyAnchor(anchor: HTMLAnchorElement): Promise<void> {
  if (await copyText(anchor.href)) (await import('../kit/copied.ts')).sayCopied();
}

/** When this module began to listen, on the clock of events; what came before it missed. */
let listeningSince: number | undefined;
function begin(): void {
  explainTerms();
  follow();
  listeningSince = new Event('begin').timeStamp;
}

/** Makes a gesture again that came before this module, so that all who listen now hear it. */
function again(event: Event): void {
  const target = event.target instanceof HTMLElement ? event.target : null;
  // The browser has followed other clicks already; src/layouts/wake.ts held this one back.
  if (event.type === 'click') {
    if (event.defaultPrevented && target?.closest('.term')) target.click();
  } else if (!target?.closest('astro-island'))
    event.target?.dispatchEvent(new (event.constructor as typeof Event)(event.type, event));
}

/** The page’s own answer to a gesture, wherever no tool stands. */
export function heard(event: Event): void {
  if (listeningSince === undefined) begin();
  if (event.isTrusted && event.timeStamp < (listeningSince ?? 0)) again(event);
  const target = event.target instanceof Element ? event.target : null;
  const link = target?.closest<HTMLAnchorElement>('a[href]');
  if (event.type === 'change' && target?.matches('[name=theme]')) choose((target as HTMLInputElement).value);
  if (event.type === 'focusin' && link) prefetch(link);
  if (event.type === 'pointerover') {
    clearTimeout(passing);
    if (link) passing = setTimeout(prefetch, meantAfterMs, link);
  }
  if (
    event instanceof MouseEvent &&
    event.type === 'click' &&
    link &&
    !event.ctrlKey &&
    !event.metaKey &&
    !event.shiftKey
  ) {
    if (link.matches('.anchor')) copyAnchor(link);
    // Where the menu cannot be had, the link leads to the projects.
    if (link.matches('.project-open'))
      import('./projects.ts').then(
        ({ openProjects }) => openProjects(link),
        () => visit(link.href),
      );
  }
}
