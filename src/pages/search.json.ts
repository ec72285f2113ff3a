import { getCollection, render } from 'astro:content';
import type { APIRoute } from 'astro';
import { anchorOf, type Index } from '../lib/search.ts';

const firstSentence = (text: string): string => text.match(/^.*?[.!?](?= )/)?.[0] ?? text;

export const GET: APIRoute = async () => {
  const index: Index = { headings: [], guides: [], terms: [], pages: [] };
  const found = (await getCollection('found-by')).map(({ data }) => data);
  const wordsFor = (id: string) => found.find((row) => row.id === id)?.also ?? '';
  const placeOf = (title: string, anchor: string): number => {
    const known = index.headings.findIndex(([one, other = anchorOf(one)]) => one === title && other === anchor);
    const heading: Index['headings'][number] = anchor === anchorOf(title) ? [title] : [title, anchor];
    return known < 0 ? index.headings.push(heading) - 1 : known;
  };
  const checklists = await getCollection('checklists');
  const practices = (await getCollection('practices')).sort((a, b) => a.data.order - b.data.order);
  for (const practice of practices) {
    const { id, data } = practice;
    const { headings } = await render(practice);
    const tool = headings.find(({ text }) => /^The (.* )?(checklist|calculator|quiz)$/.test(text));
    const items = checklists.find((one) => one.id === id)?.data.items ?? [];
    index.guides.push({
      id,
      number: data.order,
      phase: data.phase,
      title: data.title,
      text: data.description,
      also: wordsFor(`practices/${id}`),
      tool: [data.tool, tool?.slug ?? ''],
      sections: headings.filter(({ depth }) => depth === 2).map(({ text, slug }) => placeOf(text, slug)),
      checks: items.map((item) => [item.label, item.id]),
    });
  }
  for (const { data } of await getCollection('glossary')) {
    const { id, term, text, also } = data;
    const row: Index['terms'][number] = [term, firstSentence(text)];
    if (also.length > 0 || id !== anchorOf(term)) row.push(also.join(' '));
    if (id !== anchorOf(term)) row.push(id);
    index.terms.push(row);
  }
  for (const { id, data } of await getCollection('pages'))
    index.pages.push([id, data.title, data.description, wordsFor(id)]);
  for (const { id, title, text, also } of found) if (title && text) index.pages.push([id, title, text, also]);
  return new Response(JSON.stringify(index), { headers: { 'content-type': 'application/json' } });
};
