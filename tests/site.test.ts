import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { brotliCompressSync, constants } from 'node:zlib';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { oneRoundTrip } from '../src/build/page.ts';
import { entriesOf } from '../src/lib/search.ts';
import { makeFinder } from '../src/tools/search/model/finder.ts';
import { makeNear } from '../src/tools/search/model/near.ts';
import { floorOf } from './bench/pages/floor.ts';
import { yaml } from './content.ts';
import { opened } from './house.ts';

const pages = readdirSync('dist', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.html') && !file.startsWith('pagefind'))
  .map((file) => ({ path: `/${file.replace(/index\.html$/, '')}`, html: readFileSync(`dist/${file}`, 'utf8') }));
const byPath = new Map(pages.map((page) => [page.path, page]));
const guides = pages.filter((page) => page.path.startsWith('/practices/'));
const assets = readdirSync('dist/_astro').map((name) => ({ name, bytes: readFileSync(`dist/_astro/${name}`) }));

const all = (html: string, pattern: RegExp) => [...html.matchAll(pattern)].map((match) => match[1] ?? '');
const ids = (html: string) => all(html, /\sid="([^"]+)"/g);
const css = (html: string) => all(html, /<style[^>]*>([\s\S]*?)<\/style>/g).join('\n');
/** As a server that compresses on the way does. */
const quickly = (bytes: Buffer) =>
  brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }).length;
const squeezed = (text: string | Buffer) => brotliCompressSync(text).length;

test('the site has its pages', () => {
  expect([...byPath.keys()].sort()).toEqual(
    expect.arrayContaining([
      '/',
      '/404.html',
      '/a/',
      '/agenda/',
      '/agendas/',
      '/data/',
      '/glossary/',
      '/introduction/',
    ]),
  );
  expect(guides).toHaveLength(9);
});

test.each(pages)('$path: every link and anchor inside the site leads somewhere', ({ path, html }) => {
  const broken = all(html, /<a\s[^>]*?href="([^"]*)"/g)
    .filter((href) => !/^[a-z]+:/.test(href))
    .filter((href) => {
      const url = new URL(href.replaceAll('&amp;', '&'), `http://x${path}`);
      const target = byPath.get(url.pathname);
      if (!target) return !existsSync(`dist${url.pathname}`) || url.pathname.endsWith('/');
      return url.hash.length > 1 && !url.search && !ids(target.html).includes(decodeURIComponent(url.hash.slice(1)));
    });
  expect(broken).toEqual([]);
});

const entries = entriesOf(JSON.parse(readFileSync('dist/search.json', 'utf8')));

test('everything the search can jump to exists', () => {
  expect(entries.length).toBeGreaterThan(300);
  const lost = entries.filter(({ path }) => {
    const [page = '', anchor] = path.split('#');
    const target = byPath.get(page);
    return !target || (anchor && !ids(target.html).includes(anchor));
  });
  expect(lost).toEqual([]);
});

const { find } = makeFinder(entries, makeNear);
/** The place of the first right answer, 0 for the first, -1 where none is right. */
const rank = (asks: string, right: readonly string[]) =>
  find(asks).findIndex(({ path }) =>
    right.some((one) => (one.includes('#') ? path === one : path.split('#')[0] === one)),
  );

test('what readers ask leads to the right page first nine times in ten, and always among the first three', () => {
  const questions: { asks: string; first: string[] }[] = parse(readFileSync('tests/search/questions.yaml', 'utf8'));
  expect(questions.length).toBeGreaterThanOrEqual(40);
  const ranked = questions.map(({ asks, first }) => ({ asks, at: rank(asks, first) }));
  expect(ranked.filter(({ at }) => at < 0 || at > 2)).toEqual([]);
  expect(ranked.filter(({ at }) => at === 0).length / ranked.length).toBeGreaterThanOrEqual(0.9);
});

test.each([
  ['lisence', '/practices/dataset-availability/'],
  ['calculater', '/practices/compute-feasibility/'],
  ['reproducable enviroment', '/practices/consistent-environments/'],
  ['roolback', '/glossary/'],
  ['optimizer', '/glossary/'],
  ['datset', '/practices/dataset-availability/'],
  ['reddiness quiz', '/practices/no-results-no-meeting/'],
  ['agneda', '/agendas/'],
])('the search forgives “%s”', (typed, path) => {
  expect(rank(typed, [path])).toBe(0);
});

