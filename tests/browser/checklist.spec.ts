import { expect, type Page } from '@playwright/test';
import { axeFaultsIn, faultsIn } from './access.ts';
import { heard } from './heard.ts';
import { test } from './test.ts';

const guide = '/practices/dataset-availability/';
const blocker = 'The licence allows our use';
const hostile = `"><script>window.hacked = 1</script><img src=x onerror="window.hacked = 1">1e30`;

/** The tool, awake: its saved state stands in the head once scripts have taken over. */
async function open(page: Page, path: string, name: string) {
  await page.goto(path);
  const tool = page.locator(`[data-tool="${name}"]`);
  await tool.scrollIntoViewIfNeeded();
  await expect(tool.getByText('Saved in this browser')).toBeVisible();
  return tool;
}

const saved = (page: Page, key: string) => page.evaluate((name) => localStorage.getItem(`meet/first/${name}`), key);

test('the path is chosen, three answers outlive a reload, and the blocker goes on the agenda', async ({ page }) => {
  const tool = await open(page, guide, 'dataset');
  const path = tool.locator('.path');
  await path.getByRole('radio', { name: 'Yes' }).check();
  await path.getByLabel('Its name').fill('VisA');
  await path.getByLabel('Its licence').selectOption('cc-by-4.0');
  await expect(path.getByText('Licence green.')).toBeVisible();
  const levels = {
    'Sensor and capture': 'Different',
    'Objects or population': 'Close',
    'Label set': 'Close',
    'Label type': 'Same',
    'Conditions: light, language, time': 'Different',
  };
  for (const [group, level] of Object.entries(levels)) {
    await path.getByRole('group', { name: group }).getByRole('radio', { name: level }).check();
  }
  await expect(path.getByText('Similar: collect the difference')).toBeVisible();
  await expect(tool.getByText('Not on this path.')).toHaveCount(1);

  await tool.getByLabel(`Answer: ${blocker}`).selectOption('No');
  await tool.getByLabel('Answer: Known gaps and biases are listed').selectOption('Partly');
  await tool.getByLabel('Answer: The split rule prevents leakage').selectOption('Does not apply');
  await tool.getByLabel('Why it does not apply').fill('One photo per kettle');
  await expect(tool.getByRole('heading', { name: '2 of 13 answered' })).toBeVisible();

  await page.reload();
  await tool.scrollIntoViewIfNeeded();
  await expect(tool.getByLabel(`Answer: ${blocker}`)).toHaveValue('no');
  await expect(tool.getByLabel('Answer: Known gaps and biases are listed')).toHaveValue('partial');
  await expect(tool.getByLabel('Answer: The split rule prevents leakage')).toHaveValue('na');
  await expect(tool.getByLabel('Why it does not apply')).toHaveValue('One photo per kettle');
  await expect(path.getByText('1 same, 2 close, 2 different.')).toBeVisible();

  const row = tool.locator('#ds-licence-fits');
  expect(await saved(page, 'meeting:lines')).toContain('ds-licence-fits');
  await row.getByRole('button', { name: /Add to agenda/ }).click();
  await expect(row.getByRole('link', { name: /On the agenda/ })).toBeVisible();
  expect(await saved(page, 'agenda:all')).toContain('Decide what to do about the licence');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(row.getByRole('button', { name: /Add to agenda/ })).toBeVisible();
});

