import { expect, type Page } from '@playwright/test';
import { linksOf } from '../link/door.ts';
import { heard } from './heard.ts';
import { test } from './test.ts';

// What the list of attacks expects of the page itself; what it expects of the codec is tested without a browser.

const html = '<img src=x onerror=alert(1)><svg/onload=alert(2)></script><script>alert(3)</script>';
const hostile = {
  title: `Your session expired, sign in at evil.example ${html}`,
  purpose: `"><iframe srcdoc="x"> \${alert(1)} {{constructor.constructor('alert(1)')()}}`,
  start: '2026-11-26T14:00',
  zone: 'Europe/Berlin',
  minutes: 45,
  people: [{ name: `<b>${html}`, role: 'decider' }],
  items: [
    { title: 'A'.repeat(300), minutes: 10, outcome: 'decide', owner: '" autofocus onfocus=alert(1) x="' },
    {
      title: 'x;}body{display:none}',
      minutes: 5,
      note: '[click](javascript:alert(1)) ![](https://evil.example/p.png)',
      prereads: [
        { title: 'аpple.com', url: 'https://evil.example/', minutes: 2 },
        { title: 'A router', url: 'http://192.168.0.1/reboot', minutes: 1 },
      ],
    },
    // Forty scripts in one line: nothing a web font is fetched for.
    { title: Array.from({ length: 40 }, (_, at) => String.fromCodePoint(0x0531 + at * 96)).join(' '), minutes: 1 },
  ],
  decisions: [{ text: html, owner: html, why: html }],
  actions: [{ text: html, owner: 'Mei', due: '2026-12-01' }],
  parked: [html],
};

/** Opens the page of shared agendas at a fragment, as a click on a link does. */
async function openAt(page: Page, fragment: string) {
  await page.goto('/a/');
  await expect(page.locator('astro-island[ssr][client="load"]')).toHaveCount(0);
  await page.evaluate((text) => {
    location.hash = text;
  }, fragment);
}

const stored = (page: Page) => page.evaluate(() => JSON.stringify(Object.entries(localStorage)));

test('hostile words in every field stand as words: nothing runs, is fetched, or is stored', async ({ page }) => {
  const said = heard(page);
  const fonts: string[] = [];
  page.on('request', (request) => request.resourceType() === 'font' && fonts.push(request.url()));
  page.on('dialog', () => expect('a dialog').toBe('none'));
  const { link } = await linksOf(hostile);
  await page.setViewportSize({ width: 320, height: 700 });
  await page.goto('/a/');
  await expect(page.locator('astro-island[ssr][client="load"]')).toHaveCount(0);
  const before = { stored: await stored(page), fonts: fonts.length };
  await page.evaluate((text) => {
    location.hash = text;
  }, link);
  const sheet = page.locator('main');
  await expect(sheet.getByText('Your session expired').first()).toContainText('<img src=x onerror=alert(1)>');
  await expect(page.getByText('Its words come from whoever made the link')).toBeVisible();
  expect(await sheet.locator('img, iframe, script, input[type="password"], form[action]').count()).toBe(0);
  await expect(page.locator('body')).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  for (const preread of await sheet.locator('a[href^="http"]').all()) {
    await expect(preread).toHaveAttribute('rel', /^(?=.*noopener)(?=.*noreferrer)(?=.*nofollow)(?=.*ugc)/);
  }
  await expect(sheet.getByText('evil.example').first()).toBeVisible();
  await expect(sheet.getByText('192.168.0.1').first()).toBeVisible();
  expect(fonts.length).toBe(before.fonts);
  expect(await stored(page)).toBe(before.stored);
  expect(await page.evaluate(() => Object.hasOwn(Object.prototype, 'isAdmin'))).toBe(false);
  expect(said).toEqual([]);
});

test('what is no agenda gets a sentence, and the page goes on working', async ({ page }) => {
  const said = heard(page);
  const { link } = await linksOf({ title: 'Why did it drop?' });
  await page.goto('/a/');
  await expect(page.locator('astro-island[ssr][client="load"]')).toHaveCount(0);
  const before = await stored(page);
  const attacks = [
    `1%E0%A4%A${link}`,
    link.replace(/.$/, '\u2014'),
    `1${'a'.repeat(200_000)}`,
    'constructor',
    '__proto__',
    'top',
    '１２３абв',
    '1%00abc',
    'N4IgbghgTgLg9gOwM4gFwG0C6BfANCAYygRAFMAzAQzTEQE8AHUqAQ',
  ];
  for (const attack of attacks) {
    await page.evaluate((text) => {
      location.hash = text;
    }, attack);
    const title = page.getByRole('heading', { level: 1 });
    await expect(title, attack.slice(0, 30)).toHaveText(/link/i);
    await expect(page.getByText('Why did it drop?')).toHaveCount(0);
    if (attack.length > 1000) {
      const held = await page.evaluate(() => document.documentElement.outerHTML.length);
      expect(held, 'the text of the link is not on the page').toBeLessThan(150_000);
    }
  }
  expect(await stored(page)).toBe(before);
  await page.evaluate((text) => {
    location.hash = text;
  }, link);
  await expect(page.getByText('Why did it drop?').first()).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/link/i);
  await page.goForward();
  await expect(page.getByText('Why did it drop?').first()).toBeVisible();
  expect(said).toEqual([]);
});

test('a message from another window and a window’s name are no way in', async ({ page }) => {
  const { link } = await linksOf({ title: 'Why did it drop?' });
  await openAt(page, link);
  await expect(page.getByText('Why did it drop?').first()).toBeVisible();
  const before = [await page.locator('main').innerText(), await stored(page)];
  await page.evaluate((text) => {
    window.name = text;
    window.postMessage({ format: 'meet-on-results/agenda', version: 1, title: 'Other' }, '*');
    window.postMessage(text, '*');
  }, link);
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  expect([await page.locator('main').innerText(), await stored(page)]).toEqual(before);
});

test('a link opened beside a draft leaves the draft as it was, and one letter in its address is noticed', async ({
  page,
}) => {
  await page.goto('/agenda/');
  await page.getByLabel('Title', { exact: true }).fill('My own draft');
  await expect.poll(() => stored(page)).toContain('My own draft');
  const before = await stored(page);
  const { link } = await linksOf({ title: 'Why did it drop?' });
  await openAt(page, link);
  await expect(page.getByText('Why did it drop?').first()).toBeVisible();
  expect(await stored(page)).toBe(before);
  const at = Math.floor(link.length / 2);
  await openAt(page, `${link.slice(0, at)}${link[at] === 'a' ? 'b' : 'a'}${link.slice(at + 1)}`);
  await expect(page.getByRole('heading', { name: 'This link was changed on the way' })).toBeVisible();
});
