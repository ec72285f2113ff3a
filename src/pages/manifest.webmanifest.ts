import type { APIRoute } from 'astro';
import { hex, token } from '../layouts/colour.ts';
import { site } from '../layouts/site.ts';
import { to } from '../lib/url.ts';
import css from '../styles/tokens.css?raw';

// The mark fills its square and keeps clear of the edge, so systems may cut it to any shape.
const icons = [
  { src: to('/icon.svg'), sizes: 'any', type: 'image/svg+xml' },
  ...[192, 512].flatMap((size) =>
    ['any', 'maskable'].map((purpose) => ({
      src: to(`/icons/${size}.png`),
      sizes: `${size}x${size}`,
      type: 'image/png',
      purpose,
    })),
  ),
];

/** What a device shows of the site once it is installed. */
export const GET: APIRoute = () => {
  const paper = hex(token(css, 'paper'));
  const manifest = {
    id: to('/'),
    name: `${site.name}: ${site.claim}`,
    short_name: site.name,
    description: site.description,
    lang: 'en-GB',
    dir: 'ltr',
    start_url: to('/'),
    scope: to('/'),
    display: 'standalone',
    background_color: paper,
    theme_color: paper,
    categories: ['productivity', 'education'],
    icons,
    shortcuts: [
      { name: 'Plan a meeting', url: to('/agenda/') },
      { name: 'Is it ready?', url: to('/practices/no-results-no-meeting/#the-readiness-quiz') },
    ],
  };
  return new Response(JSON.stringify(manifest), { headers: { 'content-type': 'application/manifest+json' } });
};
