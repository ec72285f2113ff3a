import { brotliCompressSync } from 'node:zlib';
import { withLeanIslands } from './islands.ts';
import { namesOf } from './names.ts';
import { withHashes } from './policy.ts';
import { cut, readSheet, type Sheet, split } from './style.ts';

interface Files {
  /** Keeps a text under a name that holds its hash, and tells the address. */
  save(name: string, text: string): string;
  /** The text of a script of the build, its imports by address, if it opens no other before it runs; else null. */
  inline(address: string): string | null;
}

const style = /<style[^>]*>([\s\S]*?)<\/style>/g;
/** The runtime of Astro's islands and its ways of waking; src/browser/wake.ts stands in their place. */
const runtime =
  /<script>\(\(\)=>\{(?:(?!<\/script>)[\s\S])*?(?:self\.Astro|astro-island)(?:(?!<\/script>)[\s\S])*?<\/script>/g;
const outside = /<script type="module" src="([^"]+)"><\/script>/g;

/** Style without the faces of fonts that none of its rules is set in. */
function withoutIdleFaces(css: string): string {
  const named = [...css.matchAll(/(--[\w-]+):([^;}]*)/g)];
  return css.replace(/@font-face\{[^}]*\}/g, (face) => {
    const family = face.match(/font-family:"?([^;"}]+)/)?.[1] ?? '';
    const roles = named.filter(([, , value]) => value?.includes(family)).map(([, role]) => `var(${role})`);
    return roles.length === 0 || roles.some((role) => css.includes(role)) ? face : '';
  });
}

/** Bytes that arrive in the first round trip: ten packets of 1,460, less 300 for the head of the answer. */
export const oneRoundTrip = 14_300;

/** Where a guide ends to be plain text: that is below the first screen, and so is all that follows. */
function foldOf(html: string): number {
  const prose = html.indexOf('<div class="prose">') + 1;
  const other = html.slice(prose).search(/<(?:section|figure|div|table|ul|ol|dl|astro-island)\b/);
  return prose && other >= 0 ? prose + other : -1;
}

/** What a gesture opens. */
const closed = /<(\w+)(?=[^>]* popover[ >])[\s\S]*?<\/\1>|(?<=<\/summary>)[\s\S]*?(?=<\/details>)/g;
/** Until its style is here, what stands below the fold keeps its place unseen. */
const unseen = '[data-bare] :is([data-fold],[data-fold]~*,:has([data-fold])~*){visibility:hidden}';

/** Style sheets read so far, by their text: most pages share theirs. */
const sheets = new Map<string, { sheet: Sheet; rest: string }>();

function sheetOf(css: string, save: Files['save']) {
  const known = sheets.get(css);
  if (known) return known;
  // A font that is declared again would be fetched again.
  const rest = save('style.css', css.replace(/@font-face\{[^}]*\}/g, ''));
  const made = { sheet: readSheet(css), rest };
  sheets.set(css, made);
  return made;
}

/**
 * A page with the style of what stands in it and its script. Where that is more than comes in one round trip, the style of
 * what stands below the first screen and the script are files, which src/layouts/theme-init.mjs asks for once the page is
 * drawn.
 */
function furnished(html: string, { sheet, rest }: ReturnType<typeof sheetOf>, files: Files): string {
  const names = namesOf(html);
  // Before the first script, which asks for the faces that the style names.
  const within = (page: string, css: string, links: string) =>
    withHashes(page.replace(/(?=<script|<\/head>)/, () => `<style>${css}</style>${links}`));
  const scripted = (page: string, put: (script: string) => string) =>
    page.replace(outside, (tag, address: string) => {
      const script = files.inline(address);
      return script === null ? tag : put(script);
    });
  const last = `<link id="rest" rel="x" href="${rest}">`;
  const whole = within(
    scripted(html, (script) => `<script type="module">${script}</script>`),
    withoutIdleFaces(cut(sheet, names)),
    last,
  );
  const at = foldOf(html);
  if (at < 0 || brotliCompressSync(whole).length <= oneRoundTrip) return whole;
  const { first, later } = split(sheet, names, namesOf(html.slice(0, at).replace(closed, '')));
  const style = files.save('later.css', later);
  let links = `<link id="later" rel="x" href="${style}"><noscript><link rel="stylesheet" href="${style}"></noscript>`;
  const page = scripted(html.slice(0, at) + html.slice(at).replace('>', ' data-fold>'), (script) => {
    links += `<link id="wake" rel="x" href="${files.save('wake.js', script)}">`;
    return '';
  });
  return within(page, withoutIdleFaces(first) + unseen, links + last);
}

/**
 * A built page made as light as it can be without a change of its looks. The style of what stands in it is inline; the
 * whole sheet is a file that comes with the first tool or gesture, and being later and complete it settles every rule
 * as if it had been there from the start. Islands carry no runtime of Astro's and no long properties. The policy
 * allows what is left.
 */
export function finish(html: string, files: Files): string {
  const css = [...html.matchAll(style)].map(([, text]) => text).join('');
  const lean = html.replace(style, '').replace(runtime, '').replaceAll('<!--astro:end-->', '');
  return furnished(withLeanIslands(lean, files.save), sheetOf(css, files.save), files);
}
