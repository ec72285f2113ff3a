import { chromium, expect } from '@playwright/test';
import { folder } from './hosting.ts';
import { test } from './test.ts';

test('the browser offers to install the site and finds no fault in its manifest', async ({
  baseURL,
  launchOptions,
}) => {
  // A window of Playwright's is private, and no site can be installed from a private one.
  const context = await chromium.launchPersistentContext(folder('profile'), launchOptions);
  const page = await context.newPage();
  await page.goto(`${baseURL}/`);
  // It is named once the page has been here for a while.
  await expect(page.locator('link[rel="manifest"]')).toHaveCount(1);
  const devtools = await context.newCDPSession(page);
  const { url, errors, data = '' } = await devtools.send('Page.getAppManifest');
  expect(errors).toEqual([]);
  expect(url).toBe(`${baseURL}/manifest.webmanifest`);
  const { installabilityErrors } = await devtools.send('Page.getInstallabilityErrors');
  expect(installabilityErrors).toEqual([]);

  const { shortcuts, icons } = JSON.parse(data);
  for (const shortcut of shortcuts) {
    await page.goto(new URL(shortcut.url, baseURL).href);
    const { hash } = new URL(shortcut.url, baseURL);
    await expect(page.locator(hash || 'h1'), shortcut.name).toBeInViewport();
  }
  for (const { src, sizes } of icons) {
    const size = await page.evaluate(async (address) => {
      const image = new Image();
      image.src = address;
      await image.decode();
      return `${image.naturalWidth}x${image.naturalHeight}`;
    }, src);
    if (sizes !== 'any') expect(size, src).toBe(sizes);
  }
  await context.close();
});
