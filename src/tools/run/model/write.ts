import { escapeHtml } from '../../../lib/html.ts';
import { escapeMarkdown } from '../../../lib/markdown.ts';
import type { Minutes } from './minutes.ts';

const oneLine = (text: string): string => text.replace(/\s*\n\s*/g, ' ');

/** The minutes as GitHub-flavoured Markdown, which Notion reads as well; actions are boxes to tick. */
export function toMarkdown({ title, when, sections }: Minutes, link = ''): string {
  const parts = sections.flatMap((section) => [
    `## ${section.title}`,
    '',
    ...section.lines.map(
      ({ text, more }) =>
        `- ${section.title === 'Actions' ? '[ ] ' : ''}${escapeMarkdown(text)}${more ? ` (${escapeMarkdown(more)})` : ''}`,
    ),
    '',
  ]);
  const foot = link ? [`[Open the minutes](<${link}>)`, ''] : [];
  return [`# Minutes: ${escapeMarkdown(title)}`, '', escapeMarkdown(when), '', ...parts, ...foot].join('\n');
}

// Pasted text that says @channel would call everybody; a word joiner after the sign keeps it text.
const calm = (text: string): string => oneLine(text).replace(/@(?=channel|here|everyone)/gi, '@\u2060');

/** The minutes for Slack's message field: bold is one asterisk, a list is dots. */
export function toSlack({ title, when, sections }: Minutes, link = ''): string {
  const parts = sections.flatMap((section) => [
    '',
    `*${section.title}*`,
    ...section.lines.map(({ text, more }) => `• ${calm(text)}${more ? ` (${calm(more)})` : ''}`),
  ]);
  return [`*Minutes: ${calm(title)}*`, when, ...parts, ...(link ? ['', link] : [])].join('\n');
}

/** The minutes as plain text. */
export function toPlain({ title, when, sections }: Minutes, link = ''): string {
  const parts = sections.flatMap((section) => [
    '',
    section.title,
    ...section.lines.map(({ text, more }) => `- ${oneLine(text)}${more ? ` (${oneLine(more)})` : ''}`),
  ]);
  return [`Minutes: ${oneLine(title)}`, when, ...parts, ...(link ? ['', link] : []), ''].join('\n');
}

/** The minutes as HTML for programs that paste rich text. */
export function toHtml({ title, when, sections }: Minutes, link = ''): string {
  const parts = sections.map(({ title: name, lines }) => {
    const rows = lines.map(
      ({ text, more }) => `<li>${escapeHtml(text)}${more ? ` <small>(${escapeHtml(more)})</small>` : ''}</li>`,
    );
    return `<h3>${name}</h3><ul>${rows.join('')}</ul>`;
  });
  const foot = link ? `<p><a href="${escapeHtml(link)}">Open the minutes</a></p>` : '';
  return `<h2>Minutes: ${escapeHtml(title)}</h2><p>${escapeHtml(when)}</p>${parts.join('')}${foot}`;
}

/** The link under the meeting's title, for programs that paste rich text. */
export const toAnchor = ({ title }: Minutes, link: string): string =>
  `<a href="${escapeHtml(link)}">Minutes: ${escapeHtml(title)}</a>`;
