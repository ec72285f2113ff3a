// Stands inline in every page and is all the script there is before a gesture, so every byte of it counts.
import asked from '../browser/asked.ts';

const { dataset } = document.documentElement;

/** The whole style sheet: what is built by script needs rules that the page as it was sent does not. */
let dressed: Promise<unknown> | undefined;
const dress = () => {
  dressed ??= new Promise((done) => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = document.querySelector<HTMLElement>('[data-rest]')!.dataset['rest']!;
    link.onload = link.onerror = done;
    document.head.append(link);
  });
  return dressed;
};

/**
 * Fetches what an island needs, all at once, and lets Preact take its markup over.
 * Where the network fails it tries again, each time after twice as long, under a new address: browsers keep failures.
 */
const wake = (island: Element, pause = 500, again = '') => {
  const of = (name: string) => island.getAttribute(name)!;
  Promise.all([
    import(/* @vite-ignore */ of('renderer-url') + again),
    import(/* @vite-ignore */ of('component-url') + again),
    of('from') ? fetch(of('from')).then((answer) => answer.json()) : JSON.parse(of('props')),
    dress(),
  ]).then(
    async ([renderer, view, properties]) => {
      await renderer.default(island)(view[of('component-export')], properties, {}, {});
      island.removeAttribute('ssr');
    },
    () => setTimeout(wake, pause, island, pause * 2, `?${pause}`),
  );
};

if (import.meta.env.PROD)
  for (const island of document.querySelectorAll<HTMLElement>('astro-island')) {
    const now = async () => wake(island);
    const way = island.getAttribute('client');
    if (way === 'search') asked(async () => now, null, island);
    else if (way === 'load') now();
    else {
      const near = new IntersectionObserver(
        (seen) => {
          if (!seen.some((one) => one.isIntersecting)) return;
          near.disconnect();
          now();
        },
        { rootMargin: '300px' },
      );
      for (const child of island.children) near.observe(child);
    }
  }

// The page itself answers to gestures by a module that comes with the first of them.
const answer = (event: Event) => {
  // What the module answers must not leave the page first: a term under a finger, and the menu of projects.
  if (event.type === 'click' && event.isTrusted) {
    const held = (event.target as Element).closest('.term,.project-open');
    const { ctrlKey, metaKey, shiftKey } = event as MouseEvent;
    if (held && !ctrlKey && !metaKey && !shiftKey && (held.ariaHasPopup || matchMedia('(hover:none)').matches))
      event.preventDefault();
  }
  Promise.all([import('./gestures.ts'), dress()]).then(([gestures]) => gestures.heard(event));
};
for (const type of ['pointerover', 'focusin', 'click', 'change', 'scroll']) addEventListener(type, answer);
// Who has read here before is shown what, without a gesture.
if ('read' in dataset) (window.requestIdleCallback ?? setTimeout)(() => answer(new Event('idle')));

const theme = document.querySelector<HTMLInputElement>(`[name=theme][value=${dataset['theme']}]`);
if (theme) theme.checked = true;
