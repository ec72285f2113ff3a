import { readdirSync } from 'node:fs';

/** Every page of the built site, by address. */
export const pages: string[] = readdirSync('dist', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.html') && !file.startsWith('pagefind'))
  .map((file) => `/${file.replace(/index\.html$/, '')}`)
  .sort();

export const guides = pages.filter((path) => path.startsWith('/practices/'));
