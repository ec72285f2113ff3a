import { type Example, valueAt } from './example.ts';
import { type Form, forms } from './format.ts';
import { refsOf } from './refs.ts';

/** What the tags of a guide stand for when it is read as plain Markdown. */
export interface Context {
  example: Example;
  /** One line for each source: title, who, when. */
  source: (key: string) => string;
  /** The meeting of a practice, as a list. */
  meeting: (slug: string) => string;
  /** The checklist of a practice, as a list. */
  checklist: (slug: string) => string;
  /** A figure, as a line that leads to it. */
  figure: (name: string) => string;
  /** A tool that is not a checklist, as a line that leads to it. */
  tool: (tag: string) => string;
  /** The full address of a page of this site. */
  address: (path: string) => string;
}

const attribute = (tag: string, name: string) => tag.match(new RegExp(`\\b${name}=(?:"([^"]*)"|\\{(\\d+)\\})`));

/** A number of the example, written as the guide writes it. */
function shown(tag: string, example: Example): string {
  const value = valueAt(example, attribute(tag, 'of')?.[1] ?? '');
  const form = (attribute(tag, 'as')?.[1] ?? (typeof value === 'number' ? 'number' : 'text')) as Form;
  const digits = attribute(tag, 'digits')?.[2];
  return forms[form](value, digits === undefined ? undefined : Number(digits));
}

/** A guide as Markdown that any reader understands: every tag becomes the words it stands for. */
export function toMarkdown(body: string, context: Context): string {
  const refs = refsOf(body);
  const text = body
    .replace(/\s*\{\/\*[\s\S]*?\*\/\}/g, '')
    .replace(/<Ex [^>]*\/>/g, (tag) => shown(tag, context.example))
    .replace(/<Ref to="([^"]+)"[^>]*\/>/g, (_, key) => ` [${refs.indexOf(key) + 1}]`)
    .replace(/<Note title="([^"]*)">([\s\S]*?)<\/Note>/g, (_, title, words) => `> **${title}.** ${words.trim()}`)
    .replace(/<Bring>([\s\S]*?)<\/Bring>/g, (_, list) => `## Bring to the meeting\n\n${list.trim()}`)
    .replace(/<Meeting of="([^"]+)"[^>]*\/>/g, (_, slug) => context.meeting(slug))
    .replace(/<Checklist of="([^"]+)"[^>]*\/>/g, (_, slug) => context.checklist(slug))
    .replace(/<Figure of="([^"]+)"[^>]*\/>/g, (_, name) => context.figure(name))
    .replace(/<([A-Z]\w+)[^>]*\/>/g, (_, tag) => context.tool(tag))
    .replace(/\]\((\/[^)]*)\)/g, (_, path) => `](${context.address(path)})`)
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  if (refs.length === 0) return `${text}\n`;
  return `${text}\n\n## Sources\n\n${refs.map((key, at) => `${at + 1}. ${context.source(key)}`).join('\n')}\n`;
}
