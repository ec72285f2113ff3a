import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain',
  '.xml': 'application/xml',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
  '.png': 'image/png',
  '.wasm': 'application/wasm',
};
const squeezable = /\.(html|js|css|json|svg|txt|xml|webmanifest)$/;

export interface Served {
  url: string;
  /** What was sent, in order: address and bytes of the body. */
  sent: { path: string; bytes: number }[];
  /** Milliseconds before an answer and kilobits a second, shared by all; 0 is as fast as the machine. */
  link: { latency: number; kbps: number };
  close(): void;
}

/** Serves texts by address, compressed before the first request, so that no measurement waits for the server. */
export async function serve(texts: Map<string, Buffer>): Promise<Served> {
  const files = new Map(
    [...texts].map(([path, raw]) => {
      const small = squeezable.test(path) && raw.length > 200;
      return [path, { body: small ? brotliCompressSync(raw) : raw, small }];
    }),
  );
  const sent: Served['sent'] = [];
  const link = { latency: 0, kbps: 0 };
  let free = 0;
  const server = createServer((request, response) => {
    const path = decodeURIComponent(request.url?.split(/[?#]/)[0] ?? '/');
    const name = path.endsWith('/') ? `${path}index.html` : path;
    const file = files.get(name) ?? files.get('/404.html');
    if (!file) return response.writeHead(404).end();
    sent.push({ path, bytes: file.body.length });
    const answer = () =>
      response
        .writeHead(files.has(name) ? 200 : 404, {
          'content-type': types[extname(name)] ?? 'application/octet-stream',
          'content-length': file.body.length,
          'cache-control': name.startsWith('/_astro/') ? 'public, max-age=31536000, immutable' : 'no-cache',
          ...(file.small ? { 'content-encoding': 'br' } : {}),
        })
        .end(file.body);
    if (!link.kbps) return answer();
    const now = performance.now();
    free = Math.max(now + link.latency, free) + ((file.body.length + 300) * 8) / link.kbps;
    return setTimeout(answer, free - now);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  return { url: `http://127.0.0.1:${port}`, sent, link, close };
}

/** All files of a built site, by address. */
export const filesOf = (folder: string): Map<string, Buffer> =>
  new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file) => [`/${file.slice(folder.length + 1).replaceAll('\\', '/')}`, readFileSync(file)]),
  );
