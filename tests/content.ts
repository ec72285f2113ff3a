import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';

/** The content as files, for tests that look at all of it. */
export const read = (path: string): string => readFileSync(`content/${path}`, 'utf8');

// biome-ignore lint/suspicious/noExplicitAny: the shapes are what the tests are about
export const yaml = (path: string): any => parse(read(path));

export const slugs = readdirSync('content/practices').map((name) => name.replace('.mdx', ''));

export interface Text {
  slug: string;
  body: string;
}

const body = (path: string) => read(path).replace(/^---[\s\S]*?\n---\n/, '');

/** The ten texts: nine guides and the introduction. */
export const texts: Text[] = [
  ...slugs.map((slug) => ({ slug, body: body(`practices/${slug}.mdx`) })),
  { slug: 'introduction', body: body('introduction.mdx') },
];

/** What a reader sees of a passage: no comments, no tags, link texts only. */
export const visible = (passage: string): string =>
  passage
    .replace(/\{\/\*[\s\S]*?\*\/\}/g, '')
    .replace(/<Ex [^>]*\/>/g, '0')
    .replace(/<[^>]*>/g, '')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[*`#|]/g, '')
    .replace(/[‘’]/g, "'");
