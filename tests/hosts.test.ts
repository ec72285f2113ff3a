import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { headersOf } from '../scripts/headers.mjs';
import { caddyFile, headersFile, nginxFile } from '../scripts/host-files.mjs';

const has = (program: string) => spawnSync(program, ['version']).error === undefined;

const freePort = (): Promise<number> =>
  new Promise((found) => {
    const server = createServer().listen(0, () => {
      const address = server.address();
      server.close(() => found(typeof address === 'object' && address ? address.port : 0));
    });
  });

/** A folder as a host keeps it: the site at `base`, and its 404.html at the root. */
function stand(base: string): string {
  const root = mkdtempSync(join(tmpdir(), 'meet-on-results-host-'));
  mkdirSync(join(root, 'www', base), { recursive: true });
  cpSync('dist', join(root, 'www', base), { recursive: true });
  cpSync('dist/404.html', join(root, 'www/404.html'));
  return root;
}

const hosts: Record<string, (root: string, port: number) => ChildProcess> = {
  nginx(root, port) {
    const server = readFileSync('docs/hosting/nginx.conf', 'utf8')
      .replace('listen 8080;', `listen 127.0.0.1:${port};`)
      .replace('root /usr/share/nginx/html;', `root ${root}/www;`);
    const folders = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
      (name) => `${name}_temp_path ${root}/${name};`,
    );
    writeFileSync(
      join(root, 'nginx.conf'),
      `daemon off; user ${process.env['USER'] ?? 'root'}; pid ${root}/pid; error_log ${root}/error.log;
events {}
http { include /etc/nginx/mime.types; access_log off; ${folders.join(' ')}\n${server} }`,
    );
    return spawn('nginx', ['-p', root, '-c', join(root, 'nginx.conf'), '-e', join(root, 'error.log')]);
  },
  caddy(root, port) {
    const site = readFileSync('docs/hosting/Caddyfile', 'utf8')
      .replace(/^:8080/m, `http://127.0.0.1:${port}`)
      .replace('/srv/playbook', `${root}/www`);
    writeFileSync(join(root, 'Caddyfile'), `{\n\tadmin off\n}\n${site}`);
    return spawn('caddy', ['run', '--config', join(root, 'Caddyfile')], { env: { ...process.env, HOME: root } });
  },
};

for (const [name, start] of Object.entries(hosts)) {
  for (const base of ['/', '/team/playbook/']) {
    describe.skipIf(!has(name))(`${name}, the site at ${base}`, () => {
      let host: ChildProcess;
      let origin: string;
      const ask = (path: string, init?: RequestInit) =>
        fetch(origin + base + path.slice(1), { redirect: 'manual', ...init });

      beforeAll(async () => {
        const port = await freePort();
        origin = `http://127.0.0.1:${port}`;
        let said = '';
        host = start(stand(base), port);
        host.stderr?.on('data', (text) => {
          said += text;
        });
        for (let tries = 0; tries < 200; tries += 1) {
          if (host.exitCode !== null) throw new Error(`${name} did not start:\n${said}`);
          const answered = await fetch(origin).then(
            () => true,
            () => false,
          );
          if (answered) return;
          await new Promise((again) => setTimeout(again, 50));
        }
        throw new Error(`${name} does not answer:\n${said}`);
      });
      afterAll(() => {
        host.kill();
      });

      const script = `/_astro/${readdirSync('dist/_astro').find((file) => file.endsWith('.js'))}`;
      const types = {
        '/': 'text/html; charset=utf-8',
        '/practices/compute-feasibility/': 'text/html; charset=utf-8',
        '/practices/compute-feasibility.md': 'text/markdown; charset=utf-8',
        [script]: /^(text|application)\/javascript/,
        '/sw.js': /^(text|application)\/javascript/,
        '/search.json': /^application\/json/,
        '/manifest.webmanifest': 'application/manifest+json',
        '/icon.svg': /^image\/svg\+xml/,
        '/pagefind/pagefind-worker.js': /^(text|application)\/javascript/,
      };

      // Too small to gain by it.
      const small = ['/icon.svg', '/manifest.webmanifest'];

      test.each(Object.entries(types))(
        '%s comes with the headers of scripts/headers.mjs, its type, and compressed',
        async (path, type) => {
          const answer = await ask(path, { headers: { 'accept-encoding': 'gzip' } });
          expect(answer.status).toBe(200);
          expect(Object.fromEntries(answer.headers)).toMatchObject(headersOf(path));
          expect(answer.headers.get('content-type')).toMatch(type);
          if (!small.includes(path)) expect(answer.headers.get('content-encoding')).toBe('gzip');
          const file = path.endsWith('/') ? `${path}index.html` : path;
          expect(await answer.text()).toBe(readFileSync(`dist${file}`, 'utf8'));
        },
      );

      test('a folder without its slash is led to it, on the host that was asked', async () => {
        const answer = await ask('/practices/compute-feasibility');
        expect([301, 308]).toContain(answer.status);
        const there = new URL(answer.headers.get('location') ?? '', `${origin}${base}practices/`);
        expect(there.href).toBe(`${origin}${base}practices/compute-feasibility/`);
      });

      test.each(['/no/such/page/', '/_astro/gone.js', '/a/%2523000abc'])(
        '%s is not found, and the site says so itself',
        async (path) => {
          const answer = await ask(path);
          expect(answer.status).toBe(404);
          expect(await answer.text()).toContain('This page is not on the timetable');
          expect(Object.fromEntries(answer.headers)).toMatchObject(headersOf('/404.html'));
        },
      );
    });
  }
}

test('the files of docs/hosting/ say what the data says', () => {
  const again = 'Run node scripts/host-files.mjs.';
  expect(readFileSync('docs/hosting/nginx.conf', 'utf8'), again).toBe(nginxFile());
  expect(readFileSync('docs/hosting/Caddyfile', 'utf8'), again).toBe(caddyFile());
});

/** The headers a file gets from `_headers`, as Netlify and Cloudflare Pages read it: every rule that fits, values joined. */
function readHeaders(text: string, path: string): Record<string, string> {
  const all: Record<string, string> = {};
  let fits = false;
  for (const line of text.split('\n').filter((one) => one && !one.startsWith('#'))) {
    const [, name, value = ''] = /^ {2}([^:]+): (.*)$/.exec(line) ?? [];
    if (!name) fits = path.startsWith(line.replace(/\*$/, ''));
    else if (fits) all[name.toLowerCase()] = all[name.toLowerCase()] ? `${all[name.toLowerCase()]}, ${value}` : value;
  }
  return all;
}

test.each(['/', '/team/playbook/'])(
  '_headers of Netlify and Cloudflare Pages gives each file under %s its headers',
  (base) => {
    for (const path of ['/', '/glossary/', '/_astro/x.js', '/pagefind/pagefind-worker.js', '/sw.js']) {
      const { 'cache-control': kept, ...expected } = headersOf(path);
      // Both hosts say `max-age=0, must-revalidate` by themselves, which is what `no-cache` means.
      if (kept !== 'no-cache') expected['cache-control'] = kept ?? '';
      expect(readHeaders(headersFile(base), base + path.slice(1)), path).toEqual(expected);
    }
    expect(readHeaders(headersFile('/team/'), '/elsewhere/')).toEqual({});
  },
);
