import type { APIRoute } from 'astro';
import { to } from '../lib/url.ts';

/** Everything may be read. */
export const GET: APIRoute = ({ site }) =>
  new Response(`User-agent: *\nAllow: /\n\nSitemap: ${new URL(to('/sitemap-index.xml'), site)}\n`);
