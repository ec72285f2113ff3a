import { visit } from '../browser/address.ts';
import { loadJson } from '../browser/load.ts';
import { to } from '../lib/url.ts';

/** The terms of the glossary: id → its name and its two sentences. */
type Terms = Record<string, [term: string, text: string]>;

let terms: Promise<Terms | null> | undefined;
let box: HTMLElement | undefined;
let shown: HTMLAnchorElement | undefined;
let timer: ReturnType<typeof setTimeout>;
/** Counts what was asked for, so that a box that comes late is not shown over the next stop. */
let turn = 0;

const within = (node: EventTarget | null) =>
  node instanceof Node && (shown?.contains(node) || box?.contains(node) || false);

function hide(): void {
  turn += 1;
  clearTimeout(timer);
  shown?.removeAttribute('aria-describedby');
  if (box?.matches(':popover-open')) box.hidePopover();
}

function build(): HTMLElement {
  const made = document.createElement('span');
  made.popover = 'auto';
  made.className = 'term-box no-print';
  // The browser closes it by Escape and by a press elsewhere, too.
  made.addEventListener('toggle', (event) => {
    if ((event as ToggleEvent).newState === 'closed') shown?.removeAttribute('aria-describedby');
  });
  // A pointer may cross the gap between the word and its box.
  document.addEventListener('pointerout', ({ relatedTarget }) => {
    clearTimeout(timer);
    if (!within(relatedTarget) && !within(document.activeElement)) timer = setTimeout(hide, 250);
  });
  document.addEventListener('focusout', ({ relatedTarget }) => within(relatedTarget) || hide());
  return made;
}

/** Below the first line of the words, above them where the window ends; always wholly within its width. */
function place(link: HTMLElement, card: HTMLElement): void {
  const [line = link.getBoundingClientRect()] = link.getClientRects();
  const above = line.bottom + card.offsetHeight + 8 > innerHeight;
  const left = Math.max(8, Math.min(line.left, document.documentElement.clientWidth - card.offsetWidth - 8));
  card.style.left = `${left + scrollX}px`;
  card.style.top = `${(above ? line.top - card.offsetHeight - 4 : line.bottom + 4) + scrollY}px`;
}

/**
 * Shows what the term of a link means beside it.
 * @param wait milliseconds a pointer has to rest on the words
 */
export async function show(link: HTMLAnchorElement, wait = 0): Promise<void> {
  clearTimeout(timer);
  if (link === shown && box?.matches(':popover-open')) return;
  box ??= build();
  const made = box;
  turn += 1;
  const mine = turn;
  const rested = new Promise<void>((done) => {
    timer = setTimeout(done, wait);
  });
  terms ??= loadJson(to('/terms.json')) as Promise<Terms | null>;
  const [known] = await Promise.all([terms, rested]);
  // Asked for late, by a first gesture that had to fetch this, the reader may be elsewhere.
  if (mine !== turn || !link.matches(':hover, :focus')) return;
  const row = known?.[link.hash.slice(1)];
  if (!row) {
    terms = undefined;
    return matchMedia('(hover: none)').matches ? visit(link.href) : undefined;
  }
  hide();
  shown = link;
  const name = document.createElement('b');
  name.textContent = row[0];
  const text = document.createElement('span');
  text.id = 'term-text';
  text.textContent = row[1];
  const more = document.createElement('a');
  more.href = link.href;
  more.textContent = 'In the glossary';
  made.replaceChildren(name, ' ', text, ' ', more);
  // Behind the words, so that Tab goes on into the box.
  link.after(made);
  made.showPopover();
  link.setAttribute('aria-describedby', text.id);
  place(link, made);
}
