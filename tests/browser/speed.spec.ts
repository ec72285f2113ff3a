import { expect } from '@playwright/test';
import { test } from './test.ts';

const guide = '/practices/single-place/';

test('a page that was left comes back as it was, from the memory of the browser', async ({
  playwright,
  launchOptions,
  baseURL,
}) => {
  // Playwright turns this memory off, because a page that comes back is lost to it; what the page notes is not.
  const browser = await playwright.chromium.launch({
    ...launchOptions,
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
  });
  const page = await browser.newPage();
  await page.goto(baseURL + guide);
  await page.evaluate(() =>
    addEventListener('pageshow', (event) => {
      if ((event as PageTransitionEvent).persisted) document.title = 'as it was';
    }),
  );
  await page.goto(`${baseURL}/glossary/`);
  await page.goBack({ waitUntil: 'commit' }).catch(() => undefined);
  await expect(page).toHaveTitle('as it was');
  await browser.close();
});

test('before a gesture a guide asks for itself, its fonts, its icon and its manifest, and nothing moves', async ({
  page,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.addInitScript(() => {
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        document.documentElement.dataset['moved'] = String((entry as unknown as { value: number }).value);
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(guide);
  await page.evaluate(() => document.fonts.ready);
  expect(asked.filter((path) => !/\.woff2$/.test(path)).length).toBeLessThanOrEqual(3);
  expect(asked.filter((path) => /\.(js|css|json)$/.test(path))).toEqual([]);
  expect(await page.evaluate(() => Number(document.documentElement.dataset['moved'] ?? 0))).toBeLessThan(0.01);
});

test('a page is fetched ahead when its link is pointed at, once, and not for who saves data', async ({ page }) => {
  await page.goto(guide);
  const next = page.getByRole('navigation', { name: 'Practices before and after' }).getByRole('link').last();
  const ahead = page.locator('link[rel="prefetch"]');
  await next.hover();
  await expect(ahead).toHaveCount(1);
  await page.mouse.move(0, 0);
  await next.hover();
  await expect(ahead).toHaveCount(1);

  await page.addInitScript(() => Object.defineProperty(navigator, 'connection', { value: { saveData: true } }));
  await page.reload();
  await next.hover();
  await page.getByRole('link', { name: 'Plan a meeting' }).first().focus();
  await expect(page.locator('link[rel="stylesheet"]'), 'the gesture was heard').toHaveCount(1);
  await expect(ahead).toHaveCount(0);
});
