import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** A new folder of this test. */
export const folder = (name: string): string => mkdtempSync(join(tmpdir(), `meet-on-results-${name}-`));

const sources = [
  'src',
  'content',
  'public',
  'scripts',
  'astro.config.mjs',
  'package.json',
  'package-lock.json',
  'LICENSE',
];

/**
 * Builds the site once more, from a copy of its sources, and resolves to the folder it was built to.
 * @param change words of the sources and what stands there instead; each must be found
 */
export function build(env: Record<string, string>, change: Record<string, string> = {}): string {
  const copy = folder('build');
  for (const name of [...sources, 'tsconfig.json'])
    cpSync(name, join(copy, name), { recursive: true, preserveTimestamps: true });
  // Each build keeps its own notes on what it has built, so that two at once do not read each other's.
  mkdirSync(join(copy, 'node_modules'));
  for (const name of readdirSync('node_modules').filter((one) => !/^\.(astro|vite)$/.test(one)))
    symlinkSync(resolve('node_modules', name), join(copy, 'node_modules', name));
  const files = readdirSync(join(copy, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(astro|tsx?)$/.test(file))
    .map((file) => join(copy, 'src', file));
  for (const [from, to] of Object.entries(change)) {
    const found = files.filter((file) => readFileSync(file, 'utf8').includes(from));
    if (found.length === 0) throw new Error(`No source says “${from}” any more; change another word.`);
    for (const file of found) writeFileSync(file, readFileSync(file, 'utf8').replaceAll(from, to));
  }
  const { status, stdout, stderr } = spawnSync('npm', ['run', '--silent', 'build'], {
    cwd: copy,
    env: { ...process.env, ...env },
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`The site could not be built again:\n${stdout}\n${stderr}`);
  return join(copy, 'dist');
}

const freePort = (): Promise<number> =>
  new Promise((found) => {
    const server = createServer().listen(0, () => {
      const address = server.address();
      server.close(() => found(typeof address === 'object' && address ? address.port : 0));
    });
  });

/** Serves a folder on a port of its own, under a path that ends in a slash; resolves once it answers. */
export async function serve(dist: string, base = '/') {
  const port = await freePort();
  const server = spawn('node', ['scripts/serve.mjs'], {
    env: { ...process.env, PORT: String(port), DIST: dist, BASE_PATH: base },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  process.once('exit', () => server.kill());
  await new Promise((ready) => server.stdout.once('data', ready));
  return {
    url: `http://localhost:${port}${base}`,
    /** Resolves once the host is gone, also when it was before. */
    stop: () =>
      new Promise<void>((gone) => {
        if (server.exitCode !== null || server.signalCode !== null) gone();
        else server.once('exit', () => gone()).kill();
      }),
  };
}