test('the same by keyboard alone', async ({ page }) => {
  const tool = await open(page, guide, 'dataset');
  const reach = async (name: RegExp, press = 'Tab') => {
    for (let step = 0; step < 90; step += 1) {
      const here = await page.evaluate(() => {
        const at = document.activeElement as HTMLElement | null;
        const group = at?.closest('fieldset')?.querySelector('legend')?.textContent ?? '';
        const label =
          at instanceof HTMLInputElement || at instanceof HTMLSelectElement ? at.labels?.[0]?.textContent : '';
        return [group, at?.getAttribute('aria-label'), label, at instanceof HTMLButtonElement && at.textContent].join(
          '|',
        );
      });
      if (name.test(here)) return;
      await page.keyboard.press(press);
    }
    throw new Error(`The keyboard does not reach ${name}.`);
  };
  await tool.getByRole('button', { name: 'Add your own check' }).focus();
  await reach(/Is there a dataset/, 'Shift+Tab');
  // Coming from below, focus lands on the last choice; the arrow takes the one before it.
  await page.keyboard.press('ArrowLeft');
  await expect(tool.getByLabel('Its name')).toBeVisible();
  await page.keyboard.press('Tab');
  await page.keyboard.type('VisA');
  await page.keyboard.press('Tab');
  await page.keyboard.type('cc-by-4.0');
  for (const group of [/Sensor and capture/, /Objects or population/, /Label set/, /Label type/, /Conditions/]) {
    await reach(group);
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowRight');
  }
  await expect(tool.getByText('Similar: collect the difference')).toBeVisible();
  await reach(/Answer: The licence allows our use/);
  for (let step = 0; step < 3; step += 1) await page.keyboard.press('ArrowDown');
  const row = tool.locator('#ds-licence-fits');
  await expect(row.getByRole('combobox')).toHaveValue('no');
  await page.keyboard.press('Tab');
  await expect(row.getByRole('button', { name: /Add to agenda/ })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(row.getByRole('link', { name: /On the agenda/ })).toBeVisible();
});

test('answers given faster than the page can draw are all kept', async ({ page }) => {
  const tool = await open(page, guide, 'dataset');
  const path = tool.locator('.path');
  await path.getByRole('radio', { name: 'Yes' }).check();
  await expect(path.getByLabel('We take a fee')).toBeVisible();
  await path.getByLabel('Its licence').selectOption('cc-by-4.0');
  await expect(path.getByRole('radio', { name: 'Close' })).toHaveCount(5);
  // One task of the browser: nothing is drawn between these presses.
  await path.evaluate((box) => {
    for (const one of box.querySelectorAll<HTMLInputElement>('input[value="close"], .uses input')) one.click();
  });
  await expect(path.getByRole('radio', { name: 'Close', checked: true })).toHaveCount(5);
  await expect(tool.getByText('Similar: collect the difference')).toBeVisible();
  for (const [use, on] of [
    ['We build a product', false],
    ['We pass the data on', true],
    ['We pass the weights on', true],
    ['We take a fee', true],
  ] as const) {
    await expect(path.getByRole('checkbox', { name: use })).toBeChecked({ checked: on });
  }
});

test('hostile text in every field shows as text and breaks nothing', async ({ page }) => {
  const problems = heard(page);
  const tool = await open(page, guide, 'dataset');
  await tool.locator('.path').getByRole('radio', { name: 'Yes' }).check();
  await tool.getByRole('button', { name: 'Add your own check' }).click();
  await tool.getByLabel('Your statement').fill(hostile);
  await tool.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(tool.getByText(hostile)).toBeVisible();
  await tool.getByLabel(`Answer: ${blocker}`).selectOption('Does not apply');
  for (const button of await tool.getByRole('button', { name: /^Details/ }).all()) await button.click();
  await tool.getByText('What collecting costs').click();
  await tool.getByText('Disputes, review and price').click();
  const fields = tool.locator('input[type="text"], textarea');
  expect(await fields.count()).toBeGreaterThan(40);
  for (const field of await fields.all()) await field.fill(hostile);
  for (const text of ['1e30', '-5', 'NaN', '']) {
    for (const field of await tool.locator('.collect input[type="text"]').all()) await field.fill(text);
  }
  await expect(tool.getByText('Nothing to estimate yet')).toBeVisible();
  await page.reload();
  await tool.scrollIntoViewIfNeeded();
  await expect(tool.locator('.checks > li').last().getByText(hostile).first()).toBeVisible();
  expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
  expect(problems).toEqual([]);
});

test('a check of one’s own is added, removed and brought back; focus stays in the list', async ({ page }) => {
  const tool = await open(page, '/practices/single-place/', 'checklist-single-place');
  await tool.getByRole('button', { name: 'Add your own check' }).click();
  await tool.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(tool.getByText('Write a statement that can be true')).toBeVisible();
  await tool.getByLabel('Your statement').fill('The camera is calibrated');
  await tool.getByLabel('It blocks').check();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  const answer = tool.getByLabel('Answer: The camera is calibrated');
  await expect(answer).toBeFocused();
  await answer.selectOption('No');
  await tool.getByRole('button', { name: 'Details: The camera is calibrated' }).click();
  await tool.getByRole('button', { name: 'Remove this check' }).click();
  await expect(answer).toHaveCount(0);
  await expect(tool.locator('.checks select').last()).toBeFocused();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(answer).toHaveValue('no');
});

test('reset takes everything back, and undo returns it', async ({ page }) => {
  const tool = await open(page, '/practices/single-place/', 'checklist-single-place');
  const first = tool.locator('.checks select').first();
  await first.selectOption('Partly');
  await tool.getByRole('button', { name: 'Reset' }).click();
  await expect(first).toHaveValue('');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(first).toHaveValue('partial');
});

test('a yes counts in full only with its evidence', async ({ page }) => {
  const tool = await open(page, guide, 'dataset');
  const row = tool.locator('#ds-task-stated');
  await row.getByRole('combobox').selectOption('Yes');
  await expect(row.getByText('Counts as partly until its evidence is there: Task and metric.')).toBeVisible();
  await row.getByRole('button', { name: /Add evidence/ }).click();
  await expect(row.getByLabel('Task and metric')).toBeFocused();
  await page.keyboard.type('Find scratches; recall at 2% false alarms');
  await expect(row.getByText('Counts as partly')).toHaveCount(0);
  await expect(row.getByLabel('Task and metric')).toHaveValue('Find scratches; recall at 2% false alarms');
});

test('two tabs stay in step', async ({ context, page }) => {
  const one = await open(page, '/practices/single-place/', 'checklist-single-place');
  const other = await context.newPage();
  const two = await open(other, '/practices/single-place/', 'checklist-single-place');
  await one.locator('.checks select').first().selectOption('No');
  await expect(two.locator('.checks select').first()).toHaveValue('no');
});

test('the estimate follows its fields and its finding goes on the agenda', async ({ page }) => {
  const tool = await open(page, guide, 'dataset');
  await tool.locator('.path').getByRole('radio', { name: 'No' }).check();
  await tool.getByRole('button', { name: 'Estimate the collection' }).click();
  const form = tool.locator('.collect');
  await form.getByLabel('A typical rate to begin with').selectOption('box-extreme-points');
  await expect(form.getByLabel('Time for one label')).toHaveValue('7');
  await expect(form.getByText('Time 50 of your own')).toBeVisible();
  await form.getByLabel('Items to label').fill('6,000');
  await form.getByLabel('Time for one label').fill('25');
  await form.getByLabel('Labels per item').fill('1.2');
  await form.getByLabel('First day').fill('2026-09-16');
  await expect(form.getByRole('heading', { name: '5–13 working days' })).toBeVisible();
  await expect(form.getByText('Likely 9: 52 h for 2 people, until Mon 28 Sep.')).toBeVisible();
  await form.getByLabel('Days off').fill('2026-09-21');
  await expect(form.getByText('until Tue 29 Sep.')).toBeVisible();
  await form.getByRole('button', { name: /Add to agenda/ }).click();
  expect(await saved(page, 'agenda:all')).toContain('Who labels 6,000 items by Tue 29 Sep?');
});

test.describe('with JavaScript off', () => {
  test.use({ javaScriptEnabled: false });
  test('every statement stands with what makes it a yes', async ({ page }) => {
    await page.goto(guide);
    const rows = page.locator('.checks > li');
    await expect(rows).toHaveCount(15);
    await expect(rows.first()).toContainText('Two sentences and one metric with its unit are on the project page');
    await expect(rows.first().getByRole('combobox')).toBeHidden();
    await expect(page.locator('.path')).toContainText('Is there a dataset whose task, labels and input resemble ours?');
    await expect(page.locator('.path').getByRole('radio')).toHaveCount(0);
  });
});

for (const scheme of ['light', 'dark'] as const) {
  for (const width of [1440, 320]) {
    test(`nothing is inaccessible, filled, ${scheme}, ${width} px wide`, async ({ page }) => {
      await page.emulateMedia({ colorScheme: scheme });
      await page.setViewportSize({ width, height: 900 });
      const tool = await open(page, guide, 'dataset');
      await tool.locator('.path').getByRole('radio', { name: 'Yes' }).check();
      await tool.getByLabel(`Answer: ${blocker}`).selectOption('No');
      await tool.getByLabel('Answer: Known gaps and biases are listed').selectOption('Does not apply');
      await tool.getByRole('button', { name: `Details: ${blocker}` }).click();
      await tool.getByText('What collecting costs').click();
      const look = scheme === 'light' && width === 1440 ? faultsIn : axeFaultsIn;
      expect(await look(page, '[data-tool="dataset"]')).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    });
  }
}
