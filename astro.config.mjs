import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import mdx from '@astrojs/mdx';
import preact from '@astrojs/preact';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { parse } from 'yaml';
import { licences } from './scripts/licences.mjs';
import { chunks } from './src/build/chunks.ts';
import { lean } from './src/build/integration.ts';
import { themeInit } from './src/layouts/theme-init.mjs';
import { termLinks } from './src/prose/terms.ts';

const themeHash = /** @type {const} */ (`sha256-${createHash('sha256').update(themeInit).digest('base64')}`);

/** @type {import('./src/prose/terms.ts').Term[]} */
const terms = parse(readFileSync('content/glossary.yaml', 'utf8'));

export default defineConfig({
  site: process.env.SITE_URL ?? 'http://localhost:4321',
  base: process.env.BASE_PATH ?? '/',
  trailingSlash: 'always',
  // The JSX rules would eat the space at every line break between words.
  compressHTML: true,
  integrations: [
    {
      name: 'term-links',
      hooks: {
        'astro:config:setup': ({ config }) => {
          const options = /** @type {{ mdastPlugins: unknown[] }} */ (config.markdown.processor.options);
          options.mdastPlugins.push(termLinks(terms));
        },
      },
    },
    mdx(),
    preact(),
    // Stands in for a page that is not kept, and is no place to arrive.
    sitemap({ filter: (page) => !page.endsWith('/offline/') }),
    lean(),
    {
      name: 'wake-on-search',
      hooks: {
        'astro:config:setup': ({ addClientDirective }) =>
          addClientDirective({ name: 'search', entrypoint: './src/browser/asked.ts' }),
      },
    },
  ],
  // Inline styles keep a guide at one request; shared/bench measured 235 ms for each blocking file.
  build: { inlineStylesheets: 'always' },
  // Shiki writes style attributes, which the policy below forbids.
  markdown: { syntaxHighlight: false },
  devToolbar: { enabled: false },
  vite: {
    // Parts of a tool are fetched when used; all style is inline, so the import needs no helper and no list to preload.
    plugins: [
      licences(),
      {
        // The service worker has to stand at the root of the site, and a page asks for its starter by name.
        name: 'offline',
        apply: 'build',
        buildStart() {
          if (this.environment.name !== 'client') return;
          this.emitFile({ type: 'chunk', id: 'src/offline/worker.ts', fileName: 'sw.js' });
          this.emitFile({ type: 'chunk', id: 'src/offline/start.ts', fileName: 'offline.js' });
        },
      },
      {
        name: 'plain-import',
        enforce: 'pre',
        load: (id) =>
          id.includes('vite/preload-helper') ? 'export const __vitePreload = (load) => load();' : undefined,
        configEnvironment: (name) =>
          name === 'client'
            ? { build: { modulePreload: { polyfill: false, resolveDependencies: () => [] } } }
            : undefined,
      },
      {
        name: 'few-files',
        apply: 'build',
        enforce: 'pre',
        resolveId(id) {
          const wakes = id === '@astrojs/preact/client.js' && this.environment.name === 'client';
          return wakes ? fileURLToPath(new URL('src/layouts/hydrate.ts', import.meta.url)) : undefined;
        },
        configEnvironment: (name) => (name === 'client' ? { build: { rolldownOptions: chunks } } : undefined),
      },
    ],
    build: {
      rolldownOptions: {
        // Each guide would print a page about Astro's own "use astro:head-inject".
        onLog: (level, log, print) => log.code === 'MODULE_LEVEL_DIRECTIVE' || print(level, log),
      },
    },
  },
  security: {
    csp: {
      directives: [
        // Not 'none': some browsers ask this line whether a page may be prefetched.
        "default-src 'self'",
        "img-src 'self' data:",
        "connect-src 'self'",
        "frame-src 'none'",
        "object-src 'none'",
        "base-uri 'none'",
        "form-action 'none'",
        // Text becomes script nowhere but in the one policy of src/browser/trusted.ts.
        "require-trusted-types-for 'script'",
        'trusted-types default',
      ],
      // Full-text search is WebAssembly, in a worker that has a policy of its own: scripts/headers.mjs.
      scriptDirective: { resources: ["'self'"], hashes: [themeHash] },
    },
  },
});
