import { getCollection, render } from 'astro:content';
import type { APIRoute } from 'astro';
import type { Entry } from '../lib/search.ts';
import { to } from '../lib/url.ts';

export const GET: APIRoute = async () => {
  const entries: Entry[] = [];
  const found = (await getCollection('found-by')).map(({ data }) => data);
  const wordsFor = (id: string) => found.find((row) => row.id === id)?.also ?? '';
  const practices = (await getCollection('practices')).sort((a, b) => a.data.order - b.data.order);
  for (const practice of practices) {
    const path = to(`/practices/${practice.id}/`);
    const of = { phase: practice.data.phase, number: practice.data.order };
    entries.push({
      ...of,
      kind: 'Guide',
      title: practice.data.title,
      text: practice.data.description,
      also: wordsFor(`practices/${practice.id}`),
      path,
    });
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
  for (const { id, data } of await getCollection('pages')) {
    entries.push({ kind: 'Page', title: data.title, text: data.description, also: wordsFor(id), path: to(`/${id}/`) });
  }
  for (const { id, title, text, also } of found) {
    if (title && text) entries.push({ kind: 'Page', title, text, also, path: to(`/${id}/`) });
  }
  return new Response(JSON.stringify(entries), { headers: { 'content-type': 'application/json' } });
};
