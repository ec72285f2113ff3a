import type { Page } from '@playwright/test';

/** Begins to add up how much a page moves by itself, from its first paint on. Call it before the page is opened. */
export const watchShifts = (page: Page) =>
  page.addInitScript(() => {
    const moved: { value: number; what: string[] }[] = [];
    Object.assign(window, { moved });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number; sources: { node?: Node }[] })[])
        moved.push({ value: entry.value, what: entry.sources.map(({ node }) => String((node as Element)?.className)) });
    }).observe({ type: 'layout-shift', buffered: true });
  });

/** The cumulative layout shift so far, once two more frames are drawn, and what moved. */
export const shiftsOf = (page: Page): Promise<{ shift: number; what: string }> =>
  page.evaluate(async () => {
    await document.fonts.ready;
    for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
    const { moved } = window as unknown as { moved: { value: number; what: string[] }[] };
    return { shift: moved.reduce((sum, { value }) => sum + value, 0), what: JSON.stringify(moved) };
  });

/** Letters of the fallback font are replaced in their place; what they nudge inside a line is below this. */
export const stillness = 0.001;
