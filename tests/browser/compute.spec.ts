import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { heard } from './heard.ts';
import { test } from './test.ts';

const guide = '/practices/compute-feasibility/';

/** The tool, awake: its saved state stands in the head once scripts have taken over. */
async function open(page: Page) {
  const said = heard(page);
  await page.goto(guide);
  const tool = page.locator('[data-tool="compute"]');
  await tool.scrollIntoViewIfNeeded();
  await expect(tool.getByText('Saved in this browser')).toBeVisible();
  return { tool, verdict: tool.locator('.verdict h4'), said };
}

const saved = (page: Page, key: string) => page.evaluate((name) => localStorage.getItem(`meet/first/${name}`), key);

test('a plan is worked out, tried, put on the agenda and still there after a reload', async ({ page }) => {
  const { tool, verdict, said } = await open(page);
  const card = tool.getByLabel('Card', { exact: true });
  const toast = page.locator('.toast');
  await expect(tool.getByText('Example: Scuffwatch.')).toBeVisible();
  await expect(tool.getByRole('button', { name: 'Reset' })).toHaveCount(0);
  expect(await saved(page, 'meeting:plan')).toBeNull();

  await tool.getByLabel('Start from').selectOption({ label: 'Llama 3 8B, 8B' });
  await expect(verdict).toHaveText('Does not fit the card');
  await expect(tool.getByText('8,030,261,248 weights')).toBeVisible();
  await expect(tool.getByText('Example: Scuffwatch.')).toHaveCount(0);
  await card.selectOption({ label: 'GB300, 288 GB' });
  await expect(verdict).not.toHaveText('Does not fit the card');
  await card.selectOption({ label: 'RTX 4090, 24 GB' });
  await expect(verdict).toHaveText('Does not fit the card');

  const way = tool.locator('.ways li').first();
  await way.getByRole('button', { name: /^Try it/ }).click();
  await expect(toast).toContainText('Tried: ');
  await toast.getByRole('button', { name: 'Undo' }).click();
  await expect(verdict).toHaveText('Does not fit the card');

  const foot = await tool.locator('.tool-foot b').textContent();
  const decision = (foot ?? '').replace(/^Decide: /, '').replace(/\.$/, '');
  await tool.getByRole('button', { name: /^Add to agenda/ }).click();
  await expect(tool.getByRole('link', { name: /^On the agenda/ })).toBeVisible();
  expect((await saved(page, 'agenda:all'))?.toLowerCase()).toContain(decision.toLowerCase());

  await page.reload();
  await tool.scrollIntoViewIfNeeded();
  await expect(verdict).toHaveText('Does not fit the card');
  await expect(tool.getByLabel('Start from')).toHaveValue('llama-3-8b');
  await expect(tool.getByRole('link', { name: /^On the agenda/ })).toBeVisible();

  await tool.getByRole('button', { name: 'Reset' }).click();
  await expect(tool.getByText('Example: Scuffwatch.')).toBeVisible();
  await toast.getByRole('button', { name: 'Undo' }).click();
  await expect(tool.getByLabel('Start from')).toHaveValue('llama-3-8b');
  expect(said).toEqual([]);
});

test('a missed date is said, drawn and handed on', async ({ page }) => {
  const { tool, verdict } = await open(page);
  await tool.getByLabel('Runs, with seeds').fill('1.2k');
  await tool.getByLabel('Needed by').fill('2026-11-20');
  await expect(verdict).toHaveText('Fits the card, misses the date');
  await expect(tool.locator('.ranges .late').first()).toContainText('misses the date');
  expect(JSON.parse((await saved(page, 'meeting:plan')) ?? '{}')).toMatchObject({
    runs: 1200,
    verdict: 'Fits the card, misses the date',
    basis: 'estimated',
  });
  expect(await saved(page, 'meeting:progress')).toContain('Fits the card, misses the date');
  expect(await saved(page, 'meeting:lines')).toContain('compute:verdict');
});

test('every field takes anything, keeps the last good value and says so', async ({ page }) => {
  test.slow();
  const { tool, said } = await open(page);
  await tool.locator('summary', { hasText: 'Assumptions' }).click();
  const fields = tool.locator('.inputs input[type="text"]');
  const count = await fields.count();
  expect(count).toBeGreaterThan(12);
  for (let at = 0; at < count; at += 1) {
    const field = fields.nth(at);
    for (const text of ['<script>alert(1)</script>', '1e30', 'NaN', '-1']) {
      await field.fill(text);
      await field.blur();
      await expect(tool.locator('.inputs .error')).toContainText(/for example|such as/);
      await expect(field).toHaveAttribute('aria-invalid', 'true');
    }
    await field.fill('1');
    await field.blur();
    await expect(tool.locator('.inputs .error')).toHaveCount(0);
  }
  await tool.getByLabel('Start', { exact: true }).fill('');
  await tool.getByLabel('Start', { exact: true }).blur();
  await expect(tool.locator('.inputs .error')).toContainText('The sum keeps the last one.');
  await expect(tool.locator('.results')).not.toContainText(/NaN|Infinity|undefined/);
  expect(said).toEqual([]);
});

test('a saved sheet that is damaged gives the example, not an error', async ({ page }) => {
  await page.addInitScript(() =>
    localStorage.setItem(
      'meet/first/compute:run',
      '{"batch":"<b>","card":"gone","model":"<script>","epochs":1e99,"start":"x","__proto__":{"runs":7}}',
    ),
  );
  const { tool, said } = await open(page);
  await expect(tool.getByLabel('Start from')).toHaveValue('dinov2-b-14');
  await expect(tool.getByLabel('Epochs')).toHaveValue('1,000,000');
  expect(said).toEqual([]);
});

test('all cards can be seen and found, and each term of the sum has its source', async ({ page }) => {
  const { tool } = await open(page);
  const rows = tool.locator('.ranges tbody tr');
  await expect(rows).toHaveCount(6);
  await tool.getByRole('button', { name: /^Show all/ }).click();
  expect(await rows.count()).toBeGreaterThan(50);
  await tool.getByLabel('Find a card').fill('1080 ti');
  await expect(rows).toHaveCount(1);
  await tool.getByLabel('Find a card').fill('<b>');
  await expect(tool.getByText('No card is called so.')).toBeVisible();
  await tool.getByText('How this is computed').click();
  await expect(tool.locator('.workings tbody tr').first()).toContainText('Weights');
});

for (const [theme, width] of [
  ['light', 1440],
  ['dark', 390],
] as const) {
  test(`axe finds nothing in the calculator with everything open, ${theme} at ${width} px`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: theme });
    await page.setViewportSize({ width, height: 900 });
    const { tool } = await open(page);
    await tool.getByLabel('Start from').selectOption('own-decoder');
    await tool.locator('summary', { hasText: 'Assumptions' }).click();
    await tool.getByText('How this is computed').click();
    await tool.getByRole('button', { name: /^Show all/ }).click();
    await tool.getByLabel('Epochs').fill('none');
    await tool.getByLabel('Epochs').blur();
    const { violations } = await new AxeBuilder({ page }).include('[data-tool="compute"]').analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  });
}

test('without scripts the method and the worked example are there', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL ?? '' });
  const page = await context.newPage();
  await page.goto(guide);
  await expect(page.getByText('The calculator needs JavaScript.')).toBeVisible();
  await expect(page.locator('[data-tool="compute"] .verdict h4')).toBeVisible();
  await expect(page.locator('[data-tool="compute"] .inputs')).toBeHidden();
  await context.close();
});
