// All the script there is before a gesture, besides theme-init.mjs, so every byte of it counts. It stands inline where the
// page is short, and comes after the first paint where it is long (src/build/page.ts).
import { showFaces } from './faces.ts';

declare global {
  /** The gestures before this module ran, and then what takes the next. */
  var early: { push(event: Event): unknown };
  /** The first paint waits for nothing, so all that follows waits for it. */
  var painted: Promise<unknown>;
  /** Fetches the faces of the page; resolves when each has come or has failed to. */
  var faces: () => Promise<unknown>;
}

const { dataset } = document.documentElement;

/** A sheet that the page only names is asked for now. Resolves when it is here, has failed, or is not named. */
const sheet = (id: string) =>
  new Promise<unknown>((done) => {
    const link = document.getElementById(id) as HTMLLinkElement | null;
    if (!link || link.sheet) return done(0);
    link.onload = link.onerror = done;
    link.rel = 'stylesheet';
  });

const styled = painted
  .then(() => sheet('later'))
  .then(() => {
    delete dataset['bare'];
  });
// The faces hold nothing back and come last, so that nothing that is needed shares the line with them.
styled.then(faces).then(() => showFaces(dataset));

/** What is built by script needs rules of the whole style sheet that the page as it was sent does not. */
let whole: Promise<unknown> | undefined;
const dress = () => (whole ??= sheet('rest'));

/**
 * Fetches what an island needs, all at once, and lets Preact take its markup over.
 * Where the network fails it tries again, under a new address: browsers keep failures.
 */
const wake = (island: Element, again = '') => {
  const of = (name: string) => island.getAttribute(name)!;
  Promise.all([
    import(/* @vite-ignore */ of('renderer-url') + again),
    import(/* @vite-ignore */ of('component-url') + again),
    of('from') ? fetch(of('from')).then((answer) => answer.json()) : JSON.parse(of('props')),
    dress(),
  ]).then(
    ([renderer, view, properties]) => {
      renderer.default(island)(view[of('component-export')], properties);
      island.removeAttribute('ssr');
    },
    () => setTimeout(wake, 2000, island, `${again}?`),
  );
};

let search: Element | null = null;
if (import.meta.env.PROD)
  for (const island of document.querySelectorAll('astro-island')) {
    const way = island.getAttribute('client');
    if (way === 'search') search = island;
    else if (way === 'load') wake(island);
    else {
      const near = new IntersectionObserver(
        (seen) => {
          if (!seen.pop()?.isIntersecting) return;
          near.disconnect();
          wake(island);
        },
        { rootMargin: '300px' },
      );
      // Before, it may seem nearer than it is.
      styled.then(() => near.observe(island.firstElementChild!));
    }
  }

/** The page answers to gestures by a module that comes with the first of them. */
const answer = (event: Event) => {
  const { type, isTrusted, target, key, ctrlKey, metaKey, shiftKey } = event as KeyboardEvent & { target: Element };
  const command = ctrlKey || metaKey;
  if (search && (type === 'click' ? search.contains(target) : command && /^k$/i.test(key))) {
    event.preventDefault();
    wake(search);
    search = null;
  }
  if (type === 'keydown') return;
  // What the module answers must not leave the page first: a term under a finger, and the menu of projects.
  if (type === 'click' && isTrusted) {
    const held = target.closest('.term,.project-open');
    if (held && !command && !shiftKey && (held.ariaHasPopup || matchMedia('(hover:none)').matches))
      event.preventDefault();
  }
  Promise.all([import('./gestures.ts'), dress()]).then(([gestures]) => gestures.heard(event));
};
for (const event of early as unknown as Event[]) answer(event);
early = { push: answer };
// Who has read here before is shown what, without a gesture.
if ('read' in dataset) setTimeout(answer, 200, {});

document.querySelector(`[name=theme][value=${dataset['theme']}]`)?.setAttribute('checked', '');

// Keeping the site offline begins later, so that it takes nothing from the page.
const starter = `${import.meta.env.BASE_URL}offline.js`;
if (import.meta.env.PROD) setTimeout(() => import(/* @vite-ignore */ starter), 5000);
