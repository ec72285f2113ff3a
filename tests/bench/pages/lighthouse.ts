import { chromium } from '@playwright/test';
import lighthouse from 'lighthouse';
import { findBrowser } from '../../../scripts/browser.mjs';
import { args } from '../common.ts';

export interface Marks {
  scores: number[];
  fcp: number;
  lcp: number;
  tbt: number;
  cls: number;
  /** Audits that are not passed, by id. */
  failing: string[];
}

const categories = ['performance', 'accessibility', 'best-practices', 'seo'];

/** Lighthouse's marks for a page: mobile preset, simulated network, a fresh browser; once more where the browser fails. */
export const marksOf = (url: string): Promise<Marks> => measured(url).catch(() => measured(url));

async function measured(url: string): Promise<Marks> {
  const port = 20_000 + Math.floor(Math.random() * 20_000);
  const executablePath = findBrowser();
  const browser = await chromium.launch({
    ...(executablePath ? { executablePath } : {}),
    args: [...args, `--remote-debugging-port=${port}`],
  });
  try {
    const result = await lighthouse(url, { port, output: 'json', logLevel: 'error', onlyCategories: categories });
    if (!result) throw new Error(`Lighthouse gave no result for ${url}.`);
    const { lhr } = result;
    const value = (id: string) => lhr.audits[id]?.numericValue ?? Number.NaN;
    const weighed = categories.slice(1).flatMap((name) => lhr.categories[name]?.auditRefs ?? []);
    return {
      scores: categories.map((name) => Math.round((lhr.categories[name]?.score ?? 0) * 100)),
      fcp: value('first-contentful-paint'),
      lcp: value('largest-contentful-paint'),
      tbt: value('total-blocking-time'),
      cls: value('cumulative-layout-shift'),
      failing: weighed.filter(({ id, weight }) => weight > 0 && (lhr.audits[id]?.score ?? 1) < 1).map(({ id }) => id),
    };
  } finally {
    await browser.close();
  }
}
