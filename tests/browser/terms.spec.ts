import { expect, type Page } from '@playwright/test';
import { test } from './test.ts';

const guide = '/practices/no-results-no-meeting/';
const termOf = (page: Page) => page.getByRole('main').getByRole('link', { name: 'sweep', exact: true });
const boxOf = (page: Page) => page.locator('.term-box');

test('a pointer that rests on a term sees what it means, and may enter the box', async ({ page }) => {
  await page.goto(guide);
  await expect(async () => {
    await page.mouse.move(0, 0);
    await termOf(page).hover();
    await expect(boxOf(page)).toBeVisible({ timeout: 2000 });
  }).toPass();
  await expect(boxOf(page)).toContainText('A planned series of runs');
  await boxOf(page).getByRole('link', { name: 'In the glossary' }).hover();
  await expect(boxOf(page)).toBeVisible();
  await page.mouse.move(2, 2);
  await expect(boxOf(page)).toBeHidden();
});

test('the focus on a term shows its box, Tab goes on into it, Escape closes it', async ({ page }) => {
  await page.goto(guide);
  await termOf(page).focus();
  await expect(boxOf(page)).toBeVisible();
  await expect(termOf(page)).toHaveAccessibleDescription(/^A planned series of runs.*single run\.$/);
  await page.keyboard.press('Tab');
  await expect(boxOf(page).getByRole('link')).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await expect(termOf(page)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(boxOf(page)).toBeHidden();
  await expect(termOf(page)).not.toHaveAttribute('aria-describedby');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/glossary\/#sweep$/);
});

test('one box at a time, and none on paper', async ({ page }) => {
  await page.goto(guide);
  await termOf(page).focus();
  await expect(boxOf(page)).toContainText('sweep');
  await page.getByRole('main').getByRole('link', { name: 'seeds', exact: true }).focus();
  await expect(boxOf(page)).toContainText('seed');
  await expect(boxOf(page)).toHaveCount(1);
  await page.emulateMedia({ media: 'print' });
  await expect(boxOf(page)).toBeHidden();
});

test.describe('with fingers', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 800 } });

  test('a press shows the box inside the window, and its link leads to the page', async ({ page }) => {
    await page.goto(guide);
    await expect(async () => {
      await termOf(page).tap();
      await expect(boxOf(page)).toBeVisible({ timeout: 2000 });
    }).toPass();
    await expect(page).toHaveURL(new RegExp(`${guide}$`));
    const box = await boxOf(page).boundingBox();
    expect(box?.x).toBeGreaterThanOrEqual(0);
    expect((box?.x ?? 0) + (box?.width ?? 999)).toBeLessThanOrEqual(390);
    await boxOf(page).getByRole('link').tap();
    await expect(page).toHaveURL(/\/glossary\/#sweep$/);
  });

  test('where the terms cannot be fetched, a press leads to the page of terms', async ({ page }) => {
    await page.route('**/terms.json', (route) => route.abort());
    await page.goto(guide);
    await expect(async () => {
      await termOf(page).tap();
      await expect(page).toHaveURL(/\/glossary\/#sweep$/, { timeout: 2000 });
    }).toPass();
  });
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('a term is a link to its place in the glossary', async ({ page }) => {
    await page.goto(guide);
    await termOf(page).click();
    await expect(page).toHaveURL(/\/glossary\/#sweep$/);
    await expect(page.locator('#sweep')).toBeVisible();
  });
});
