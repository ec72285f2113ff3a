import { expect, type Page } from '@playwright/test';
import { axeFaultsIn, faultsIn } from './access.ts';
import { test } from './test.ts';

const openSearch = async (page: Page, words: string) => {
  await page.goto('/');
  await page.getByRole('button', { name: 'Search' }).filter({ visible: true }).first().click();
  await page.getByRole('combobox', { name: 'Search the playbook' }).fill(words);
};

const makePath = async (page: Page) => {
  await page.goto('/onboarding/');
  await page.getByRole('button', { name: '8 No meeting without results' }).click();
  await page.getByRole('textbox', { name: 'By' }).first().fill('2026-01-05');
};

/** States of a page that no other journey looks at: how they are reached, and what shows that they are there. */
const states: Record<string, (page: Page) => Promise<void>> = {
  'results of a search': async (page) => {
    await openSearch(page, 'licence');
    await expect(page.getByRole('group', { name: 'In the guides' }).getByRole('option').first()).toBeVisible();
  },
  'a search that finds nothing': async (page) => {
    await openSearch(page, 'quantum annealing');
    await expect(page.getByRole('status').filter({ hasText: 'Nothing about' })).toBeVisible();
  },
  'the box that explains a term': async (page) => {
    await page.goto('/practices/no-results-no-meeting/');
    await page.getByRole('main').getByRole('link', { name: 'sweep', exact: true }).focus();
    await expect(page.locator('.term-box')).toBeVisible();
  },
  'the code of a link, enlarged': async (page) => {
    await page.goto('/agenda/?from=single-place');
    await expect(page.getByLabel('Title', { exact: true })).toHaveValue('Register agreement');
    await page.getByRole('button', { name: 'Share', exact: true }).filter({ visible: true }).first().click();
    await page.getByRole('button', { name: 'Enlarge' }).click();
    await expect(page.getByRole('dialog', { name: 'QR code' })).toBeVisible();
  },
  'an onboarding path in the making': async (page) => {
    await makePath(page);
    await expect(page.getByRole('button', { name: 'Copy the link' })).toBeVisible();
  },
  'an onboarding link that was cut': async (page) => {
    await page.goto('/onboarding/#1');
    await expect(page.getByRole('alert').filter({ hasText: 'This link was cut' })).toBeVisible();
  },
  'a project being named': async (page) => {
    await page.goto('/data/');
    await page.getByRole('button', { name: 'New project' }).click();
    await expect(page.getByLabel('Name of the new project')).toBeFocused();
  },
  'a file that was refused': async (page) => {
    await page.goto('/data/');
    await expect(page.getByText('Saved in this browser')).toBeVisible();
    const file = { name: 'x.json', mimeType: 'application/json', buffer: Buffer.from('{"a": 1}') };
    await page.locator('input[type="file"]').setInputFiles(file);
    await expect(page.getByRole('alert')).toContainText('Nothing was changed.');
  },
  'two agendas that cannot be compared yet': async (page) => {
    await page.goto('/compare/');
    await expect(page.locator('astro-island[ssr][client="load"]')).toHaveCount(0);
    await page.getByRole('group', { name: 'Before' }).getByLabel('Link').fill('https://example.org/a/#1torn');
    await expect(page.locator('.compare-side .error').first()).toBeVisible();
  },
};

for (const [name, reach] of Object.entries(states))
  for (const [colorScheme, width, look] of [
    ['light', 1440, faultsIn],
    ['dark', 390, axeFaultsIn],
  ] as const)
    test(`${name}: nothing is inaccessible, ${colorScheme} at ${width} px`, async ({ page }) => {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      // A menu folds what a phone has no room for; what is asked for stays reachable there.
      await page.setViewportSize({ width: 1440, height: 900 });
      await reach(page);
      await page.setViewportSize({ width, height: 900 });
      expect(await look(page)).toEqual([]);
    });
