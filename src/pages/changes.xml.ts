import { getCollection } from 'astro:content';
import rss from '@astrojs/rss';
import type { APIRoute } from 'astro';
import { site as words } from '../layouts/site.ts';
import { to } from '../lib/url.ts';

export const GET: APIRoute = async ({ site }) => {
  const home = new URL(to('/'), site);
  const changes = (await getCollection('changes')).sort((a, b) => b.data.date.getTime() - a.data.date.getTime());
  return rss({
    title: `${words.name}: changes`,
    description: `What changed in ${words.claim}.`,
    site: home,
    trailingSlash: true,
    customData: '<language>en-gb</language>',
    items: changes.map(({ id, data }) => ({
      title: data.title,
      description: data.text,
      pubDate: data.date,
      link: new URL(to(data.path as `/${string}`), site).href,
      customData: `<guid isPermaLink="false">${id}</guid>`,
    })),
  });
};
