import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { finish } from './page.ts';

/** A script of more bytes is better kept by the browser than sent with every page. */
const shortScript = 4000;

/** The files of one build, under the folder of Astro's own, whose names hold their hash. */
function filesOf(folder: string, base: string) {
  const saved = new Set<string>();
  return {
    save(name: string, text: string) {
      const hash = createHash('sha256').update(text).digest('base64url').slice(0, 8);
      const file = name.replace(/(?=\.\w+$)/, `.${hash}`);
      if (!saved.has(file)) writeFileSync(join(folder, file), text);
      saved.add(file);
      return `${base}_astro/${file}`;
    },
    inline(address: string) {
      const text = readFileSync(join(folder, address.slice(`${base}_astro/`.length)), 'utf8')
        .trim()
        // Vite's helper does nothing but call: see the plugin "plain-import" in astro.config.mjs.
        .replace(
          /^import\{t as (\w+)\}from"\.\/preload-helper\.[\w-]+\.js";([\s\S]*)$/,
          (_, helper: string, rest: string) => {
            const bare = rest.replace(/\b\w+\(\(\)=>(import\([^()]+\)),\[\]\)/g, '$1');
            return new RegExp(`\\b${helper}\\((?:async)?\\(\\)=>`).test(bare) ? `var ${helper}=e=>e();${rest}` : bare;
          },
        );
      if (text.length > shortScript || /\bimport\s*["'{*]|\bfrom\s*["']/.test(text)) return null;
      return text.replaceAll(/\bimport\((["'`])\.\//g, `import($1${base}_astro/`);
    },
  };
}

/** Makes every page of a build as light as it can be, once Astro has written it. */
export function lean(): AstroIntegration {
  let base = '/';
  return {
    name: 'lean-pages',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.replace(/\/?$/, '/');
      },
      'astro:build:done': ({ dir }) => {
        const dist = fileURLToPath(dir);
        const files = filesOf(join(dist, '_astro'), base);
        for (const file of readdirSync(dist, { recursive: true, encoding: 'utf8' })) {
          if (!file.endsWith('.html')) continue;
          const path = join(dist, file);
          writeFileSync(path, finish(readFileSync(path, 'utf8'), files));
        }
      },
    },
  };
}
