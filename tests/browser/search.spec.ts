import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { expect } from '@playwright/test';
import { test } from './test.ts';

test('Ctrl K finds a check at once and the full text below it, by keyboard alone', async ({ page }) => {
  const before: string[] = [];
  page.on('request', (request) => before.push(request.url()));
  await page.goto('/practices/compute-feasibility/');
  await page.waitForLoadState('networkidle');
  expect(
    before.filter((url) => /search\.json|pagefind|Search/.test(url)),
    'nothing of the search loads before it is asked',
  ).toEqual([]);

  await page.keyboard.press('Control+k');
  const box = page.getByRole('combobox', { name: 'Search the playbook' });
  await expect(box).toBeFocused();
  await page.keyboard.type('licence allows');
  await expect(page.getByRole('option').first()).toContainText('The licence allows our use');
  await expect(page.getByRole('group', { name: 'In the guides' }).getByRole('option').first()).toBeVisible();
  await expect(page.getByRole('option').first(), 'full text does not move what is shown').toContainText(
    'The licence allows our use',
  );

  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/dataset-availability\/#ds-licence-fits$/);
});

test('a typing error is forgiven, nonsense says what to try, Escape gives the focus back', async ({ page }) => {
  await page.goto('/');
  const button = page.getByRole('button', { name: 'Search' });
  await button.click();
  const box = page.getByRole('combobox', { name: 'Search the playbook' });
  await box.fill('calculater');
  await expect(page.getByRole('option').first()).toContainText('Compute calculator');
  await box.fill('quantum annealing');
  await expect(page.getByRole('status').filter({ hasText: 'Nothing about “quantum annealing”.' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Glossary' }).first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(box).toBeHidden();
  await expect(button).toBeFocused();
});

test('a result that stands on this very page is shown once it is chosen', async ({ page }) => {
  await page.goto('/practices/compute-feasibility/');
  await page.getByRole('button', { name: 'Search' }).click();
  const box = page.getByRole('combobox', { name: 'Search the playbook' });
  await box.fill('calculator');
  await page.getByRole('option', { name: 'Compute calculator' }).first().click();
  await expect(page).toHaveURL(/compute-feasibility\/#the-compute-calculator$/);
  await expect(box).toBeHidden();
});

/** What a host sends that compresses once and well. */
const least = (path: string) => brotliCompressSync(readFileSync(`dist${path}`)).length;

for (const path of ['/practices/single-place/', '/practices/compute-feasibility/', '/story/'])
  for (const [asks, query] of [
    ['a word', 'licence'],
    ['a typing error', 'lisence'],
  ] as const)
    test(`on ${path} at most 40 KiB come between the first gesture and the first result for ${asks}`, async ({
      page,
    }) => {
      // Notes when a gesture is made and when the first result stands there, beside what the browser notes of each file.
      await page.addInitScript(() => {
        const times = { gesture: 0, result: 0 };
        Object.assign(window, { times });
        for (const type of ['pointerover', 'pointerdown', 'keydown', 'focusin'])
          addEventListener(type, (event) => (times.gesture ||= event.timeStamp), true);
        new MutationObserver(() => {
          if (document.querySelector('[role=option]')) times.result ||= performance.now();
        }).observe(document, { childList: true, subtree: true });
      });
      await page.goto(path);
      await page.waitForLoadState('networkidle');
      await page.getByRole('button', { name: 'Search' }).click();
      await page.getByRole('combobox', { name: 'Search the playbook' }).fill(query);
      await expect(page.getByRole('option', { name: 'The licence allows our use' })).toBeVisible();
      const files = await page.evaluate(() => {
        const { gesture, result } = (window as unknown as { times: { gesture: number; result: number } }).times;
        return (performance.getEntriesByType('resource') as PerformanceResourceTiming[])
          .filter(({ startTime, responseEnd }) => startTime >= gesture && responseEnd <= result)
          .map(({ name, encodedBodySize }) => ({ path: new URL(name).pathname, encodedBodySize }));
      });
      const names = files.map((file) => file.path).join();
      expect(names, 'the index is counted').toContain('search.json');
      // A word keeps to it on a host that compresses in haste as well.
      const forgiving = query === 'lisence';
      if (forgiving) expect(names, 'what forgives errors is counted').toContain('near');
      const bytes = files.reduce((sum, file) => sum + (forgiving ? least(file.path) : file.encodedBodySize), 0);
      expect(bytes, JSON.stringify(files, null, 2)).toBeLessThanOrEqual(40 * 1024);
    });
