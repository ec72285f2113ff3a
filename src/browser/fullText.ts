import { trustOwnScripts } from './trusted.ts';

export interface Passage {
  title: string;
  path: string;
  text: string;
}

interface Pagefind {
  search(query: string): Promise<{
    results: { data(): Promise<{ url: string; meta: { title?: string }; plain_excerpt: string }> }[];
  }>;
}

let pagefind: Promise<Pagefind> | undefined;

// Pagefind escapes these two even in its plain form.
const asPlainText = (excerpt: string): string => excerpt.replaceAll('&lt;', '<').replaceAll('&gt;', '>');

/**
 * Searches the full text of the site with Pagefind, which is fetched on first use.
 * Resolves to null when the index cannot be had.
 * @param script the address of pagefind.js
 */
export async function searchFullText(script: string, typed: string): Promise<Passage[] | null> {
  try {
    trustOwnScripts();
    pagefind ??= import(/* @vite-ignore */ script);
    const { results } = await (await pagefind).search(typed);
    const rows = await Promise.all(results.slice(0, 5).map((result) => result.data()));
    return rows.map((row) => ({ title: row.meta.title ?? '', path: row.url, text: asPlainText(row.plain_excerpt) }));
  } catch {
    pagefind = undefined;
    return null;
  }
}
