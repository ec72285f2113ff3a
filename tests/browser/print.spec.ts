import { expect } from '@playwright/test';
import { guides } from './pages.ts';
import { faced } from './shifts.ts';
import { test } from './test.ts';

/** Pages of a PDF: each has one dictionary of type Page. */
const pagesOf = (pdf: Buffer) => (pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g) ?? []).length;

for (const path of guides) {
  test(`${path} prints on at most four pages, its checklist on the last`, async ({ page }) => {
    await page.goto(path);
    await faced(page);
    const whole = pagesOf(await page.pdf({ preferCSSPageSize: true }));
    expect(whole).toBeLessThanOrEqual(4);
    await page.evaluate(() => document.querySelector('.handout-list')?.remove());
    expect(pagesOf(await page.pdf({ preferCSSPageSize: true })), 'the checklist takes one page').toBe(whole - 1);
  });
}
