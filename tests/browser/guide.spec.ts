import { expect } from '@playwright/test';
import { guides } from './pages.ts';
import { faced } from './shifts.ts';
import { test } from './test.ts';

const guide = '/practices/single-place/';

test('a heading copies the link to itself, and is announced once', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(guide);
  const heading = page.getByRole('heading', { name: 'How to read its answer', exact: true });
  await heading.getByRole('link').click();
  await expect(page.getByRole('status').filter({ hasText: 'copied' })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
  expect(new URL(page.url()).hash).toBe('#how-to-read-its-answer');
});

test('the mark beside a heading takes no room', async ({ page }) => {
  await page.goto(guide);
  const heading = page.getByRole('heading', { name: 'Common mistakes' });
  await heading.scrollIntoViewIfNeeded();
  const before = await heading.boundingBox();
  await heading.getByRole('link').hover();
  expect(await heading.boundingBox()).toEqual(before);
});

for (const width of [1440, 390, 320]) {
  test(`no label of a figure leaves its drawing or covers another, ${width} px wide`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    for (const path of ['/introduction/', '/story/', ...guides]) {
      await page.goto(path);
      await faced(page);
      const wrong = await page.evaluate(() =>
        [...document.querySelectorAll('svg.drawing')].flatMap((drawing) => {
          const frame = drawing.getBoundingClientRect();
          const labels = [...drawing.querySelectorAll('text')].map((text) => ({
            says: text.textContent,
            size: Number.parseFloat(getComputedStyle(text).fontSize),
            box: text.getBoundingClientRect(),
          }));
          return labels.flatMap(({ says, size, box }, at) => [
            ...(box.left < frame.left - 1 || box.right > frame.right + 1 ? [`${says} leaves the drawing`] : []),
            ...(size < 11 ? [`${says} is smaller than 11 px`] : []),
            ...labels
              .slice(at + 1)
              .filter(
                (other) =>
                  Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left) > 1 &&
                  Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top) > 3,
              )
              .map((other) => `${says} covers ${other.says}`),
          ]);
        }),
      );
      expect(wrong, path).toEqual([]);
    }
  });
}
