import { expect } from '@playwright/test';
import { heard } from './heard.ts';
import { guides, pages } from './pages.ts';
import { shiftsOf, stillness, watchShifts } from './shifts.ts';
import { test } from './test.ts';
import { walk } from './walk.ts';

for (const path of pages) {
  test(`${path} says nothing in the console and fits 320 px`, async ({ page }) => {
    const said = heard(page);
    await page.goto(path);
    await walk(page);
    await page.setViewportSize({ width: 320, height: 700 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    expect(said).toEqual([]);
  });
}

test.describe('with JavaScript off', () => {
  test.use({ javaScriptEnabled: false });

  for (const path of guides) {
    test(`${path} reads in full, its tool as a list or a method, and leads on`, async ({ page }) => {
      await page.goto(path);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      for (const heading of ['How to read its answer', 'Worked example: Scuffwatch', 'Sources']) {
        await expect(page.getByRole('heading', { name: heading, exact: true })).toBeVisible();
      }
      const tools = page.locator('[data-tool]');
      for (const tool of await tools.all()) {
        expect((await tool.innerText()).split(/\s+/).length, 'a tool without scripts says something').toBeGreaterThan(
          40,
        );
      }
      const dead = page.locator('main :is(button, select, input):visible:not([popovertarget])');
      expect(await dead.count(), 'no dead control is shown').toBe(0);
      await expect(page.getByRole('button', { name: 'Search' })).toBeHidden();
      await page.locator('.next-prev a').last().click();
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      expect(new URL(page.url()).pathname).not.toBe(path);
    });
  }

  test('home lists the nine guides and leads to each', async ({ page }) => {
    await page.goto('/');
    await expect(page.locator('.stops a')).toHaveCount(guides.length);
    await page.locator('.stops a').nth(4).click();
    await expect(page.getByRole('heading', { level: 1, name: /Share out the work/ })).toBeVisible();
  });
});

test('the appearance is chosen once, remembered, and never flashes', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('radio', { name: 'Dark' }).check();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  // The theme stands before the first paint: the inline script has run when the body begins.
  await page.addInitScript(() => {
    new MutationObserver((_, observer) => {
      if (document.body) {
        (window as unknown as { atBody: string }).atBody = document.documentElement.dataset['theme'] ?? '';
        observer.disconnect();
      }
    }).observe(document, { childList: true, subtree: true });
  });
  await page.reload();
  expect(await page.evaluate(() => (window as unknown as { atBody: string }).atBody)).toBe('dark');
  await page.getByRole('radio', { name: 'System' }).check();
  await expect(page.locator('html')).not.toHaveAttribute('data-theme');
  await page.reload();
  await expect(page.locator('html')).not.toHaveAttribute('data-theme');
});

test('nothing moves while a guide loads, its fonts and its tools', async ({ page }) => {
  await watchShifts(page);
  for (const path of ['/', '/practices/compute-feasibility/']) {
    await page.goto(path);
    await page.waitForLoadState('networkidle');
    const { shift, what } = await shiftsOf(page);
    expect(shift, `${path} ${what}`).toBeLessThan(stillness);
  }
});
