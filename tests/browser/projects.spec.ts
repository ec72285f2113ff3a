import { readFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';
import { axeFaultsIn, faultsIn } from './access.ts';
import { test } from './test.ts';

const guide = '/practices/state-of-the-art/';
const firstAnswer = (page: Page) => page.locator('[data-tool] select').first();

/** The guide with its checklist awake. */
async function openGuide(page: Page) {
  await page.goto(guide);
  await firstAnswer(page).scrollIntoViewIfNeeded();
  await expect(page.getByText('Saved in this browser')).toBeVisible();
}

async function answer(page: Page, label: string) {
  await openGuide(page);
  await firstAnswer(page).selectOption({ label });
}

const answerNow = async (page: Page) => firstAnswer(page).locator('option:checked').textContent();

async function openData(page: Page) {
  await page.goto('/data/');
  await expect(page.getByText('Saved in this browser')).toBeVisible();
}

async function startProject(page: Page, name: string) {
  await openData(page);
  await page.getByRole('button', { name: 'New project' }).click();
  await page.getByLabel('Name of the new project').fill(name);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('row', { name: new RegExp(`${name} Current`) })).toBeVisible();
}

const switcher = (page: Page) => page.getByRole('banner').getByRole('link', { name: /^Project: / });

test('a second project begins empty, and the header switches between both by keyboard', async ({ page }) => {
  await answer(page, 'Partly');
  await startProject(page, 'Ticket triage');
  await openGuide(page);
  await expect.poll(() => answerNow(page)).toBe('Not answered');
  await expect(switcher(page)).toHaveAccessibleName('Project: Ticket triage');
  await firstAnswer(page).selectOption({ label: 'Yes' });

  await switcher(page).focus();
  await page.keyboard.press('Enter');
  const menu = page.getByRole('navigation', { name: 'Projects' });
  await expect(menu.getByRole('button', { name: 'Ticket triage' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(menu).toBeHidden();
  await expect(switcher(page)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(menu.getByRole('button', { name: 'Ticket triage' })).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await expect(menu.getByRole('button', { name: 'My project' })).toBeFocused();
  await page.keyboard.press('Enter');

  await expect(switcher(page)).toHaveAccessibleName('Project: My project');
  await firstAnswer(page).scrollIntoViewIfNeeded();
  await expect.poll(() => answerNow(page)).toBe('Partly');
  await page.goto('/');
  await expect(page.locator('.stops li').nth(1)).toContainText(/\d of \d/);
});

test('the switcher fetches nothing before it is asked, moves nothing, and fits a phone', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto('/introduction/');
  await page.waitForLoadState('networkidle');
  expect(asked.filter((url) => /project/i.test(url))).toEqual([]);
  await page.setViewportSize({ width: 390, height: 800 });
  await page.getByRole('button', { name: 'Menu' }).click();
  await page.getByRole('link', { name: 'Project: My project' }).click();
  await expect(page.getByRole('navigation', { name: 'Projects' })).toBeVisible();
  await page.getByRole('button', { name: /^New project/ }).click();
  await expect(page).toHaveURL(/\/data\/#projects$/);
});

test('another tab that switches is told here, and nothing lands in the wrong project', async ({ page, context }) => {
  await answer(page, 'Partly');
  const other = await context.newPage();
  await startProject(other, 'Ticket triage');
  await expect(page.getByText('Another tab opened the project “Ticket triage”')).toBeVisible();
  await firstAnswer(page).selectOption({ label: 'Yes' });
  await other.goto(guide);
  await firstAnswer(other).scrollIntoViewIfNeeded();
  await expect(other.getByText('Saved in this browser')).toBeVisible();
  await expect.poll(() => answerNow(other), 'the other project stays empty').toBe('Not answered');
  await page.getByRole('button', { name: 'Switch here too' }).click();
  await firstAnswer(page).scrollIntoViewIfNeeded();
  await expect(switcher(page)).toHaveAccessibleName('Project: Ticket triage');
  await expect.poll(() => answerNow(page)).toBe('Not answered');
});

test('a project is renamed, copied, deleted and brought back', async ({ page }) => {
  await answer(page, 'Partly');
  await openData(page);
  await page.getByRole('button', { name: 'Rename My project' }).click();
  await page.getByLabel('Name of the project').fill('Weld <b>seams</b>');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(switcher(page)).toHaveAccessibleName('Project: Weld <b>seams</b>');

  await page.getByRole('button', { name: /^Copy Weld/ }).click();
  await page.getByRole('button', { name: 'Switch to Weld <b>seams</b>, copy' }).click();
  await answer(page, 'Yes');
  await openData(page);
  await page.getByRole('button', { name: /^Delete Weld <b>seams<\/b>, copy/ }).click();
  await expect(page.getByRole('row', { name: /Weld <b>seams<\/b> Current/ })).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('row', { name: /seams<\/b>, copy Current/ })).toBeVisible();
  await openGuide(page);
  await expect.poll(() => answerNow(page)).toBe('Yes');
  await openData(page);
  await page.getByRole('button', { name: 'Switch to Weld <b>seams</b>' }).click();
  await openGuide(page);
  await expect.poll(() => answerNow(page), 'the original kept its own answer').toBe('Partly');
});

test('one project is exported; importing merges, replaces or copies after a preview, and can be undone', async ({
  page,
}) => {
  await answer(page, 'Partly');
  await startProject(page, 'Ticket triage');
  await answer(page, 'Yes');
  await openData(page);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'This project only' }).click();
  const file = await (await download).path();
  expect(JSON.parse(await readFile(file, 'utf8')).projects).toHaveLength(1);
  await expect(page.getByText(/Last export: /)).toBeVisible();

  await answer(page, 'No');
  await openData(page);
  const choose = () => page.locator('input[type="file"]').setInputFiles(file);
  await choose();
  await expect(page.getByText(/“Ticket triage”: \d values? differs? from yours/)).toBeVisible();
  await page.getByRole('button', { name: 'Replace mine with the file’s' }).click();
  await openGuide(page);
  await expect.poll(() => answerNow(page)).toBe('Yes');

  await openData(page);
  await choose();
  await expect(page.getByText('“Ticket triage” is the same as yours.')).toBeVisible();
  await expect(page.getByText('Importing it would change nothing.')).toBeVisible();
  await page.getByRole('button', { name: 'Delete Ticket triage' }).click();
  await choose();
  await expect(page.getByText('“Ticket triage” is new here: 1 tool.')).toBeVisible();
  await page.getByRole('button', { name: 'Import as copies' }).click();
  await expect(page.getByRole('row', { name: /Ticket triage, imported/ })).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('row', { name: /Ticket triage, imported/ })).toHaveCount(0);
  await openGuide(page);
  await expect.poll(() => answerNow(page), 'the other project was never touched').toBe('Partly');
});

test('with JavaScript off no switcher is shown', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ baseURL: baseURL ?? '', javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto('/');
  await expect(page.locator('.project-open').first()).toBeHidden();
  await context.close();
});

for (const [colorScheme, look] of [
  ['light', faultsIn],
  ['dark', axeFaultsIn],
] as const) {
  test(`nothing is inaccessible in the menu of projects and in a list of two, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await answer(page, 'Partly');
    await startProject(page, 'Ticket triage');
    await switcher(page).click();
    await expect(page.getByRole('navigation', { name: 'Projects' })).toBeVisible();
    expect(await look(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Rename Ticket triage' }).click();
    expect(await look(page)).toEqual([]);
  });
}
