import { readFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';
import { axeFaultsIn, faultsIn } from './access.ts';
import { test } from './test.ts';

/** Answers one statement of a checklist and makes an agenda: something worth keeping. */
async function fillSomething(page: Page) {
  await page.goto('/practices/state-of-the-art/');
  const first = page.locator('[data-tool] select').first();
  await first.scrollIntoViewIfNeeded();
  await expect(page.getByText('Saved in this browser')).toBeVisible();
  await first.selectOption({ label: 'Partly' });
  await page.goto('/agenda/?from=single-place');
  await expect(page.getByLabel('Title', { exact: true })).toHaveValue('Register agreement');
}

/** The page of data, awake: a file chosen before would reach nobody. */
async function openData(page: Page) {
  await page.goto('/data/');
  await expect(page.getByText('Saved in this browser')).toBeVisible();
}

const answer = async (page: Page) => {
  await page.goto('/practices/state-of-the-art/');
  await page.locator('[data-tool] select').first().scrollIntoViewIfNeeded();
  await expect(page.getByText('Saved in this browser')).toBeVisible();
  return page.locator('[data-tool] select').first().locator('option:checked').textContent();
};

test('what was exported, deleted and imported is all back', async ({ page }) => {
  await fillSomething(page);
  await page.goto('/data/');
  await expect(page.getByRole('rowheader', { name: /Checklist of guide 2/ })).toBeVisible();
  await expect(page.getByRole('rowheader', { name: 'Your agendas' })).toBeVisible();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: /Export everything/ }).click();
  const file = await (await download).path();
  expect(JSON.parse(await readFile(file, 'utf8')).format).toBe('meet-on-results/data');

  await page.getByRole('button', { name: 'Delete everything' }).click();
  await expect(page.getByText('Nothing yet.')).toBeVisible();
  expect(await answer(page)).toBe('Not answered');

  await openData(page);
  await page.locator('input[type="file"]').setInputFiles(file);
  await expect(page.getByText(/“My project”: \d values are new here\./)).toBeVisible();
  await expect(page.getByText('Nothing yet.'), 'a preview changes nothing').toBeVisible();
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(page.getByRole('rowheader', { name: 'Your agendas' })).toBeVisible();
  expect(await answer(page)).toBe('Partly');
  await page.goto('/agenda/');
  await expect(page.getByLabel('Title', { exact: true })).toHaveValue('Register agreement');
});

test('what was read and the paths made are listed, exported, deleted with all else, and imported again', async ({
  page,
}) => {
  await page.addInitScript((text) => {
    if (sessionStorage.getItem('begun')) return;
    sessionStorage.setItem('begun', '1');
    localStorage.setItem('meet/reading', text);
  }, '{"single-place":{"read":"2026-11-26","at":"","heading":""}}');
  await page.goto('/onboarding/');
  await page.getByRole('button', { name: 'All in their order' }).click();
  await expect(page.getByRole('button', { name: 'Copy the link' })).toBeVisible();
  await openData(page);
  await expect(page.getByRole('row', { name: /What you have read 1 guide read/ })).toBeVisible();
  await expect(page.getByRole('row', { name: /Onboarding paths 1 path in the making/ })).toBeVisible();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: /Export everything/ }).click();
  const file = await (await download).path();

  await page.getByRole('button', { name: 'Delete everything' }).click();
  await expect(page.getByRole('rowheader', { name: 'What you have read' })).toHaveCount(0);
  await page.goto('/onboarding/');
  await expect(page.getByRole('button', { name: 'All in their order' })).toBeVisible();
  await openData(page);
  await page.locator('input[type="file"]').setInputFiles(file);
  await expect(page.getByText('What you have read: 1 guide read in the file, new here.')).toBeVisible();
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(page.getByRole('row', { name: /What you have read 1 guide read/ })).toBeVisible();
  await page.getByRole('button', { name: /^Delete.*Onboarding paths/ }).click();
  await expect(page.getByRole('rowheader', { name: 'Onboarding paths' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('rowheader', { name: 'Onboarding paths' })).toBeVisible();
});

test('deleting everything can be undone', async ({ page }) => {
  await fillSomething(page);
  await page.goto('/data/');
  await page.getByRole('button', { name: 'Delete everything' }).click();
  await expect(page.getByText('Nothing yet.')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('rowheader', { name: 'Your agendas' })).toBeVisible();
  expect(await answer(page)).toBe('Partly');
});

for (const [what, name, text] of [
  ['a picture', 'cat.json', '\u0000\u0001PNG'],
  ['another program’s file', 'other.json', '{"a": 1}'],
  ['a newer version', 'new.json', '{"format": "meet-on-results/data", "version": 7}'],
] as const) {
  test(`${what} is refused with a sentence and changes nothing`, async ({ page }) => {
    await openData(page);
    await page
      .locator('input[type="file"]')
      .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
    await expect(page.getByRole('alert')).toContainText('Nothing was changed.');
    await expect(page.getByText('Nothing yet.')).toBeVisible();
  });
}

test('a file with hostile values is imported as values, and every page still stands', async ({ page }) => {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('dialog', () => errors.push('a dialog opened'));
  const evil = '<img src=x onerror=alert(1)>';
  const values = {
    'agenda:all': {
      current: 'a',
      list: [{ id: 'a', title: evil, items: [{ title: evil, minutes: 1e30, outcome: evil }] }],
    },
    'checklist:state-of-the-art': { answers: { __proto__: { polluted: true }, [evil]: evil } },
    'meeting:lines': { [evil]: [{ id: evil, title: evil, minutes: -5 }] },
    'meeting:plan': { trainEnd: evil },
    'meeting:progress': { 'state-of-the-art': { text: evil, ticks: ['on', evil], openBlockers: 1e9 } },
    'readiness:answers': [evil],
    'compute:run': { batch: -1 },
    'dataset:path': 7,
  };
  await openData(page);
  await page.locator('input[type="file"]').setInputFiles({
    name: 'evil.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify({ format: 'meet-on-results/data', version: 1, values })),
  });
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  for (const path of [
    '/',
    '/agenda/',
    '/agendas/',
    '/practices/state-of-the-art/',
    '/practices/no-results-no-meeting/',
    '/practices/dataset-availability/',
    '/practices/compute-feasibility/',
    '/data/',
  ]) {
    await page.goto(path);
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight / 2));
    await page.waitForTimeout(200);
    expect(await page.locator('img[src="x"]').count(), path).toBe(0);
  }
  expect(await page.evaluate(() => 'polluted' in {})).toBe(false);
  expect(errors).toEqual([]);
});

for (const [colorScheme, look] of [
  ['light', faultsIn],
  ['dark', axeFaultsIn],
] as const) {
  test(`nothing is inaccessible on a filled page of data, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await fillSomething(page);
    await page.goto('/data/');
    await expect(page.getByRole('rowheader', { name: 'Your agendas' })).toBeVisible();
    expect(await look(page)).toEqual([]);
  });
}
