import { trustOwnScripts } from './trusted.ts';

/** A JSON file of this site, or null when it cannot be had. Never rejects. */
export async function loadJson(path: string): Promise<unknown> {
  try {
    const response = await fetch(path);
    return response.ok ? await response.json() : null;
  } catch {
    return null;
  }
}

export interface Passage {
  title: string;
  path: string;
  text: string;
}

interface Pagefind {
  init(): Promise<void>;
  debouncedSearch(
    query: string,
    options: object,
    wait: number,
  ): Promise<{
    results: { data(): Promise<{ url: string; meta: { title?: string }; plain_excerpt: string }> }[];
  } | null>;
}

let pagefind: Promise<Pagefind> | undefined;

// Pagefind escapes these two even in its plain form.
const asPlainText = (excerpt: string): string => excerpt.replaceAll('&lt;', '<').replaceAll('&gt;', '>');

/**
 * Searches the full text of the site with Pagefind, which is fetched on first use.
 * Resolves to null when a newer query overtook this one or the index cannot be had.
 * @param script the address of pagefind.js
 */
export async function searchFullText(script: string, typed: string): Promise<Passage[] | null> {
  try {
    trustOwnScripts();
    pagefind ??= import(/* @vite-ignore */ script);
    const found = await (await pagefind).debouncedSearch(typed, {}, 150);
    if (!found) return null;
    const rows = await Promise.all(found.results.slice(0, 5).map((result) => result.data()));
    return rows.map((row) => ({ title: row.meta.title ?? '', path: row.url, text: asPlainText(row.plain_excerpt) }));
  } catch {
    pagefind = undefined;
    return null;
  }
}
