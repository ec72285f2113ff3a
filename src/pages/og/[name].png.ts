import { getCollection } from 'astro:content';
import { readFile } from 'node:fs/promises';
import { Renderer } from '@takumi-rs/core';
import type { APIRoute, GetStaticPaths } from 'astro';
import { card } from '../../layouts/card.ts';
import { guides } from '../../layouts/guides.ts';
import { numeral } from '../../lib/numeral.ts';
import css from '../../styles/tokens.css?raw';

const renderer = new Renderer();
// The build runs in the root of the repository; the renderer reads the site's own font as it is.
const font = readFile('src/styles/fonts/instrument-sans-86.woff2');

export const getStaticPaths = (async () => {
  const all = await guides();
  const pages = await getCollection('pages');
  const titles = {
    home: 'Meet when there are results',
    agenda: 'Meeting agenda',
    story: 'The whole story',
    meetings: `The ${numeral(all.length)} meetings`,
    sources: 'Sources',
    glossary: 'Glossary',
    accessibility: 'For every reader',
    onboarding: 'Onboarding path',
    ...Object.fromEntries(pages.map(({ id, data }) => [id, data.title])),
  };
  return [
    ...all.map(({ id, title, order }) => ({ params: { name: id }, props: { title, order } })),
    ...Object.entries(titles).map(([name, title]) => ({ params: { name }, props: { title } })),
  ];
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ title: string; order?: number }> = async ({ props }) => {
  const line = (await guides()).map((guide) => guide.phase);
  const png = await renderer.render(card({ ...props, line, css }), {
    width: 1200,
    height: 630,
    format: 'png',
    fonts: [{ name: 'Sans', data: await font }],
  });
  return new Response(new Uint8Array(png), { headers: { 'content-type': 'image/png' } });
};
