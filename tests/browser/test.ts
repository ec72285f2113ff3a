import { type BrowserContext, test as base, expect } from '@playwright/test';

const refusal = /Content Security Policy|Trusted(HTML|Script)|Permissions-Policy|Cross-Origin-/;

/**
 * The test of every journey. Whatever a journey does, in every browser it opens: nobody but the site's own host is asked
 * for anything, and nothing that the page does is refused by its own policy. A journey that provokes a refusal empties
 * what was overheard.
 */
export const test = base.extend<{ overheard: { elsewhere: string[]; refused: string[] } }>({
  // A reader scrolls once a page stands; a journey is quicker, and would scroll past what is still without its style.
  page: async ({ page }, use) => {
    const go = page.goto.bind(page);
    page.goto = async (...target) => {
      const response = await go(...target);
      if (target[1]?.waitUntil === undefined) await page.locator('html[data-bare]').waitFor({ state: 'detached' });
      return response;
    };
    await use(page);
  },
  overheard: [
    async ({ browser, baseURL }, use) => {
      const host = new URL(baseURL ?? '').hostname;
      const elsewhere: string[] = [];
      const refused: string[] = [];
      const listen = (context: BrowserContext) => {
        context.on('request', (request) => {
          const { hostname, protocol } = new URL(request.url());
          if (hostname !== host && !['data:', 'blob:'].includes(protocol)) elsewhere.push(request.url());
        });
        context.on('console', (message) => {
          if (refusal.test(message.text())) refused.push(message.text());
        });
      };
      browser.on('context', listen);
      await use({ elsewhere, refused });
      browser.off('context', listen);
      expect.soft(elsewhere, 'nobody else is asked').toEqual([]);
      expect.soft(refused, 'the policy refuses nothing the page does').toEqual([]);
    },
    { auto: true },
  ],
});
