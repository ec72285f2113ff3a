import { expect, type Page } from '@playwright/test';
import { test } from './test.ts';

const copied = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

test('a lead makes a path and sends it; a colleague keeps it and ticks it by reading', async ({
  page,
  context,
  browser,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/onboarding/');
  await page.getByRole('textbox', { name: 'Name of the path' }).fill('For our new engineer');
  await page.getByRole('button', { name: '8 No meeting without results' }).click();
  await page.getByRole('button', { name: '6 Keep everything in one place' }).click();
  await page.getByRole('button', { name: 'Move 6 Keep everything in one place up' }).click();
  await page.getByRole('textbox', { name: 'Who' }).first().fill('everyone');
  await page.getByRole('textbox', { name: 'By' }).first().fill('2026-01-05');
  await page.getByRole('button', { name: 'Copy as Markdown' }).click();
  await expect.poll(() => copied(page)).toContain('- [ ] [6 Keep everything in one place');
  await page.getByRole('button', { name: 'Copy the link' }).click();
  await expect.poll(() => copied(page)).toMatch(/\/onboarding\/#1[0-9A-Za-z]+$/);
  const link = await copied(page);

  const other = await browser.newPage();
  await other.goto(link);
  const received = other.getByRole('region', { name: 'For our new engineer' });
  await expect(received.getByText('0 of 2 read, 1 late')).toBeVisible();
  await received.getByRole('button', { name: 'Keep it' }).click();
  await expect(received.getByText('Kept in this browser.')).toBeVisible();
  await received.getByRole('link', { name: '6 Keep everything in one place' }).click();
  await other.getByRole('checkbox', { name: 'I have read this' }).check();
  await expect(other.getByText('1 of 9 read.').first()).toBeVisible();
  await other.goto('/onboarding/');
  await expect(other.getByText('1 of 2 read', { exact: true })).toBeVisible();
  await other.getByRole('checkbox', { name: '8 No meeting without results' }).check();
  await expect(other.getByText('2 of 2 read', { exact: true })).toBeVisible();
  await other.goto('/');
  await expect(other.getByRole('link', { name: /No meeting without results \(read\)/ })).toBeVisible();
  await other.close();
});

test('a path in the making is still there after a reload', async ({ page }) => {
  await page.goto('/onboarding/');
  await page.getByRole('button', { name: 'All in their order' }).click();
  await expect(page.getByRole('button', { name: 'Copy the link' })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('textbox', { name: 'Who' })).toHaveCount(9);
});

for (const [what, fragment, says] of [
  ['was cut', '1', 'This link was cut'],
  ['is no path', '<img src=x onerror=alert(1)>', 'is not an onboarding path'],
  ['is newer', '3abc', 'newer version'],
] as const) {
  test(`a link that ${what} says so in one sentence, and the page goes on working`, async ({ page }) => {
    await page.goto(`/onboarding/#${fragment}`);
    await expect(page.getByRole('alert').filter({ hasText: says })).toBeVisible();
    await expect(page.getByRole('textbox', { name: 'Name of the path' })).toBeVisible();
  });
}
