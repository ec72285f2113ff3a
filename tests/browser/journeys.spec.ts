import { expect, type Page } from '@playwright/test';
import { test } from './test.ts';

/** A tool of the page, awake. */
async function wake(page: Page, id: string) {
  const tool = page.locator(`[data-tool="${id}"]`);
  await tool.scrollIntoViewIfNeeded();
  await expect(tool.getByText('Saved in this browser')).toBeVisible();
  return tool;
}

test('from the first visit to an agenda that opens in somebody else’s browser', async ({ page, browser, baseURL }) => {
  await page.goto('/');
  await page.getByRole('link', { name: 'Work out what training costs' }).click();
  await expect(page.getByRole('heading', { level: 1, name: /Work out what training costs/ })).toBeVisible();

  const calculator = await wake(page, 'compute');
  await calculator.getByLabel('Start from').selectOption('vit-l-16');
  await calculator.getByLabel('Card', { exact: true }).selectOption({ label: 'RTX 4090, 24 GB' });
  const verdict = (await calculator.locator('.verdict h4').textContent()) ?? '';
  expect(verdict.length).toBeGreaterThan(5);
  await calculator.getByRole('button', { name: /^Add to agenda/ }).click();
  await calculator.getByRole('link', { name: /^On the agenda/ }).click();

  await expect(page).toHaveURL(/\/agenda\/$/);
  await page.getByLabel('Title', { exact: true }).fill('Can we afford ViT-L?');
  await page.getByLabel('Date').fill('2026-11-26');
  await page.getByLabel('Start', { exact: true }).fill('14:00');
  const line = (await page.locator('.items .head b').first().textContent()) ?? '';
  await page.getByRole('button', { name: 'Share', exact: true }).first().click();
  const field = page.getByRole('dialog').getByLabel('Link');
  await expect(field).toHaveValue(/\/a\/#/);
  const link = await field.inputValue();

  const stranger = await browser.newContext({ baseURL: baseURL ?? '', timezoneId: 'America/New_York' });
  const theirs = await stranger.newPage();
  await theirs.goto(link);
  await expect(theirs.getByRole('heading', { level: 1, name: 'Can we afford ViT-L?' })).toBeVisible();
  await expect(theirs.getByText(line, { exact: true }).first()).toBeVisible();
  await expect(theirs.getByText(/Nothing is stored or sent/)).toBeVisible();
  expect(await theirs.evaluate(() => Object.keys(localStorage)), 'reading a link leaves nothing behind').toEqual([]);
  await stranger.close();

  await page.keyboard.press('Escape');
  await page.goto('/');
  await expect(page.locator('.hero .sheet')).toContainText('Can we afford ViT-L?');
  await expect(page.locator('.stops li').nth(2)).toContainText(verdict);
});

test('the calculator’s date reaches the quiz, and the quiz’s date the agenda', async ({ page }) => {
  await page.clock.setFixedTime(new Date('2026-10-01T13:00:00+02:00'));
  await page.goto('/practices/compute-feasibility/');
  const calculator = await wake(page, 'compute');
  await calculator.getByLabel('Epochs').fill('29');
  await expect
    .poll(() => page.evaluate(() => localStorage.getItem('meet/first/meeting:plan')))
    .toContain('"trainEnd":"2026-10-');
  const plan: { evalEnd: string } = await page.evaluate(() =>
    JSON.parse(localStorage.getItem('meet/first/meeting:plan') ?? '{}'),
  );

  await page.goto('/');
  await page.getByRole('link', { name: 'a result', exact: true }).click();
  const quiz = await wake(page, 'readiness');
  await expect(quiz.getByText('Question 2 of at most')).toBeVisible();
  const take = async (name: RegExp) => {
    await quiz.getByRole('radio', { name }).check();
    await quiz.getByRole('button', { name: /Next question|Show the verdict/ }).click();
  };
  await take(/Nothing out of/);
  await take(/^Not started/);
  await expect(quiz.getByText(/From the compute calculator/)).toBeVisible();
  await quiz.getByRole('button', { name: /Next question|Show the verdict/ }).click();
  await take(/^No/);
  await expect(quiz.getByRole('status').filter({ hasText: 'Postpone until' })).toBeVisible();

  await quiz.getByRole('button', { name: /^Plan it for/ }).click();
  await page.waitForURL('**/agenda/');
  await expect(page.getByLabel('Date'), 'the meeting is after the evaluation').toHaveValue(/^2026-10-0/);
  expect((await page.getByLabel('Date').inputValue()) >= plan.evalEnd.slice(0, 10)).toBe(true);
  await expect(page.getByLabel('Title', { exact: true })).toHaveValue('Results meeting');
  await expect(page.locator('.items > li')).toHaveCount(5);
});
