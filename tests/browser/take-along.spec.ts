import { expect, type Page } from '@playwright/test';
import { yaml } from '../content.ts';
import { faultsIn } from './access.ts';
import { fragmentOf } from './codec.ts';
import { test } from './test.ts';

const guide = '/practices/single-place/';

async function answer(page: Page, at: number, words: string) {
  await page.goto(guide);
  const tool = page.locator('[data-tool]').filter({ has: page.getByLabel(/^Answer: /) });
  await tool.scrollIntoViewIfNeeded();
  await expect(tool.getByText('Saved in this browser')).toBeVisible();
  await tool
    .getByLabel(/^Answer: /)
    .nth(at)
    .selectOption(words);
  await expect
    .poll(() => page.evaluate(() => localStorage.getItem('meet/first/checklist:single-place')))
    .not.toBeNull();
}

async function openAgenda(page: Page) {
  await page.goto('/agenda/');
  await expect(page.locator('astro-island[ssr][client="load"]')).toHaveCount(0);
  return page.getByRole('region', { name: 'Take along' });
}

test('an answered checklist is taken along, renewed when it changed, and read by the guest', async ({
  page,
  browser,
}) => {
  await answer(page, 0, 'Partly');
  const along = await openAgenda(page);
  await page.getByLabel('Title').fill('Where do our runs live?');
  await along.getByLabel('Register checklist: 1 partly').check();
  await expect(along.getByLabel('Register checklist: 1 partly')).toBeChecked();
  expect(await faultsIn(page, '.builder')).toEqual([]);

  await answer(page, 1, 'No');
  await openAgenda(page);
  await expect(along.getByText('By now: 1 partly, 1 no, 1 answer changed.')).toBeVisible();
  await along.getByRole('button', { name: /^Renew.*Register checklist/ }).press('Enter');
  await expect(along.getByLabel('Register checklist: 1 partly, 1 no')).toBeChecked();
  await expect(along.getByLabel('Register checklist: 1 partly, 1 no')).toBeFocused();
  await expect(along.getByText('By now')).toHaveCount(0);

  await page.getByRole('button', { name: 'Share' }).first().click();
  await expect(page.getByLabel('Link')).toHaveValue(/#1/);
  const link = await page.getByLabel('Link').inputValue();
  const guest = await (await browser.newContext()).newPage();
  await guest.goto(link);
  await expect(guest.getByRole('heading', { name: 'What the tools said' })).toBeVisible();
  await expect(guest.getByText('Register checklist: 1 partly, 1 no')).toBeVisible();
  expect(await faultsIn(guest, '.sheet')).toEqual([]);

  await page.keyboard.press('Escape');
  await along.getByLabel('Register checklist: 1 partly, 1 no').uncheck();
  await page.getByRole('button', { name: 'As a guest' }).click();
  await expect(page.getByRole('heading', { name: 'Where do our runs live?' })).toBeVisible();
  await expect(page.getByText('What the tools said')).toHaveCount(0);
});

const ids = (of: string): string[] => yaml(`checklists/${of}.yaml`).items.map(({ id }: { id: string }) => id);
const allYes = (of: string) => ({ id: of, answers: Object.fromEntries(ids(of).map((id) => [id, 'yes'])) });
const review = {
  title: 'Seam model: rent or fine-tune?',
  start: '2026-11-26T14:00',
  zone: 'Europe/Berlin',
  minutes: 60,
  items: Array.from({ length: 12 }, (_, at) => ({
    ...{ title: `Which of the two do we keep, ${at}?`, minutes: 5, owner: 'Amara', outcome: 'decide' },
  })),
  checklists: ['dataset-availability', 'compute-feasibility', 'single-place'].map(allYes),
  compute: {
    inputs: {
      batch: 64,
      samples: 4200,
      epochs: 30,
      side: 448,
      precision: 'bf16-mixed',
      queueHours: 12,
      currency: 'EUR',
    },
    results: {
      ...{ title: 'ViT-B/14, 36 runs', device: '2 × RTX 4090', memoryGb: 18.3, deviceHours: 140, costLow: 301 },
      ...{ costHigh: 456, trainEnd: '2026-11-25T04:00', evalEnd: '2026-11-25T09:00', basis: 'estimated' },
      verdict: 'Fits the card',
    },
  },
  readiness: { verdict: 'hold', rule: 'R29', readyAt: '2026-11-25T09:00' },
};

test('twelve items, three checklists, the plan and the verdict print on one A4 page', async ({ page }) => {
  await page.goto('/404.html');
  await page.goto(`/a/#${await fragmentOf(page, review)}`);
  await expect(page.getByText(/Set by hand: .*image side 448 px/)).toBeVisible();
  const pdf = await page.pdf({ preferCSSPageSize: true });
  expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
});

test('a later link says which answers and which results changed, and two links are compared in the same words', async ({
  page,
}) => {
  await page.goto('/404.html');
  const before = await fragmentOf(page, review);
  const [first = '', ...rest] = ids('single-place');
  const changed = {
    id: 'single-place',
    answers: { [first]: 'no', ...Object.fromEntries(rest.map((id) => [id, 'yes'])) },
  };
  const { results } = review.compute;
  const after = await fragmentOf(page, {
    ...review,
    checklists: [...review.checklists.slice(0, 2), changed],
    compute: { ...review.compute, results: { ...results, deviceHours: 98 } },
  });
  await page.goto(`/a/#${before}`);
  await page.getByRole('button', { name: 'Keep a copy' }).click();
  await page.goto(`/a/#${after}`);
  await page.reload();
  const notice = page.getByRole('region', { name: /You keep a copy/ });
  const count = rest.length + 1;
  await expect(notice.getByRole('listitem')).toHaveText([
    `Checklist “Register checklist” changed: ${count} yes ${count - 1} yes, 1 no, 1 answer changed`,
    'Compute calculator changed: 140 device-hours 98 device-hours',
  ]);
  expect(await faultsIn(page, 'main')).toEqual([]);
  await notice.getByRole('button', { name: 'Update my copy' }).click();
  await expect(notice).toHaveCount(0);

  await page.goto('/compare/');
  await expect(page.locator('astro-island[ssr][client="load"]')).toHaveCount(0);
  const side = (name: string) => page.getByRole('group', { name });
  await side('Before').getByLabel('Link').fill(`https://meet.example/a/#${before}`);
  await side('After').getByLabel('Link').fill(`https://meet.example/a/#${after}`);
  await expect(page.getByRole('heading', { level: 2 })).toHaveText('2 changed');
  await expect(page.locator('.compare-rows')).toContainText('“140 device-hours” became “98 device-hours”');
});

test('what only the agenda has is taken off with a way back', async ({ page }) => {
  await page.goto('/404.html');
  await page.goto(`/a/#${await fragmentOf(page, review)}`);
  await page.getByRole('button', { name: 'Keep a copy' }).click();
  const along = await openAgenda(page);
  const plan = along.getByLabel(/^Compute calculator: /);
  await plan.press(' ');
  await expect(plan).toHaveCount(0);
  await expect(along.getByRole('heading')).toBeFocused();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(plan).toBeChecked();
});

test('the calculator’s plan and its settings are taken along and read with their units', async ({ page, browser }) => {
  await page.goto('/practices/compute-feasibility/');
  const tool = page.locator('[data-tool="compute"]');
  await tool.scrollIntoViewIfNeeded();
  await tool.getByLabel('Batch per card').fill('8');
  await expect.poll(() => page.evaluate(() => localStorage.getItem('meet/first/meeting:plan'))).not.toBeNull();
  const along = await openAgenda(page);
  await along.getByLabel(/^Compute calculator: /).check();
  await page.getByRole('button', { name: 'Share' }).first().click();
  await expect(page.getByLabel('Link')).toHaveValue(/#1/);
  const guest = await (await browser.newContext()).newPage();
  await guest.goto(await page.getByLabel('Link').inputValue());
  const said = guest.locator('.after-row').filter({ hasText: 'Compute calculator' });
  await expect(said).toContainText(/GB of memory, [\d,.]+ device-hours, .* USD, training likely until/);
  await expect(said).toContainText(/Set by hand: batch 8 per card/);
});
