import { readdirSync, readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';

/** The address of the script of the built site that reads and writes links of version 1. */
export const codec = `/_astro/${readdirSync('dist/_astro').find((name) => readFileSync(`dist/_astro/${name}`).includes('14776331'))}`;

/** The fragment of a document, written by the site itself. The page has to be one of the site's. */
export const fragmentOf = (page: Page, document: object): Promise<string> =>
  page.evaluate(async ([script, one]) => (await import(script)).write(one), [codec, document] as const);
