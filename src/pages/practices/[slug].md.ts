import { getCollection, getEntry } from 'astro:content';
import type { APIRoute, GetStaticPaths } from 'astro';
import { joined, within } from '../../lib/sentence.ts';
import { to } from '../../lib/url.ts';
import { toMarkdown } from '../../prose/markdown.ts';
import { credit, titled } from '../../prose/refs.ts';
import { list, names } from '../../prose/roles.ts';

export const getStaticPaths = (async () =>
  (await getCollection('practices')).map(({ id }) => ({ params: { slug: id } }))) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params, site }) => {
  const slug = params['slug'] ?? '';
  const [guide, example, checklists, meetings, sources] = await Promise.all([
    getEntry('practices', slug),
    getEntry('example', 'example'),
    getCollection('checklists'),
    getCollection('meetings'),
    getCollection('sources'),
  ]);
  if (!guide || !example) return new Response('Not found', { status: 404 });
  const address = (path: string) => new URL(to(path as `/${string}`), site).href;
  const here = address(`/practices/${slug}/`);
  const checklist = (of: string) =>
    (checklists.find((one) => one.id === of)?.data.items ?? [])
      .map(
        (item) =>
          `- [ ] **${item.label}.** ${item.why} Done when: ${within(item.done)}${item.blocker ? ' This one blocks.' : ''}`,
      )
      .join('\n');
  const meeting = (of: string) => {
    const one = meetings.find((row) => row.id === of)?.data;
    if (!one) return '';
    return [
      `### ${one.name}`,
      '',
      `- **Length:** ${one.minutes} minutes, ${within(one.cadence)}`,
      `- **Called when:** ${within(one.trigger)}`,
      `- **In the room:** ${list(one.roles.required)}${one.roles.optional.length > 0 ? `; if needed ${within(list(one.roles.optional))}` : ''}`,
      ...one.prework.map(
        (work) =>
          `- **Before it, ${within(names[work.who])}:** ${within(work.what)}, ${work.minutes} min, ${within(work.due)}`,
      ),
      ...one.agenda.map(
        (line) => `- **${line.minutes} min, ${within(names[line.lead])}, ${line.outcome}:** ${line.item}`,
      ),
      `- **Over when:** ${joined(one.exit)}`,
      `- **Decides:** ${joined(one.decides)}`,
    ].join('\n');
  };
  const source = (key: string) => {
    const row = sources.find((one) => one.id === key)?.data;
    return row ? `${titled(row)}. ${credit(row)}` : key;
  };
  const text = toMarkdown(guide.body ?? '', {
    example: example.data,
    source,
    meeting,
    checklist,
    figure: (name) => `[Figure: ${name.replaceAll('-', ' ')}](${here}#figure-${name})`,
    tool: (tag) => (tag === 'DatasetChecklist' ? checklist(slug) : `[${guide.data.tool}, on the page](${here})`),
    address,
  });
  const head = [
    `# ${guide.data.order} ${guide.data.title}`,
    '',
    guide.data.description,
    '',
    `Checked ${guide.data.checked.toISOString().slice(0, 10)}. ${here}`,
  ];
  return new Response(`${head.join('\n')}\n\n${text}`, { headers: { 'content-type': 'text/markdown; charset=utf-8' } });
};
