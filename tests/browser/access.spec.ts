import { expect } from '@playwright/test';
import { expectAccessible, tabThrough, treeFaults } from './access.ts';
import { pages } from './pages.ts';
import { test } from './test.ts';
import { walk } from './walk.ts';

for (const path of pages) {
  test(`two engines find nothing on ${path}, and its tree is whole`, async ({ page }) => {
    // Hundreds of points and rows: one look takes as long as ten elsewhere.
    const large = path === '/accuracy/';
    if (large) test.slow();
    await page.goto(path);
    await walk(page);
    await expectAccessible(page, large);
    expect(await treeFaults(page)).toEqual([]);
  });

  test(`${path} is walked by Tab alone, with the focus in sight, and left again`, async ({ page }) => {
    await page.goto(path);
    await walk(page);
    const { stops, left } = await tabThrough(page);
    expect(left, 'the last Tab leaves the page').toBe(true);
    expect(stops.length).toBeGreaterThan(4);
    const lost = (kept: 'ring' | 'seen') => stops.filter((stop) => !stop[kept]).map(({ what }) => what);
    expect(lost('ring'), 'shows no focus').toEqual([]);
    expect(lost('seen'), 'is covered or away').toEqual([]);
  });
}
