import type { Page } from '@playwright/test';

/** Begins to add up how much a page moves by itself, from its first paint on. Call it before the page is opened. */
export const watchShifts = (page: Page) =>
  page.addInitScript(() => {
    interface Shift extends PerformanceEntry {
      value: number;
      sources: { node?: Node; previousRect: DOMRect; currentRect: DOMRect }[];
    }
    const placeOf = ({ x, y, width, height }: DOMRect) => `${x},${y} ${width}×${height}`;
    const moved: { value: number; what: string[] }[] = [];
    Object.assign(window, { moved });
    new PerformanceObserver((list) => {
      for (const { value, sources } of list.getEntries() as Shift[])
        moved.push({
          value,
          what: sources.map(({ node, previousRect, currentRect }) =>
            [(node as Element | undefined)?.className, placeOf(previousRect), placeOf(currentRect)].join(' '),
          ),
        });
    }).observe({ type: 'layout-shift', buffered: true });
  });

/** Resolves once a page stands in its own faces. */
export const faced = (page: Page) => page.locator('html[data-faces]').waitFor({ state: 'attached' });

/** The cumulative layout shift so far, once the faces are shown and two more frames are drawn, and what moved. */
export async function shiftsOf(page: Page): Promise<{ shift: number; what: string }> {
  await faced(page);
  return page.evaluate(async () => {
    for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
    const { moved } = window as unknown as { moved: { value: number; what: string[] }[] };
    return { shift: moved.reduce((sum, { value }) => sum + value, 0), what: JSON.stringify(moved) };
  });
}

/** Letters of the fallback font are replaced in their place; what they nudge inside a line is below this. */
export const stillness = 0.001;
