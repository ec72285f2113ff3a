import { expect, type Page } from '@playwright/test';
import { test } from './test.ts';

declare global {
  interface Window {
    said: string[];
  }
}

/** Writes down what live regions come to say, in the order in which they say it. */
const listen = (page: Page) =>
  page.addInitScript(() => {
    window.said = [];
    const live = '[role="status"], [role="alert"], [aria-live="polite"], [aria-live="assertive"]';
    const now = new Map<Element, string>();
    const look = () => {
      for (const region of document.querySelectorAll(live)) {
        const text = region.textContent?.trim() ?? '';
        if (now.get(region) === text) continue;
        // What stands in a region when it first comes into the page served is not spoken.
        if (text && (now.has(region) || document.readyState === 'complete')) window.said.push(text);
        now.set(region, text);
      }
    };
    addEventListener('DOMContentLoaded', () => {
      look();
      new MutationObserver(look).observe(document.body, { subtree: true, childList: true, characterData: true });
    });
  });

/** What is said because of one gesture, once the page is at rest. */
async function saidAfter(page: Page, gesture: () => Promise<unknown>): Promise<string[]> {
  await page.evaluate(() => {
    window.said = [];
  });
  await gesture();
  await page.evaluate(() => new Promise((done) => setTimeout(() => requestIdleCallback(done), 700)));
  return page.evaluate(() => window.said);
}

test('an answer to a statement and a reset are each said once', async ({ page }) => {
  await listen(page);
  await page.goto('/practices/single-place/');
  const list = page.locator('[data-tool="checklist-single-place"]');
  await list.scrollIntoViewIfNeeded();
  await expect(list.getByText('Saved in this browser')).toBeVisible();
  const answered = await saidAfter(page, () => list.locator('li > select').first().selectOption('yes'));
  expect(answered).toHaveLength(1);
  expect(answered[0]).toMatch(/^1 of \d+ answered/);
  const reset = await saidAfter(page, () => list.getByRole('button', { name: 'Reset' }).click());
  expect(reset.filter((text) => text.includes('reset'))).toHaveLength(1);
  expect(reset.length, reset.join(' | ')).toBeLessThanOrEqual(2);
});

test('typing a title says nothing, a new item is said once, a copied link once', async ({ page }) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await listen(page);
  await page.goto('/agenda/');
  const title = page.getByLabel('Title', { exact: true });
  await expect(title).toBeEnabled();
  expect(await saidAfter(page, () => title.pressSequentially('Recall on the held-out plant'))).toEqual([]);
  const added = await saidAfter(page, () => page.getByRole('button', { name: 'Add an item' }).click());
  expect(new Set(added).size, added.join(' | ')).toBe(added.length);
  expect(added.length, added.join(' | ')).toBeLessThanOrEqual(2);
  await page.getByRole('button', { name: 'Share', exact: true }).filter({ visible: true }).first().click();
  const copy = page.getByRole('dialog').getByRole('button', { name: 'Copy', exact: true });
  await expect(copy).toBeEnabled();
  const copied = await saidAfter(page, () => copy.click());
  expect(copied.filter((text) => text === 'Copied')).toHaveLength(1);
});

test('a question of the quiz that is not answered is said once', async ({ page }) => {
  await listen(page);
  await page.goto('/practices/no-results-no-meeting/#readiness');
  const quiz = page.locator('#readiness');
  await quiz.scrollIntoViewIfNeeded();
  const next = quiz.getByRole('button', { name: 'Next question' });
  await expect(next).toBeEnabled();
  expect(await saidAfter(page, () => next.click())).toEqual(['Choose one of the answers.']);
});
