import { now } from '../browser/clock.ts';
import { keepPlain, plainText } from '../browser/plain.ts';
import {
  countRead,
  leastOpenMs,
  leftAt,
  type Reading,
  readingCodec,
  readingKey,
  readOn,
  unread,
} from '../lib/reading.ts';
import { say } from './toast.ts';

const load = () => readingCodec.decode(plainText(readingKey));
const slugOf = (link: HTMLAnchorElement) => link.pathname.split('/').at(-2) ?? '';

/** The last section whose heading has passed the middle of the window; null above the first. */
const section = () =>
  [...document.querySelectorAll<HTMLElement>('.prose > h2[id]')]
    .filter((heading) => heading.getBoundingClientRect().top < innerHeight / 2)
    .at(-1);

function element<Name extends keyof HTMLElementTagNameMap>(name: Name, words: string, className = '') {
  const made = document.createElement(name);
  made.textContent = words;
  made.className = className;
  return made;
}

let following = false;

/** Marks the track with what was read, says where the reader stopped, and notes how this guide goes on. */
export function follow(): void {
  const box = document.querySelector<HTMLInputElement>('.read-box');
  if (following || !box) return;
  following = true;
  const slug = box.value;
  const tracks = [...document.querySelectorAll<HTMLElement>('.line-nav-list')];
  const links = [...document.querySelectorAll<HTMLAnchorElement>('.line-nav-list a')];
  const slugs = [...new Set(links.map(slugOf))];
  /** Where this page was left before; it does not change while the page is read. */
  const before = load()[slug];
  let ended = false;
  let refused = false;
  const today = () => new Date(now()).toISOString().slice(0, 10);

  const keep = (reading: Reading) => {
    keepPlain(readingKey, Object.keys(reading).length > 0 ? readingCodec.encode(reading) : '');
    draw();
  };
  const draw = () => {
    const reading = load();
    box.checked = !!reading[slug]?.read;
    for (const link of links) {
      const read = !!reading[slugOf(link)]?.read;
      link.classList.toggle('read', read);
      link.querySelector('.vh')?.remove();
      if (read) link.lastElementChild?.append(element('span', ' (read)', 'vh'));
    }
    for (const track of tracks) {
      track.parentElement?.querySelector('.read-so-far')?.remove();
      if (Object.keys(reading).length > 0) track.after(summary(reading));
    }
  };
  const summary = (reading: Reading) => {
    const made = element('p', `${countRead(reading, slugs)} of ${slugs.length} read. `, 'read-so-far small above-4');
    if (before?.at && document.getElementById(before.at)) {
      const link = element('a', before.heading);
      link.href = `#${before.at}`;
      made.append('You stopped at ', link, '. ');
    }
    const forget = element('button', 'Forget', 'btn btn-s btn-quiet');
    forget.type = 'button';
    forget.setAttribute('aria-label', 'Forget what I have read');
    forget.addEventListener('click', () => {
      keep({});
      say('What you have read is forgotten.', () => keep(reading));
    });
    made.append(forget);
    return made;
  };
  const note = () => {
    const here = section();
    if (ended && !refused && performance.now() >= leastOpenMs) keep(readOn(load(), slug, today()));
    else if (here) keep(leftAt(load(), slug, here.id, here.textContent?.trim() ?? ''));
  };

  box.addEventListener('change', () => {
    refused = !box.checked;
    keep(box.checked ? readOn(load(), slug, today()) : unread(load(), slug));
  });
  new IntersectionObserver(([entry]) => {
    if (!entry?.isIntersecting) return;
    ended = true;
    note();
  }).observe(box);
  document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && note());
  addEventListener('storage', draw);
  // The tick that woke this page.
  if (box.checked) keep(readOn(load(), slug, today()));
  else draw();
}
