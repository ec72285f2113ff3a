import { expect, type Page } from '@playwright/test';
import { faced } from './shifts.ts';
import { test } from './test.ts';

const guide = '/practices/single-place/';
const rail = (page: Page) => page.getByRole('navigation', { name: 'The nine practices' });
const box = (page: Page) => page.getByRole('checkbox', { name: 'I have read this' });
const scrollTo = (page: Page, name: string) =>
  page.getByRole('heading', { name, exact: true }).evaluate((heading) => heading.scrollIntoView({ block: 'start' }));
const kept = (page: Page) => page.evaluate(() => localStorage.getItem('meet/reading'));

test('a guide that was left half-way remembers the section, and leads back to it', async ({ page }) => {
  // The lines that follow the reading are fetched at the first scroll.
  await expect(async () => {
    await page.goto(guide);
    await scrollTo(page, 'Common mistakes');
    await page.waitForLoadState('networkidle');
    await page.goto('/');
    expect(await kept(page)).toContain('common-mistakes');
    await page.goto(guide);
  }).toPass();
  await rail(page).getByRole('link', { name: 'Common mistakes' }).click();
  await expect(page).toHaveURL(/#common-mistakes$/);
  await page.goto('/');
  await expect(page.getByText('Stopped at Common mistakes')).toBeVisible();
});

test('a guide is ticked by hand, on the track and at home, and the tick can be taken back', async ({ page }) => {
  await page.goto(guide);
  await box(page).check();
  await expect(rail(page).getByText('1 of 9 read.')).toBeVisible();
  await expect(rail(page).getByRole('link', { name: /Keep everything in one place \(read\)/ })).toBeVisible();
  await page.reload();
  await expect(box(page)).toBeChecked();
  await page.goto('/');
  await expect(page.getByRole('link', { name: /Keep everything in one place \(read\)/ })).toBeVisible();
  await page.goto(guide);
  await expect(box(page)).toBeChecked();
  await box(page).uncheck();
  await expect(rail(page).getByRole('link', { name: /in one place$/ })).toBeVisible();
  expect((await kept(page)) ?? '').not.toContain('"read":"2');
});

test('the end of a guide counts after a minute, and not before', async ({ page }) => {
  await page.clock.install();
  const end = () => box(page).evaluate((one) => one.scrollIntoView({ block: 'center' }));
  await expect(async () => {
    await page.goto(guide);
    await scrollTo(page, 'Common mistakes');
    await end();
    await page.goto('/');
    expect(await kept(page)).toContain('further-reading');
  }).toPass();
  await page.goto(guide);
  await expect(rail(page).getByText('0 of 9 read.')).toBeVisible();
  await page.clock.fastForward(61_000);
  await end();
  await expect(box(page)).toBeChecked();
});

test('what was read can be forgotten, and the forgetting undone', async ({ page }) => {
  await page.goto(guide);
  await box(page).check();
  await rail(page).getByRole('button', { name: 'Forget what I have read' }).click();
  await expect(rail(page).getByText('1 of 9 read.')).toBeHidden();
  expect(await kept(page)).toBeNull();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(rail(page).getByText('1 of 9 read.')).toBeVisible();
});

test('the marks move nothing on the page', async ({ page }) => {
  const places = () =>
    page
      .locator('.stops > li, .line-nav-list li, .prose > *')
      .evaluateAll((all) => all.map((one) => JSON.stringify(one.getBoundingClientRect())));
  const paths = ['/practices/watch-and-test/', '/'];
  const before: string[][] = [];
  for (const path of paths) {
    await page.goto(path);
    await faced(page);
    before.push(await places());
  }
  await page.evaluate(() => localStorage.setItem('meet/reading', '{"single-place":{"read":"2026-11-26"}}'));
  for (const [at, path] of paths.entries()) {
    await page.goto(path);
    await faced(page);
    await expect(page.getByRole('link', { name: /Keep everything in one place \(read\)/ })).toBeVisible();
    expect(await places(), path).toEqual(before[at]);
  }
});