test.each(pages)('$path has a title, a description, one h1, a language, and no id twice', ({ html }) => {
  expect(html).toMatch(/<html lang="en-GB"/);
  // A drawing has titles too; the page's own stands in its head.
  expect(all(html.split('</head>')[0] ?? '', /<title>([^<]+)<\/title>/g)).toHaveLength(1);
  expect(all(html, /<meta name="description" content="([^"]{20,170})"/g)).toHaveLength(1);
  expect(all(html, /<h1[\s>]([\s\S]*?)<\/h1>/g)).toHaveLength(1);
  const found = ids(html);
  expect(found.filter((id, at) => found.indexOf(id) !== at)).toEqual([]);
});

test.each(pages)('$path skips no level of heading', ({ html }) => {
  const levels = all(html, /<h([1-6])[\s>]/g).map(Number);
  const skips = levels.filter((level, at) => level > (levels[at - 1] ?? 0) + 1);
  expect(skips).toEqual([]);
});

test.each(pages)('$path keeps the policy: no style attribute, no handler, nothing from elsewhere', ({ html }) => {
  const served = html.replace(/<script[\s\S]*?<\/script>/g, '');
  expect(all(served, /<[a-z][^>]*?\s(style="[^"]*")/g)).toEqual([]);
  expect(all(served, /<[a-z][^>]*?\s(on[a-z]+=")/g)).toEqual([]);
  const [policy = ''] = all(html, /<meta http-equiv="content-security-policy" content="([^"]*)"/g);
  expect(policy).toContain("connect-src 'self';");
  expect(policy).toContain("require-trusted-types-for 'script';");
  expect(policy).not.toMatch(/unsafe|\*|https?:/);
  const loaded = [
    ...all(html, /<(?:script|img|source|iframe)[^>]*?\ssrc="([^"]+)"/g),
    ...all(html, /<link[^>]*?\srel="(?:stylesheet|preload|icon|modulepreload)"[^>]*?href="([^"]+)"/g),
  ];
  expect(loaded.filter((url) => /^(https?:)?\/\//.test(url))).toEqual([]);
});

/** The rules and groups of rules at the top of a sheet. */
function blocksOf(css: string): string[] {
  let depth = 0;
  let from = 0;
  return [...css].flatMap((letter, at) => {
    if (letter === '{') depth += 1;
    if (letter === '}') depth -= 1;
    if (depth > 0 || !/[};]/.test(letter)) return [];
    const block = css.slice(from, at + 1);
    from = at + 1;
    return [block];
  });
}

test('the whole design system, each rule once, is at most 14 KB compressed', () => {
  const sheets = assets.filter(({ name }) => /^style\..*css$/.test(name)).map(({ bytes }) => bytes.toString());
  const blocks = new Set(sheets.flatMap(blocksOf));
  expect(blocks.size).toBeGreaterThan(10);
  expect(squeezed([...blocks].join(''))).toBeLessThanOrEqual(14 * 1024);
});

/** The files that a page asks for by itself once it is drawn: style and script. */
const later = (html: string) =>
  all(html, /<link id="(?:later|wake)" rel="x" href="[^"]*\/([^"/]+)"/g).map(
    (name) => assets.find((asset) => asset.name === name)?.bytes ?? Buffer.from(''),
  );
const inlineScripts = (html: string) => all(html, /<script(?![^>]*ld\+json)[^>]*>([\s\S]*?)<\/script>/g).join('');
const weigh = (texts: readonly (string | Buffer)[]) => texts.reduce((sum, text) => sum + squeezed(text), 0);

test.each(guides)('$path comes in one round trip', ({ html }) => {
  expect(squeezed(html)).toBeLessThanOrEqual(oneRoundTrip);
});

test.each(guides)('$path is its text as bare HTML and at most 14 KB more, style and script included', ({ html }) => {
  const over = weigh([html, ...later(html)]) - squeezed(floorOf(html));
  expect(over).toBeGreaterThan(0);
  expect(over).toBeLessThanOrEqual(14 * 1024);
});

test.each(pages)(
  '$path asks for nothing before its first paint, and runs 1.5 KB of script before a gesture',
  ({ html }) => {
    const heard = html.replace(/<noscript>[\s\S]*?<\/noscript>/g, '');
    expect(all(heard, /<(?:script|img|source|iframe|video)[^>]*?\ssrc="([^"]+)"/g)).toEqual([]);
    expect(
      all(heard, /<link rel="(?:stylesheet|icon|modulepreload|manifest|preload)" href="(?!data:)([^"]*)"/g),
    ).toEqual([]);
    expect(weigh([inlineScripts(html), ...later(html).slice(1)])).toBeLessThanOrEqual(1.5 * 1024);
  },
);

test('the text of a guide is in its floor whole', () => {
  for (const { html, path } of guides) {
    const text = (part: string) => part.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
    const floor = text(floorOf(html));
    const paragraphs = all(html.split('<section class="print-only')[0] ?? '', /<p>([^<]{60,})<\/p>/g);
    expect(paragraphs.length, path).toBeGreaterThan(10);
    expect(paragraphs.filter((paragraph) => !floor.includes(text(paragraph).trim()))).toEqual([]);
  }
});

const layers = ['tokens', 'base', 'layout', 'parts', 'tools', 'pages', 'helpers', 'print'];
test.each(pages)('$path names the layers in the one order, so that a page may overrule a part', ({ html }) => {
  const named = all(css(html), /@layer ([a-z, ]+)[{;]/g).flatMap((names) => names.split(/,\s*/));
  expect([...new Set(named)]).toEqual(layers);
});

test('both fonts together are at most 60 KB, and only what is read at length is set in the serif', () => {
  const fonts = assets.filter(({ name }) => name.endsWith('.woff2'));
  expect(fonts).toHaveLength(2);
  expect(fonts.reduce((sum, { bytes }) => sum + bytes.length, 0)).toBeLessThanOrEqual(60_000);
  for (const { html, path } of pages) {
    const faces = all(html, /@font-face\{[^}]*url\([^)]*\/(instrument|literata)[^)]*\)/g);
    const reads = path.startsWith('/practices/') || path === '/introduction/' || path === '/your-own/';
    expect(faces, path).toEqual(reads ? ['instrument', 'literata'] : ['instrument']);
  }
});

test('a text without a tool wakes nothing but the search', () => {
  for (const path of ['/introduction/', '/your-own/', '/glossary/', '/404.html']) {
    expect(new Set(all(byPath.get(path)?.html ?? '', /<astro-island[^>]*?\sclient="([a-z]+)"/g))).toEqual(
      new Set(['search']),
    );
  }
});

test('a tool of a guide wakes only when it comes near', () => {
  for (const { html } of guides) {
    const ways = new Set(all(html, /<astro-island[^>]*?\sclient="([a-z]+)"/g));
    expect(ways).toEqual(new Set(['search', 'visible']));
  }
});

/** Compressed bytes of an island's own script and of what wakes it, with all they import, by the name of its view. */
function scriptOf(name: string): number {
  const seen = new Set<string>();
  const visit = (file: string) => {
    if (seen.has(file)) return;
    seen.add(file);
    const text = assets.find((asset) => asset.name === file)?.bytes.toString() ?? '';
    for (const next of all(text, /from\s*["']\.\/([^"']+)["']/g).concat(all(text, /import\s*["']\.\/([^"']+)["']/g)))
      visit(next);
  };
  const entry = assets.find((asset) => asset.name.startsWith(`${name}.`) && asset.name.endsWith('.js'));
  if (!entry) throw new Error(`No script of the view ${name} was built.`);
  visit(entry.name);
  visit(all(pages[0]?.html ?? '', /renderer-url="[^"]*\/([^"/]+)"/g)[0] ?? '');
  return [...seen].reduce((sum, file) => sum + squeezed(assets.find((asset) => asset.name === file)?.bytes ?? ''), 0);
}

const budgets: Record<string, number> = JSON.parse(readFileSync('tests/budgets.json', 'utf8'));
test.each(Object.entries(budgets))(
  'the island %s keeps to its budget of %i bytes, framework included',
  (name, most) => {
    expect(scriptOf(name)).toBeLessThanOrEqual(most);
  },
);

test('the codec of the link with its dictionary is one script of at most 10 KB, fetched where it is used', () => {
  const [codec, ...others] = assets.filter(({ name, bytes }) => name.endsWith('.js') && bytes.includes('14776331'));
  expect(others).toEqual([]);
  expect(squeezed(codec?.bytes ?? '')).toBeLessThanOrEqual(10_000);
  const imports = new RegExp(`(from|import)\\s*["']\\./${codec?.name}["']`);
  expect(assets.filter(({ bytes }) => imports.test(bytes.toString())).map(({ name }) => name)).toEqual([]);
});

test('the page of errors is at most 60 KB compressed and wakes nothing but the search', () => {
  const html = byPath.get('/accuracy/')?.html ?? '';
  expect(squeezed(html)).toBeLessThanOrEqual(60_000);
  expect(new Set(all(html, /<astro-island[^>]*?\sclient="([a-z]+)"/g))).toEqual(new Set(['search']));
});

test('every island has a budget', () => {
  const islands = new Set(pages.flatMap(({ html }) => all(html, /component-url="[^"]*\/([A-Za-z]+)\.[^"/]*"/g)));
  expect([...islands].filter((name) => !(name in budgets))).toEqual([]);
});

test('every figure is at most 3 KB compressed, has a name, and says in words what it shows', () => {
  const figures = pages.flatMap(({ html }) => all(html, /(<figure class="figure"[\s\S]*?<\/figure>)/g));
  expect(figures.length).toBeGreaterThanOrEqual(guides.length + 2);
  for (const figure of figures) {
    expect(squeezed(figure), figure.slice(0, 60)).toBeLessThanOrEqual(3 * 1024);
    for (const id of (all(figure, /aria-labelledby="([^"]+)"/g)[0] ?? 'none').split(' ')) {
      expect(ids(figure)).toContain(id);
    }
    expect(all(figure, /<desc[^>]*>([\s\S]*?)<\/desc>/g)[0]?.length).toBeGreaterThan(40);
    expect(figure).not.toMatch(/NaN|undefined|Infinity/);
  }
});

test.each(guides)('$path is served as Markdown with the same headings, and listed in llms.txt', ({ path, html }) => {
  const file = path.replace(/\/$/, '.md');
  const text = readFileSync(`dist${file}`, 'utf8');
  const headings = all(html, /<h2 [^>]*>\s*<a class="anchor"[^>]*>([^<]+)<\/a>/g);
  expect(headings.length).toBeGreaterThanOrEqual(8);
  expect(headings.filter((heading) => !text.includes(`\n## ${heading}\n`))).toEqual([]);
  expect(text).not.toMatch(/<[A-Z]|\{\/\*|undefined|NaN/);
  expect(readFileSync('dist/llms.txt', 'utf8')).toContain(`${file})`);
});

const strings = (node: unknown): string[] =>
  typeof node === 'string' ? [node] : node && typeof node === 'object' ? Object.values(node).flatMap(strings) : [];
/** Words of the worked example, which stand in a text by reference. */
const referred = strings(yaml('example.yaml')).filter((words) => words.includes(' '));

/** The running text of a guide with each term link as ⟦id⟧: no headings, strong words, other links, code, figures, tools. */
const running = (html: string): string =>
  (html.match(/<div class="prose">([\s\S]*?)<section class="sources"/)?.[1] ?? '')
    .replace(/<a class="term" href="\/glossary\/#([^"]+)">[^<]*<\/a>/g, '⟦$1⟧')
    .replace(/<astro-island[\s\S]*?<\/astro-island>|<section class="meeting"[\s\S]*?<\/section>/g, ' ')
    .replace(/<(p|div) class="[^"]*\bno-js\b[\s\S]*?<\/\1>/g, ' ')
    .replace(/<(h[2-4]|strong|b|a|code|figure|script|style)\b[\s\S]*?<\/\1>/g, ' ')
    .replace(/<[^>]*>/g, '')
    .replaceAll('&#39;', "'")
    .replace(/&amp;|&#38;/g, '&');
const terms: { id: string; forms: string[]; except?: string[] }[] = yaml('glossary.yaml');
const forms = terms.flatMap((term) => term.forms);

test.each([...guides, ...pages.filter(({ path }) => path === '/introduction/')])(
  '$path links each term of the glossary once, where it is first used',
  ({ html }) => {
    const text = running(html);
    expect(text.length).toBeGreaterThan(4000);
    const marks = [...text.matchAll(/⟦([^⟧]+)⟧/g)].map((match) => match[1] ?? '');
    expect(marks.filter((id, at) => marks.indexOf(id) !== at)).toEqual([]);
    const wrong = terms.flatMap(({ id, forms: own, except = [] }) => {
      const longer = forms.filter((form) => !own.includes(form) && own.some((word) => form.includes(word)));
      const said = [...except, ...longer, ...referred].reduce((rest, words) => rest.replaceAll(words, ' '), text);
      const uses = own.flatMap((form) => {
        const words = new RegExp(`(?<![\\p{L}\\p{N}⟦-])${form}(?![\\p{L}\\p{N}⟧-])`, 'u');
        return [said.search(words)].filter((at) => at >= 0);
      });
      const linked = said.indexOf(`⟦${id}⟧`);
      return uses.some((at) => linked < 0 || at < linked) ? [id] : [];
    });
    expect(wrong).toEqual([]);
    expect(marks.length).toBeGreaterThanOrEqual(5);
  },
);

test.each(guides)('$path tells machines what it is', ({ html }) => {
  const [data = ''] = all(html, /<script type="application\/ld\+json">([\s\S]*?)<\/script>/g);
  expect(JSON.parse(data)).toMatchObject({ '@type': 'TechArticle', inLanguage: 'en-GB' });
});

test('the sitemap and the feed of changes lead to pages that exist', () => {
  const addresses = [
    ...all(readFileSync('dist/sitemap-0.xml', 'utf8'), /<loc>([^<]+)<\/loc>/g),
    ...all(readFileSync('dist/changes.xml', 'utf8'), /<link>([^<]+)<\/link>/g),
  ];
  expect(addresses.length).toBeGreaterThan(guides.length);
  expect(all(readFileSync('dist/changes.xml', 'utf8'), /<item>(<title>)/g)).toHaveLength(yaml('changes.yaml').length);
  expect(addresses.filter((address) => !byPath.has(new URL(address).pathname))).toEqual([]);
});

test('the feed tells every change', () => {
  const rows = readFileSync('content/changes.yaml', 'utf8').match(/^- id: \S+$/gm) ?? [];
  expect(all(readFileSync('dist/changes.xml', 'utf8'), /<guid[^>]*>([^<]+)</g).sort()).toEqual(
    rows.map((row) => row.replace('- id: ', '')).sort(),
  );
});

test('every source that a page names is on the page of sources', () => {
  const listed = byPath.get('/sources/')?.html ?? '';
  const keys = readFileSync('content/sources.yaml', 'utf8').match(/^[a-z0-9.-]+(?=: \{)/gm) ?? [];
  expect(keys.length).toBeGreaterThan(50);
  expect(keys.filter((key) => !ids(listed).includes(key))).toEqual([]);
});

test.each(pages)('$path has a picture of 1200 by 630 for those who share it', ({ html }) => {
  const [address = ''] = all(html, /<meta property="og:image" content="([^"]+)"/g);
  const png = readFileSync(`dist${new URL(address).pathname}`);
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
  expect(png.length).toBeLessThanOrEqual(40_000);
});

test('what is kept offline is every page, script and search file, at most 1.34 MB on the wire, and no preview picture', () => {
  const [list = ''] = readFileSync('dist/sw.js', 'utf8').match(/\[\{"url".*?\}\]/s) ?? [];
  const files: { url: string; integrity: string; revision?: string }[] = JSON.parse(list);
  const urls = new Set(files.map(({ url }) => (url === './' ? '/' : `/${url}`)));
  expect([...byPath.keys()].filter((path) => path !== '/404.html' && !urls.has(path))).toEqual([]);
  expect(assets.filter(({ name }) => !urls.has(`/_astro/${name}`))).toEqual([]);
  expect([...urls]).toEqual(expect.arrayContaining(['/search.json', '/pagefind/pagefind.js', '/offline.js']));
  expect([...urls].filter((url) => /^\/og\/|sitemap|component-ui/.test(url))).toEqual([]);
  let wire = 0;
  for (const { url, integrity, revision } of files) {
    const bytes = readFileSync(`dist/${url.replace(/(^|\/)$/, '$1index.html')}`);
    expect(integrity, url).toBe(`sha256-${createHash('sha256').update(bytes).digest('base64')}`);
    expect(revision !== undefined, `${url}: only a name that changes with its content needs no revision`).toBe(
      !/^_astro\/|^pagefind\/(fragment|index)\/|pf_meta$/.test(url),
    );
    wire += /\.(woff2|pf_\w+|pagefind)$/.test(url) ? bytes.length : quickly(bytes);
  }
  expect(wire).toBeLessThanOrEqual(1_340_000);
});

const headOf = (html: string) => html.slice(0, html.indexOf('</head>'));

test('the sitemap lists every page but the two that stand in for another, and no page keeps search engines away', () => {
  const listed = all(readFileSync('dist/sitemap-0.xml', 'utf8'), /<loc>([^<]+)<\/loc>/g);
  const standIns = ['/404.html', '/offline/'];
  expect([...listed.map((address) => new URL(address).pathname), ...standIns].sort()).toEqual(
    [...byPath.keys()].sort(),
  );
  expect(pages.filter(({ html }) => headOf(html).includes('name="robots"')).map(({ path }) => path)).toEqual([]);
});

test('a page that carries a reader’s words in its address, or answers at any, names no canonical address', () => {
  const without = pages.filter(({ html }) => !headOf(html).includes('rel="canonical"')).map(({ path }) => path);
  expect(without.sort()).toEqual(['/404.html', '/a/', '/offline/', '/onboarding/', '/run/']);
});

test('what a chat shows of a shared agenda is fixed and says nothing of the agenda', () => {
  const head = headOf(byPath.get('/a/')?.html ?? '');
  const said = Object.fromEntries(
    [...head.matchAll(/<meta (?:property|name)="(og:[a-z:]+|description)" content="([^"]*)"/g)].map(
      ([, name, text = '']) => [name, text.replace(/^https?:\/\/[^/]+/, '')],
    ),
  );
  expect(said).toEqual({
    description: 'Opens in your browser. The agenda is inside the link.',
    'og:title': 'Meeting agenda',
    'og:description': 'Opens in your browser. The agenda is inside the link.',
    'og:type': 'website',
    'og:image': '/og/agenda.png',
    'og:image:width': '1200',
    'og:image:height': '630',
    'og:image:alt': 'Meeting agenda, above the line of practices',
  });
});

test('the calendar of October is told in days of work: the first shadow ends on the Friday, a sweep of one day has one', () => {
  const told = all(
    byPath.get('/practices/no-results-no-meeting/')?.html ?? '',
    /<desc[^>]*>([\s\S]*?)<\/desc>/g,
  ).join();
  expect(told).toContain('Mon 26 Oct to Fri 6 Nov: first shadow');
  expect(told).toContain('. Wed 14 Oct: second sweep.');
});

test('a long path may break after each of its slashes', () => {
  const { html } = byPath.get('/your-own/') ?? { html: '' };
  expect(html).toContain('<code>src/<wbr>lib/<wbr>checklist/<wbr>score.ts</code>');
});

test('crawlers are told where the pages are listed, and kept from none', () => {
  const robots = readFileSync('dist/robots.txt', 'utf8');
  expect(robots).toMatch(/^Sitemap: http\S+\/sitemap-index\.xml$/m);
  expect(robots).not.toContain('Disallow');
});

test('the licence of every package that reaches the browser is served with the site', () => {
  const text = readFileSync('dist/licences.txt', 'utf8');
  const packages = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !/^(pages|build)\b|schema\.ts$|content\.config|env\.d/.test(file))
    .flatMap((file) => opened(readFileSync(`src/${file}`, 'utf8')))
    .filter((name) => !name.startsWith('.') && !name.startsWith('astro'))
    .map((name) => name.match(/^(@[^/]+\/)?[^/]+/)?.[0] ?? name);
  expect(packages).toEqual(expect.arrayContaining(['preact', 'serwist', 'hash-wasm']));
  for (const name of new Set([...packages, 'pagefind'])) {
    const [, words = ''] = text.match(new RegExp(`^${name} [\\d.]+ \\(.+\\)$([\\s\\S]*?)^-{80}$`, 'm')) ?? [];
    expect(words.length, `${name} and the words of its licence`).toBeGreaterThan(500);
  }
  expect(text).toContain('SIL OPEN FONT LICENSE');
});
