import { readFileSync } from 'node:fs';
import { expect, type Page, type Route } from '@playwright/test';
import { guides } from './pages.ts';
import { faced, shiftsOf, stillness, watchShifts } from './shifts.ts';
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

test('before a gesture a guide asks for itself, and once it is drawn for the rest of its style and its script', async ({
  page,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(guide);
  await faced(page);
  const kinds = asked.map((path) => path.replace(/^\/_astro\/(\w+).*(\.\w+)$/, '$1$2'));
  expect(kinds.filter((kind) => !/\.woff2$|^data:/.test(kind)).sort()).toEqual([guide, 'later.css', 'wake.js']);
});

for (const [width, height] of [
  [412, 823],
  [1440, 900],
] as const)
  test(`no guide moves when its style and its faces come late, ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await watchShifts(page);
    const hold = async (route: Route) => {
      await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);
      await route.continue();
    };
    await page.route(/\.woff2$|later\./, hold);
    for (const path of ['/introduction/', ...guides]) {
      await page.goto(path);
      const { shift, what } = await shiftsOf(page);
      // Words may be nudged inside their lines; no line and no block may move.
      expect.soft(shift, `${path} ${what}`).toBeLessThan(0.002);
    }
  });

/** All that a browser computes for every element of a page, as one text for each. */
const looks = (page: Page) =>
  page.evaluate(() =>
    [...document.body.querySelectorAll('*')].map((element) => {
      const computed = ['', '::before', '::after'].map((part) => {
        const style = getComputedStyle(element, part || undefined);
        return part && style.content === 'none'
          ? ''
          : [...style].map((name) => `${name}:${style.getPropertyValue(name)}`);
      });
      return `${element.tagName}.${element.className} ${computed.join(' ')}`;
    }),
  );

for (const width of [390, 1440])
  test(`the style a guide begins with and what comes later are the whole style, ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    // What changes slowly would be seen half way.
    await page.emulateMedia({ reducedMotion: 'reduce' });
    for (const path of guides) {
      await page.goto(path);
      await faced(page);
      const before = await looks(page);
      await page.evaluate(async () => {
        const link = document.getElementById('rest') as HTMLLinkElement;
        await new Promise((done) => {
          link.onload = done;
          link.rel = 'stylesheet';
        });
      });
      const after = await looks(page);
      const changed = before.flatMap((one, at) => (one === after[at] ? [] : [one.slice(0, 60)]));
      expect.soft(changed, path).toEqual([]);
    }
  });

test('a guide opened at a section shows it where it is', async ({ page }) => {
  await page.goto(`${guide}#sources`);
  await faced(page);
  await expect(page.locator('#sources')).toBeInViewport();
  await page.evaluate(() => scrollTo(0, 2400));
  const there = await page
    .locator('.prose > *')
    .evaluateAll((all) => all.findIndex((one) => one.getBoundingClientRect().bottom > 0));
  await page.reload();
  await faced(page);
  await expect
    .poll(() =>
      page.locator('.prose > *').evaluateAll((all) => all.findIndex((one) => one.getBoundingClientRect().bottom > 0)),
    )
    .toBe(there);
});

test('a gesture that is faster than the page is answered once it can be', async ({ page }) => {
  let release = () => {};
  const held = new Promise<void>((done) => {
    release = done;
  });
  await page.route(/wake\./, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(guide, { waitUntil: 'domcontentloaded' });
  await page.getByRole('button', { name: 'Search' }).click();
  release();
  await expect(page.getByRole('dialog', { name: 'Search' })).toBeVisible();
});

test('a guide whose script cannot be had stands in full, and asks for it again', async ({ page, overheard }) => {
  await page.route(/wake\.[^?]*$/, (route) => route.abort());
  await page.goto(guide);
  await expect(page.getByRole('heading', { name: 'Sources' })).toBeVisible();
  await page.getByRole('button', { name: 'Search' }).click();
  await expect(page.getByRole('dialog', { name: 'Search' })).toBeVisible();
  overheard.refused.length = 0;
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
  await expect(page.locator('#rest[rel="stylesheet"]'), 'the gesture was heard').toHaveCount(1);
  await expect(ahead).toHaveCount(0);
});
