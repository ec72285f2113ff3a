import { readdirSync, readFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import { build, serve } from './hosting.ts';
import { pages } from './pages.ts';
import { test } from './test.ts';

test.describe.configure({ mode: 'serial' });
test.use({ serviceWorkers: 'allow' });

const base = '/team/playbook/';
let site: Awaited<ReturnType<typeof serve>>;
let dist: string;
test.beforeAll(async () => {
  test.setTimeout(300_000);
  dist = build({ BASE_PATH: base, SITE_URL: 'https://example.org' });
  site = await serve(dist, base);
});
test.afterAll(() => site?.stop());

test('every address a page names under a sub-path is answered, and none leads out of it', async ({ request }) => {
  test.setTimeout(240_000);
  const texts = readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(html|md|txt|xml|webmanifest)$|^search\.json$/.test(file) && !file.startsWith('pagefind'))
    .map((file) => [`${base}${file}`, readFileSync(`${dist}/${file}`, 'utf8')] as const);
  const named = new Map<string, string>();
  for (const [file, text] of texts) {
    const found = [
      ...text.matchAll(/\s(?:href|src|component-url|renderer-url|content)="((?:https:\/\/example\.org)?\/[^"]*)"/g),
      ...text.matchAll(/url\((\/[^)]+)\)/g),
      ...text.matchAll(/\]\(((?:https:\/\/example\.org)?\/[^)\s]*)\)/g),
      ...text.matchAll(/(https:\/\/example\.org[^<"\s)]*)/g),
      ...text.matchAll(/"(?:path|url|src|id|scope|start_url)":"(\/[^"]*)"/g),
    ];
    for (const [, address = ''] of found) named.set(new URL(address, 'https://example.org').pathname, file);
  }
  expect(named.size).toBeGreaterThan(60);
  const lost: string[] = [];
  for (const [path, file] of named) {
    const answer = path.startsWith(base) ? await request.get(new URL(path, site.url).href) : undefined;
    if (!answer?.ok()) lost.push(`${file} names ${path}`);
  }
  expect(lost).toEqual([]);
});

test('a reader of the sub-path searches, plans, shares, is rescued, and goes on offline', async ({ page }) => {
  test.setTimeout(240_000);
  const astray: string[] = [];
  page.on('response', (response) => {
    if (response.status() >= 400) astray.push(response.url());
  });
  await page.goto(`${site.url}practices/compute-feasibility/`);
  const tool = page.locator('[data-tool="compute"]');
  await tool.scrollIntoViewIfNeeded();
  await expect(tool.getByText('Saved in this browser')).toBeVisible();
  await page.getByRole('button', { name: 'Search' }).click();
  await page.getByRole('dialog', { name: 'Search' }).getByRole('combobox').fill('licence allows');
  await expect(page.getByRole('group', { name: 'In the guides' }).getByRole('option').first()).toBeVisible();
  await page.getByRole('option').first().click();
  await expect(page).toHaveURL(`${site.url}practices/dataset-availability/#ds-licence-fits`);

  await page.getByRole('link', { name: 'Plan a meeting' }).first().click();
  await page.getByLabel('Title').fill('Seam model: rent or go?');
  await page.getByRole('button', { name: 'Share', exact: true }).filter({ visible: true }).first().click();
  const field = page.getByRole('textbox', { name: 'Link' });
  await expect(field).toHaveValue(/#\d/);
  const link = await field.inputValue();
  expect(link).toMatch(new RegExp(`^${site.url}a/#`));
  await page.goto(link);
  await expect(page.getByRole('heading', { name: 'Seam model: rent or go?' })).toBeVisible();
  expect(astray).toEqual([]);

  await page.goto(link.replace('#', '%23'));
  await expect(page, 'a link that a mail program encoded').toHaveURL(link);
  await expect(page.getByRole('heading', { name: 'Seam model: rent or go?' })).toBeVisible();

  await expect
    .poll(() => page.evaluate(() => navigator.serviceWorker.controller?.scriptURL), { timeout: 60_000 })
    .toBe(`${site.url}sw.js`);
  await site.stop();
  for (const path of pages.filter((one) => one !== '/404.html')) {
    await page.goto(site.url + path.slice(1));
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  }
  await page.goto(link);
  await expect(page.getByRole('heading', { name: 'Seam model: rent or go?' })).toBeVisible();
});

test('a link made on one host opens on another, at another path', async ({ page, baseURL }) => {
  await page.goto('/agenda/');
  await page.getByLabel('Title').fill('Two hosts, one agenda');
  await page.getByRole('button', { name: 'Share', exact: true }).filter({ visible: true }).first().click();
  const field = page.getByRole('textbox', { name: 'Link' });
  await expect(field).toHaveValue(/#\d/);
  const link = await field.inputValue();
  expect(link.startsWith(`${baseURL}/a/#`)).toBe(true);
  const elsewhere = await serve(dist, base);
  await page.goto(`${elsewhere.url}a/#${link.split('#')[1]}`);
  await expect(page.getByRole('heading', { name: 'Two hosts, one agenda' })).toBeVisible();
  await elsewhere.stop();
});
