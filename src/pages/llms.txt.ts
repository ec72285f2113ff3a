import type { APIRoute } from 'astro';
import { guides, howMany } from '../layouts/guides.ts';
import { site as words } from '../layouts/site.ts';
import { capital } from '../lib/numeral.ts';
import { to } from '../lib/url.ts';

export const GET: APIRoute = async ({ site }) => {
  const address = (path: `/${string}`) => new URL(to(path), site).href;
  const count = await howMany();
  const text = `# ${words.name}

> ${capital(count)} ${words.description}

## Guides

${(await guides()).map((one) => `- [${one.order} ${one.title}](${address(`/practices/${one.id}.md`)}): ${one.description}`).join('\n')}

## Pages

- [Introduction](${address('/introduction/')}): who the guides are for, and the example that all of them use
- [The whole story](${address('/story/')}): the example on one timeline
- [The ${count} meetings](${address('/meetings/')}): when, who, minutes, decisions, tool
- [The rules of the readiness quiz](${address('/quiz-rules/')}): in the order in which they are tried
- [Glossary](${address('/glossary/')}): each term in two sentences
- [Make the playbook your own](${address('/your-own/')}): what to change in a copy, and the file to touch
- [Onboarding path](${address('/onboarding/')}): a chosen order of guides as a link
- [Sources](${address('/sources/')}): where every claim comes from
`;
  return new Response(text, { headers: { 'content-type': 'text/plain; charset=utf-8' } });
};
