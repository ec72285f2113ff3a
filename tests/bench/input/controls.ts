import type { Page } from '@playwright/test';

export interface Control {
  /** What tells it from the others, for as long as the page is open. */
  key: string;
  kind: 'fold' | 'text' | 'choice' | 'press' | 'last';
}

/** What would empty the tool, leave it or make it longer with every press is tried last, each on a fresh page. */
const last = /^(reset|remove|delete|forget|clear|copy|start|let it go|switch|leave|end|close|done)\b/i.source;

/** The controls of a tool that can be seen and used now, in the order in which they are tried. */
export const controlsOf = (page: Page, tool: string): Promise<Control[]> =>
  page.evaluate(
    ([name, lastWords]) => {
      const kinds = ['fold', 'text', 'choice', 'press', 'last'] as const;
      const dialog = document.querySelector('dialog[open]');
      const root = dialog ?? document.querySelector(`astro-island[component-export="${name}"]`);
      const counts = new Map<string, number>();
      const kindOf = (element: Element, words: string): (typeof kinds)[number] => {
        if (element instanceof HTMLElement && element.localName === 'summary') return 'fold';
        if (element instanceof HTMLSelectElement) return 'choice';
        if (element instanceof HTMLInputElement && ['radio', 'checkbox'].includes(element.type)) return 'choice';
        if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) return 'text';
        return new RegExp(lastWords ?? '', 'i').test(words) ? 'last' : 'press';
      };
      return [...(root?.querySelectorAll<HTMLInputElement>('summary, input, select, textarea, button') ?? [])]
        .filter((element) => !element.disabled && element.type !== 'file' && element.checkVisibility())
        .map((element) => {
          const group = element.closest('fieldset')?.querySelector('legend')?.textContent ?? '';
          const label =
            element.getAttribute('aria-label') ?? element.labels?.[0]?.textContent ?? element.textContent ?? '';
          const words = `${label}`.trim().replace(/\s+/g, ' ').slice(0, 60);
          const start = `${element.localName} ${group.trim().slice(0, 40)} / ${words}`;
          const count = (counts.get(start) ?? 0) + 1;
          counts.set(start, count);
          const key = count > 1 ? `${start} (${count})` : start;
          element.dataset['bench'] = key;
          return { key, kind: kindOf(element, words) };
        })
        .sort((one, other) => kinds.indexOf(one.kind) - kinds.indexOf(other.kind));
    },
    [tool, last],
  );
