import type { Page } from '@playwright/test';

/** All that a page says in its console and all errors nobody caught, as they come; Playwright's own word is none of them. */
export function heard(page: Page): string[] {
  const said: string[] = [];
  page.on('pageerror', (error) => said.push(error.message));
  page.on('console', (message) => {
    if (message.text() !== 'Service Worker registration blocked by Playwright') said.push(message.text());
  });
  return said;
}
