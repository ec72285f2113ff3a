import { expect, type Page } from '@playwright/test';
import { faced } from './shifts.ts';

/** Scrolls through a page so that every island that wakes on sight wakes. */
export async function walk(page: Page) {
  // Until a page stands in its whole style, what lies further down keeps no place of its own.
  await faced(page);
  await page.evaluate(async () => {
    for (let y = 0; y < document.body.scrollHeight; y += 500) {
      scrollTo(0, y);
      await new Promise((done) => setTimeout(done, 30));
    }
    scrollTo(0, 0);
  });
  await expect(page.locator('astro-island[ssr][client="visible"], astro-island[ssr][client="load"]')).toHaveCount(0);
}
