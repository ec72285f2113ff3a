import { escapeHtml } from '../../../lib/html.ts';
import type { Names } from '../../../lib/said.ts';
import type { Agenda } from '../../../meeting/model.ts';
import { type Block, type Line, type Outline, outlineOf, type Piece } from './outline.ts';

/** How a program writes the parts of a line. */
interface Form {
  words: (text: string) => string;
  bold: (text: string) => string;
  link: (name: string, href: string) => string;
}

const say = (pieces: Piece[], form: Form): string =>
  pieces
    .map((piece) => {
      if (typeof piece === 'string') return form.words(piece);
      return 'bold' in piece ? form.bold(piece.bold) : form.link(piece.name, piece.href);
    })
    .join('');

const flat = (text: string) => text.replace(/\s*\n\s*/g, ' ');
const marks = { numbers: (at: number) => `${at + 1}. `, points: () => '• ', boxes: () => '☐ ', words: () => '' };

function plainly({ title, blocks }: Outline, form: Form, heading: (text: string) => string): string {
  const lineOf = ({ pieces, below }: Line, mark: string) => [
    `${mark}${say(pieces, form)}`,
    ...below.map((one) => `    ${say(one, form)}`),
  ];
  const blockOf = ({ heading: name, kind, lines }: Block) =>
    [...(name ? [heading(name)] : []), ...lines.flatMap((one, at) => lineOf(one, marks[kind](at)))].join('\n');
  return `${[heading(title), ...blocks.map(blockOf)].join('\n\n')}\n`;
}

/** The agenda as text for any place that knows no marks. */
export function toText(agenda: Agenda, link: string, names: Names = {}): string {
  const form = { words: flat, bold: flat, link: (name: string, href: string) => `${flat(name)}: ${href}` };
  return plainly(outlineOf(agenda, link, names), form, flat);
}

// A pasted @channel calls everybody once it is sent; a joiner between the two keeps it a word.
const quiet = (text: string) => flat(text).replace(/@(?=channel|here|everyone)/gi, '@\u2060');
const starred = (text: string) => (text.trim() ? `*${quiet(text).replaceAll('*', '∗')}*` : '');

/** The agenda in Slack's marks: one star for bold, no headings, addresses bare so that the field makes them links. */
export function toSlack(agenda: Agenda, link: string, names: Names = {}): string {
  const form = { words: quiet, bold: starred, link: (name: string, href: string) => `${quiet(name)}: ${href}` };
  return plainly(outlineOf(agenda, link, names), form, starred);
}

const html: Form = {
  words: (text) => escapeHtml(quiet(text)),
  bold: (text) => `<b>${escapeHtml(quiet(text))}</b>`,
  link: (name, href) => `<a href="${escapeHtml(href)}">${escapeHtml(name)}</a>`,
};
const lists = { numbers: 'ol', points: 'ul', boxes: 'ul', words: '' };

/** The agenda as HTML without styles, the second flavour of a copy: programs that know rich text paste this one. */
export function toHtml(agenda: Agenda, link: string, names: Names = {}): string {
  const { title, blocks } = outlineOf(agenda, link, names);
  const lineOf = ({ pieces, below }: Line, tag: string) => {
    const under = below.map((one) => `<br>${say(one, html)}`).join('');
    return `<${tag}>${say(pieces, html)}${under}</${tag}>`;
  };
  const body = blocks.map(({ heading, kind, lines }) => {
    const list = lists[kind];
    const inner = lines.map((one) => lineOf(one, list ? 'li' : 'p')).join('');
    return `${heading && `<h2>${escapeHtml(heading)}</h2>`}${list ? `<${list}>${inner}</${list}>` : inner}`;
  });
  return `<h1>${escapeHtml(title)}</h1>${body.join('')}`;
}

/** The link as an anchor with the meeting's title, for calendars and chats that paste rich text. */
export const toAnchor = (title: string, link: string): string =>
  `<a href="${escapeHtml(link)}">${escapeHtml(title)}</a>`;
