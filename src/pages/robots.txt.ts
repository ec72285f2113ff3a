import type { APIRoute } from 'astro';
import { to } from '../lib/url.ts';

/** Everything may be read; pages that are no place to arrive say noindex themselves, which has to be read to be heeded. */
export const GET: APIRoute = ({ site }) =>
  new Response(`User-agent: *\nAllow: /\n\nSitemap: ${new URL(to('/sitemap-index.xml'), site)}\n`);
