import { withLeanIslands } from './islands.ts';
import { namesOf } from './names.ts';
import { withHashes } from './policy.ts';
import { cut, readSheet, type Sheet } from './style.ts';

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
 * A built page made as light as it can be without a change of its looks. The style of what stands in it is inline; the
 * whole sheet is a file that comes with the first tool or gesture, and being later and complete it settles every rule
 * as if it had been there from the start. Islands carry no runtime of Astro's and no long properties. The policy
 * allows what is left.
 */
export function finish(html: string, files: Files): string {
  const css = [...html.matchAll(style)].map(([, text]) => text).join('');
  const { sheet, rest } = sheetOf(css, files.save);
  const lean = withLeanIslands(
    html.replace(style, '').replace(runtime, '').replaceAll('<!--astro:end-->', ''),
    files.save,
  ).replace(outside, (tag, address: string) => {
    const script = files.inline(address);
    return script === null ? tag : `<script type="module">${script}</script>`;
  });
  const own = withoutIdleFaces(cut(sheet, namesOf(lean)));
  return withHashes(lean.replace('</head>', () => `<style data-rest="${rest}">${own}</style></head>`));
}
