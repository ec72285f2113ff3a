/** Ways of waking that src/browser/wake.ts knows. */
const ways = ['load', 'visible', 'search'];

const quotes: Record<string, string> = {
  '&quot;': '"',
  '&#39;': "'",
  '&#34;': '"',
  '&lt;': '<',
  '&gt;': '>',
  '&amp;': '&',
};
const unquoted = (text: string): string => text.replace(/&(?:quot|#39|#34|lt|gt|amp);/g, (one) => quotes[one] ?? one);
const quoted = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/** Astro writes each value as [kind, value]; 0 is a plain one, 1 a list. */
function plain(value: unknown): unknown {
  if (!Array.isArray(value)) throw new Error('A tool was given properties in a form that is not known.');
  const [kind, inner] = value as [number, unknown];
  if (kind === 1) return (inner as unknown[]).map(plain);
  if (kind !== 0) throw new Error('A tool was given properties that JSON cannot hold, for instance a Date.');
  return typeof inner === 'object' && inner !== null ? plainObject(inner) : inner;
}

const plainObject = (object: object): Record<string, unknown> =>
  Object.fromEntries(Object.entries(object).map(([key, value]) => [key, plain(value)]));

/** The properties of an island as plain JSON, from the form in which Astro keeps them. */
export const propertiesOf = (encoded: string): string => JSON.stringify(plainObject(JSON.parse(encoded)));

/** A file beside the page costs a request, so that few bytes stay in it. */
const fewBytes = 400;

/**
 * A page whose islands need no runtime of Astro's: properties are plain JSON, or, where they are long, the address of a
 * file that is fetched when the island wakes.
 * @param save keeps a text under a name that holds its hash, and tells the address
 */
export const withLeanIslands = (html: string, save: (name: string, text: string) => string): string =>
  html.replace(/<astro-island\b([^>]*)>/g, (_, attributes: string) => {
    const of = (name: string) => unquoted(attributes.match(new RegExp(`\\s${name}="([^"]*)"`))?.[1] ?? '');
    const way = of('client');
    if (!ways.includes(way)) throw new Error(`An island wakes by client:${way}; src/browser/wake.ts knows ${ways}.`);
    const view = of('component-export');
    const properties = propertiesOf(of('props'));
    const held = properties.length > fewBytes ? ['from', save(`${view}.json`, properties)] : ['props', properties];
    const kept = {
      client: way,
      'component-url': of('component-url'),
      'component-export': view,
      'renderer-url': of('renderer-url'),
      'data-preact-island-id': of('data-preact-island-id'),
      [held[0] as string]: held[1] as string,
    };
    const text = Object.entries(kept).map(([name, value]) => `${name}="${quoted(value)}"`);
    return `<astro-island ssr ${text.join(' ')}>`;
  });
