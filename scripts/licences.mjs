// Collects the licences of all packages whose code reaches the browser into dist/licences.txt. Used by astro.config.mjs in every build.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The words of a package on how it may be used; some keep several in a folder. */
const texts = (/** @type {string} */ folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.parentPath.includes('node_modules', folder.length))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => /^[/\\](licen[cs]e|copying|notice)([-./\\]|$)/i.test(path.slice(folder.length)))
    .sort()
    .map((path) => readFileSync(path, 'utf8').trim());

/**
 * A package as the file names it: name, version, licence, and its words.
 * @param {string} name
 */
export function notice(name) {
  const folder = join('node_modules', name);
  const { version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return [`${name} ${version} (${license})`, ...texts(folder)].join('\n\n');
}

/** Packages that are in no script of the pages: Pagefind writes its own, and a worker is built by itself. */
const beside = ['hash-wasm', 'pagefind'];

const line = `\n\n${'-'.repeat(80)}\n\n`;

/** The Vite plugin that writes the file. It sees which modules are really in the scripts. */
export const licences = () => ({
  name: 'licences',
  apply: /** @type {const} */ ('build'),
  /**
   * @this {{ environment: { name: string }, emitFile(file: { type: 'asset', fileName: string, source: string }): string }}
   * @param {unknown} _
   * @param {Record<string, { type: string, moduleIds?: string[] }>} bundle
   */
  generateBundle(_, bundle) {
    if (this.environment.name !== 'client') return;
    const modules = Object.values(bundle).flatMap(({ moduleIds = [] }) => moduleIds);
    const packages = modules.flatMap((id) => id.match(/.*node_modules\/((?:@[^/]+\/)?[^/]+)/)?.[1] ?? []);
    const names = [...new Set([...packages, ...beside])].sort();
    const fonts = ['instrument-sans', 'literata'].map((font) =>
      readFileSync(`src/styles/fonts/OFL-${font}.txt`, 'utf8').trim(),
    );
    this.emitFile({
      type: 'asset',
      fileName: 'licences.txt',
      source: `${[readFileSync('LICENSE', 'utf8').trim(), ...names.map(notice), ...fonts].join(line)}\n`,
    });
  },
});
