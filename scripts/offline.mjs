// Writes the list of files to keep offline into dist/sw.js. Run by npm run build, last; DIST names another folder.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const dist = process.env['DIST'] ?? 'dist';

/** What no reader opens offline: pictures for previews, words for machines, unused search interfaces, the page of a host. */
const left = [
  /^(og\/|\.)/,
  /^(sw\.js|404\.html|robots\.txt|_headers|_redirects|llms\.txt|sitemap.*\.xml|changes\.xml)$/,
  /^practices\/[^/]+\.md$/,
  /^pagefind\/(pagefind-(ui|modular-ui|component-ui|highlight)\.|wasm\.unknown)/,
];
/** Named by their content: the name changes when they do. */
const named = /^(_astro\/|pagefind\/(fragment|index)\/|pagefind\/pagefind\..*\.pf_meta$)/;

const digest = (/** @type {Buffer} */ bytes) => createHash('sha256').update(bytes).digest('base64');

const files = readdirSync(dist, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) =>
    join(entry.parentPath, entry.name)
      .slice(dist.length + 1)
      .replaceAll('\\', '/'),
  )
  .filter((file) => !left.some((pattern) => pattern.test(file)))
  .sort()
  .map((file) => {
    const hash = digest(readFileSync(join(dist, file)));
    const url = file.replace(/(^|\/)index\.html$/, '$1') || './';
    return { url, integrity: `sha256-${hash}`, ...(named.test(file) ? {} : { revision: hash.slice(0, 8) }) };
  });

const worker = readFileSync(join(dist, 'sw.js'), 'utf8');
const place = 'self.FILES_OF_THE_SITE';
if (worker.split(place).length !== 2) throw new Error(`dist/sw.js should name ${place} once. Run astro build first.`);
writeFileSync(
  join(dist, 'sw.js'),
  worker.replace(place, () => JSON.stringify(files)),
);
