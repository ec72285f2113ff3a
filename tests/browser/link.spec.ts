import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { codec } from './codec.ts';
import { firefoxHere, inFirefox } from './firefox.ts';
import { test } from './test.ts';

/** Opens a page and waits until its island listens. */
async function open(page: Page, path: string) {
  await page.goto(path);
  await expect(page.locator('astro-island[ssr][client="load"]')).toHaveCount(0);
}

interface Golden {
  link: string;
  document: { title: string };
}
const golden = readFileSync(new URL('../fixtures/links/v1/links.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Golden);
const named = (title: string) => golden.find(({ document }) => document.title === title)!.link;

/** How many golden links a page opens and writes as they were made; the first that differs. */
async function tried([script, rows]: readonly [string, readonly Golden[]]) {
  const { read, write } = await import(script);
  const wrong = rows.find(({ link, document }) => {
    const found = read(link);
    return JSON.stringify(found.document) !== JSON.stringify(document) || write(found.document) !== link;
  });
  return wrong?.link ?? rows.length;
}
const given = [codec, golden] as const;

test('every golden link gives the same document and the same bytes in this browser', async ({ page }) => {
  await open(page, '/a/');
  expect(await page.evaluate(tried, given)).toBe(golden.length);
});

test('every golden link gives the same document and the same bytes in Firefox', async ({ baseURL }) => {
  const firefox = firefoxHere();
  test.skip(!firefox, 'Firefox is not installed here.');
  expect(await inFirefox(firefox ?? '', `${baseURL}/a/`, tried, [given])).toBe(golden.length);
});

test('a link of version 1 that was cut shows its title and what arrived of it', async ({ page }) => {
  const whole = named('Plagas del maíz');
  const part = whole.slice(0, Math.round(whole.length * 0.7));
  await open(page, `/a/#${part}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This link lost its end on the way');
  await expect(page.getByText(`${part.length} of ${whole.length} characters arrived.`)).toBeVisible();
  await expect(page.locator('.torn h2')).toHaveText('Plagas del maíz');
});

test('a link of version 1 opens from both forms, percent signs and from the page that is not there', async ({
  page,
}) => {
  const link = named('Plagas del maíz');
  for (const address of [`/a/#${link}`, `/a/%23${link}`, `/a/%2523${link}`, `/a/#${link}&utm_source=mail`]) {
    await open(page, address);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Plagas del maíz');
  }
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
});

test('a thousand changes of the fragment in one moment leave the last one on the page', async ({ page }) => {
  const [one, other] = [named('Plagas del maíz'), named('A')];
  await open(page, `/a/#${one}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Plagas del maíz');
  await page.evaluate(
    ([first, last]) => {
      for (let round = 0; round < 1000; round += 1) history.replaceState(null, '', `#${round % 2 ? first : last}`);
      location.hash = last!;
    },
    [one, other],
  );
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('A');
});
