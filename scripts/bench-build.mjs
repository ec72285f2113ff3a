// Builds copies of the site with 9, 90 and 900 guides and tells how time and output grow: npm run bench:build.
// The copies are the nine guides over and over under new names; they stand in a temporary folder and are removed.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const sizes = process.argv.slice(2).map(Number);
const parts = ['src', 'content', 'public', 'scripts', 'astro.config.mjs', 'package.json', 'tsconfig.json', 'LICENSE'];
const slugs = readdirSync('content/practices').map((file) => file.replace('.mdx', ''));
/** Ids are unique in all lists, so a copy's carry its number. */
const renamed = (/** @type {string} */ text, /** @type {number} */ copy) =>
  text.replace(/^(\s*(?:- )?id: )(.+)$/gm, `$1$2-c${copy}`);

/** @param {string} folder @param {number} guides */
function multiply(folder, guides) {
  for (let index = slugs.length; index < guides; index++) {
    const [slug, copy] = [slugs[index % slugs.length], Math.floor(index / slugs.length)];
    for (const kind of ['practices', 'checklists', 'meetings']) {
      const ending = kind === 'practices' ? 'mdx' : 'yaml';
      const text = readFileSync(join(folder, 'content', kind, `${slug}.${ending}`), 'utf8');
      const numbered = text
        .replace(/^order: .+$/m, `order: ${index + 1}`)
        .replaceAll(`of="${slug}"`, `of="${slug}-${copy}"`);
      writeFileSync(
        join(folder, 'content', kind, `${slug}-${copy}.${ending}`),
        kind === 'checklists' ? renamed(numbered, copy) : numbered,
      );
    }
  }
}

const weigh = (/** @type {string} */ folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => statSync(join(entry.parentPath, entry.name)).size)
    .reduce((sum, bytes) => sum + bytes, 0);

console.log('guides   seconds   output MB   one guide kB   search kB');
for (const guides of sizes.length ? sizes : [9, 90, 900]) {
  const folder = mkdtempSync(join(tmpdir(), 'meet-on-results-build-'));
  try {
    for (const part of parts) cpSync(part, join(folder, part), { recursive: true });
    symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
    multiply(folder, guides);
    const start = performance.now();
    const { status, stdout, stderr } = spawnSync('npm', ['run', '--silent', 'build'], {
      cwd: folder,
      encoding: 'utf8',
      maxBuffer: 2 ** 28,
      shell: process.platform === 'win32',
    });
    const seconds = (performance.now() - start) / 1000;
    if (status !== 0) throw new Error(`${guides} guides do not build.\n${stdout.slice(-1500)}\n${stderr.slice(-1500)}`);
    const dist = join(folder, 'dist');
    const numbers = [
      weigh(dist) / 1e6,
      statSync(join(dist, 'practices', `${slugs[0]}`, 'index.html')).size / 1e3,
      statSync(join(dist, 'search.json')).size / 1e3,
    ];
    console.log(
      String(guides).padStart(6),
      seconds.toFixed(1).padStart(9),
      ...numbers.map((one) => one.toFixed(1).padStart(12)),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
