import { getCollection, render } from 'astro:content';
import type { APIRoute } from 'astro';
import type { Entry } from '../lib/search.ts';
import { to } from '../lib/url.ts';

export const GET: APIRoute = async () => {
  const entries: Entry[] = [];
  const practices = (await getCollection('practices')).sort((a, b) => a.data.order - b.data.order);
  for (const practice of practices) {
    const path = to(`/practices/${practice.id}/`);
    const of = { phase: practice.data.phase, number: practice.data.order };
    entries.push({ ...of, kind: 'Guide', title: practice.data.title, text: practice.data.description, path });
    const { headings } = await render(practice);
    const tool = headings.find(({ text }) => /^The (.* )?(checklist|calculator|quiz)$/.test(text));
    const toolPath = `${path}#${tool?.slug}`;
    entries.push({ ...of, kind: 'Tool', title: practice.data.tool, text: `In ${practice.data.title}`, path: toolPath });
    for (const heading of headings.filter(({ depth }) => depth === 2)) {
      entries.push({
        ...of,
        kind: 'Section',
        title: heading.text,
        text: practice.data.title,
        path: `${path}#${heading.slug}`,
      });
    }
    const checklist = (await getCollection('checklists')).find((one) => one.id === practice.id);
    for (const item of checklist?.data.items ?? []) {
      entries.push({ ...of, kind: 'Check', title: item.label, text: item.done, path: `${path}#${item.id}` });
    }
  }
  for (const term of await getCollection('glossary')) {
    const also = term.data.also.join(' ');
    entries.push({
      kind: 'Term',
      title: term.data.term,
      text: term.data.text,
      also,
      path: to(`/glossary/#${term.data.id}`),
    });
  }
  for (const page of await getCollection('pages')) {
    entries.push({ kind: 'Page', title: page.data.title, text: page.data.description, path: to(`/${page.id}/`) });
  }
  return new Response(JSON.stringify(entries), { headers: { 'content-type': 'application/json' } });
};
