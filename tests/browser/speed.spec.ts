import { readFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import { shiftsOf, stillness, watchShifts } from './shifts.ts';
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
  await watchShifts(page);
  await page.goto(guide);
  await page.evaluate(() => document.fonts.ready);
  expect(asked.filter((path) => !/\.woff2$/.test(path)).length).toBeLessThanOrEqual(3);
  expect(asked.filter((path) => /\.(js|css|json)$/.test(path))).toEqual([]);
  const { shift, what } = await shiftsOf(page);
  expect(shift, what).toBeLessThan(stillness);
});

const shared = JSON.parse(readFileSync('tests/fixtures/links/v0-release-review.json', 'utf8')).fragment;
const kept = JSON.parse(readFileSync('tests/fixtures/storage/v2.json', 'utf8'));

for (const [path, storage] of [
  ['/a/', {}],
  [`/a/#${shared}`, {}],
  ['/run/', {}],
  ['/run/', kept],
  ['/data/', {}],
  ['/data/', kept],
  ['/onboarding/', {}],
  ['/compare/', {}],
  ['/agendas/', {}],
] as const)
  for (const width of [390, 1440])
    test(`${path.slice(0, 12)} moves nothing while it wakes, ${storage === kept ? 'filled' : 'empty'}, ${width} px, on a slow phone`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height: 850 });
      await page.addInitScript((texts) => {
        for (const [key, text] of Object.entries(texts)) localStorage.setItem(key, text as string);
      }, storage);
      await watchShifts(page);
      const slow = await page.context().newCDPSession(page);
      await slow.send('Emulation.setCPUThrottlingRate', { rate: 4 });
      await slow.send('Network.enable');
      await slow.send('Network.emulateNetworkConditions', {
        offline: false,
        latency: 150,
        downloadThroughput: 200_000,
        uploadThroughput: 90_000,
      });
      await page.goto(path);
      await expect(page.locator('astro-island[ssr][client="load"]')).toHaveCount(0);
      await expect(page.getByText(/^(Reading the link|Looking )/)).toHaveCount(0);
      const { shift, what } = await shiftsOf(page);
      expect(shift, what).toBeLessThan(stillness);
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
