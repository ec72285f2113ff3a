import { cpSync, readFileSync, renameSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type BrowserContext, expect, type Page } from '@playwright/test';
import { build, folder, serve } from './hosting.ts';
import { pages } from './pages.ts';
import { test } from './test.ts';

test.use({ serviceWorkers: 'allow' });
// Keeping the site starts when a page has been quiet for a while, and is not to hurry.
const patience = { timeout: 60_000 };

/** Waits until the whole site is kept and this page is answered by what is kept. */
const kept = (page: Page) =>
  expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller?.state), patience).toBe('activated');

async function search(page: Page, typed: string) {
  await page.getByRole('button', { name: 'Search' }).click();
  await page.getByRole('dialog', { name: 'Search' }).getByRole('combobox').fill(typed);
}

const { fragment: link, document: agenda } = JSON.parse(
  readFileSync('tests/fixtures/links/v0-release-review.json', 'utf8'),
);

test('after one visit every page, tool, search and shared link opens offline', async ({ page }) => {
  const site = await serve(resolve('dist'));
  await page.goto(`${site.url}practices/single-place/`);
  await kept(page);
  await site.stop();

  for (const path of pages.filter((one) => one !== '/404.html')) {
    await page.goto(site.url + path.slice(1));
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page).toHaveURL(site.url + path.slice(1));
  }
  await page.goto(`${site.url}practices/compute-feasibility/`);
  const tool = page.locator('[data-tool="compute"]');
  await tool.scrollIntoViewIfNeeded();
  await expect(tool.getByText('Saved in this browser')).toBeVisible();

  await search(page, 'licence allows');
  await expect(page.getByRole('option').first()).toContainText('The licence allows our use');
  await expect(page.getByRole('group', { name: 'In the guides' }).getByRole('option').first()).toBeVisible();

  await page.goto(`${site.url}a/#${link}`);
  await expect(page.getByRole('heading', { name: agenda.title })).toBeVisible();

  await page.goto(`${site.url}agenda`);
  await expect(page, 'an address without its last slash').toHaveURL(`${site.url}agenda/`);
  await page.goto(`${site.url}a/%23${link}`);
  await expect(page, 'a link that a mail program encoded').toHaveURL(`${site.url}a/#${link}`);
  await expect(page.getByRole('heading', { name: agenda.title })).toBeVisible();
  await page.goto(`${site.url}no/such/page/`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This page is not kept on this device');
});

test('whoever saves data is not sent the whole site', async ({ page }) => {
  await page.addInitScript(() =>
    Object.defineProperty(navigator, 'connection', { value: { saveData: true }, configurable: true }),
  );
  const asked = page.waitForRequest(/offline\.js$/, patience);
  await page.goto('/glossary/');
  await asked;
  await page.waitForLoadState('networkidle');
  expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
});

test.describe('a newer version', () => {
  test.describe.configure({ mode: 'serial' });
  let newer: string;
  test.beforeAll(() => {
    test.setTimeout(300_000);
    newer = build({}, { 'How it came about': 'How it all began', 'Search the playbook': 'Search the new playbook' });
  });

  /** A host whose files can be exchanged while it serves. */
  async function host(first: string) {
    const stand = folder('host');
    const current = join(stand, 'current');
    symlinkSync(first, current);
    const site = await serve(current);
    const put = (dist: string) => {
      symlinkSync(dist, join(stand, 'next'));
      renameSync(join(stand, 'next'), current);
    };
    return { ...site, put };
  }

  const versionOf = async (page: Page) =>
    (await page.getByRole('contentinfo').innerText()).includes('How it all began') ? 'new' : 'old';
  const searchOf = async (page: Page) => {
    await search(page, 'calculator');
    await expect(page.getByRole('option').first()).toBeVisible();
    const label = await page.getByRole('dialog', { name: 'Search' }).getByRole('combobox').getAttribute('aria-label');
    await page.keyboard.press('Escape');
    return label;
  };
  const notice = (page: Page) => page.getByRole('status').filter({ hasText: 'A newer version is ready.' });
  const open = async (context: BrowserContext, address: string) => {
    const page = await context.newPage();
    await page.goto(address);
    return page;
  };

  test('waits, says so quietly, and takes over when asked; no page mixes two versions, nothing entered is lost', async ({
    context,
  }) => {
    test.setTimeout(240_000);
    const site = await host(resolve('dist'));
    const first = await open(context, `${site.url}practices/compute-feasibility/`);
    const tool = first.locator('[data-tool="compute"]');
    await tool.scrollIntoViewIfNeeded();
    await expect(tool.getByText('Saved in this browser')).toBeVisible();
    await tool.getByLabel('Card', { exact: true }).selectOption({ label: 'RTX 4090, 24 GB' });
    await kept(first);

    site.put(newer);
    const second = await open(context, `${site.url}glossary/`);
    await expect(notice(second)).toBeVisible(patience);
    await expect(notice(first)).toBeVisible(patience);
    expect(await versionOf(second), 'while it waits, every page is of the old version').toBe('old');
    await second.goto(`${site.url}sources/`);
    expect(await versionOf(second)).toBe('old');

    await notice(second).getByRole('button', { name: 'Reload' }).click(patience);
    await expect.poll(() => versionOf(second), patience).toBe('new');
    expect(await searchOf(second)).toBe('Search the new playbook');

    await expect(notice(first), 'a page that did not ask stays as it is').toBeVisible();
    expect(await versionOf(first)).toBe('old');
    const devtools = await context.newCDPSession(first);
    await devtools.send('Network.clearBrowserCache');
    expect(await searchOf(first), 'and goes on with its own files, which the host no longer has').toBe(
      'Search the playbook',
    );
    await notice(first).getByRole('button', { name: 'Reload' }).click();
    await expect.poll(() => versionOf(first), patience).toBe('new');
    await tool.scrollIntoViewIfNeeded();
    await expect(tool.getByLabel('Card', { exact: true }).locator('option:checked')).toHaveText('RTX 4090, 24 GB');

    const stale = () =>
      first.evaluate(async () => {
        const listed = await (await fetch('/sw.js')).text();
        const [name = ''] = await caches.keys();
        const urls = (await (await caches.open(name)).keys()).map(({ url }) => new URL(url).pathname);
        return urls.filter((path) => path.startsWith('/_astro/') && !listed.includes(path.slice(1)));
      });
    await second.reload();
    await expect.poll(stale, 'the files of the old version go once no page needs them').toEqual([]);
    await site.stop();
  });

  test('is fetched past what is kept, for a link that this page is too old to read', async ({ page }) => {
    const site = await host(resolve('dist'));
    await page.goto(`${site.url}glossary/`);
    await kept(page);
    site.put(newer);
    await page.goto(`${site.url}a/#9abcdefghijklmnop`);
    expect(await versionOf(page)).toBe('old');
    await page.getByRole('button', { name: 'Load the newest version' }).click();
    await expect.poll(() => versionOf(page), patience).toBe('new');
    await site.stop();
  });

  test('that has arrived by halves is not kept', async ({ page, context }) => {
    const torn = folder('torn');
    cpSync(newer, torn, { recursive: true });
    cpSync('dist/sw.js', join(torn, 'sw.js'));
    const site = await serve(torn);
    const worker = context.waitForEvent('serviceworker', patience);
    await page.goto(`${site.url}glossary/`);
    await worker;
    const registrations = () => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);
    await expect.poll(registrations, patience).toBe(0);
    expect(await versionOf(page)).toBe('new');
    await site.stop();
  });
});
