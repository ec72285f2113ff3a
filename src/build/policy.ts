import { createHash } from 'node:crypto';

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** What stands between the tags of each element of a kind. */
const inside = (html: string, element: RegExp): string[] =>
  [...html.matchAll(element)].map(([, text]) => text ?? '').filter(Boolean);

/**
 * A page whose Content-Security-Policy allows exactly the inline scripts and styles that stand in it.
 * @throws where the page has no policy, or its policy no such directives
 */
export function withHashes(html: string): string {
  const scripts = inside(html, /<script(?![^>]*application\/ld\+json)[^>]*>([\s\S]*?)<\/script>/g);
  const styles = inside(html, /<style[^>]*>([\s\S]*?)<\/style>/g);
  const policy = html.match(/<meta http-equiv="content-security-policy" content="[^"]*"/)?.[0];
  if (!policy) throw new Error('A page was built without a Content-Security-Policy.');
  let known = policy;
  for (const [name, texts] of [
    ['script-src', scripts],
    ['style-src', styles],
  ] as const) {
    const directive = new RegExp(`(?<=[; "])(${name})([^;"]*)`);
    if (!directive.test(known)) throw new Error(`The Content-Security-Policy has no ${name}.`);
    const hashes = [...new Set(texts.map(hashOf))];
    known = known.replace(directive, (_, directiveName: string, sources: string) =>
      [directiveName, ...sources.split(/\s+/).filter((one) => one && !one.startsWith("'sha")), ...hashes].join(' '),
    );
  }
  return html.replace(policy, known);
}
