// Serves the built site from dist/ with compression. Run by npm start and by the browser tests; PORT, BASE_PATH and DIST choose where and what.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';
import { headersOf } from './headers.mjs';

const dist = process.env['DIST'] ?? fileURLToPath(new URL('../dist', import.meta.url));
const port = Number(process.env['PORT'] ?? 4321);
const base = (process.env['BASE_PATH'] ?? '/').replace(/\/$/, '');

/** @type {Record<string, string>} */
const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.wasm': 'application/wasm',
};
const squeezed = new Set(['.html', '.js', '.css', '.json', '.svg', '.txt', '.xml', '.md', '.webmanifest']);

/** @type {Map<string, Buffer>} */
const compressed = new Map();
const squeeze = (/** @type {string} */ file) => {
  const key = `${file}:${statSync(file).mtimeMs}`;
  const known = compressed.get(key);
  if (known) return known;
  const made = brotliCompressSync(readFileSync(file), { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } });
  compressed.set(key, made);
  return made;
};

const server = createServer((request, response) => {
  let path = '/';
  try {
    path = normalize(decodeURIComponent((request.url ?? '/').split(/[?#]/)[0] ?? '/')).replaceAll('\\', '/');
  } catch {
    // A path that is no text is a path that is not here.
    path = '/404.html';
  }
  if (base && path === base) {
    response.writeHead(308, { location: `${base}/` }).end();
    return;
  }
  const inside = path.startsWith(`${base}/`) ? path.slice(base.length) : '/404.html';
  let file = join(dist, inside.endsWith('/') ? `${inside}index.html` : inside);
  if (existsSync(file) && statSync(file).isDirectory()) {
    response.writeHead(308, { location: `${path}/` }).end();
    return;
  }
  const found = file.startsWith(dist) && existsSync(file);
  if (!found) file = join(dist, '404.html');
  if (!existsSync(file)) {
    response.writeHead(404).end('Not found');
    return;
  }
  const ending = extname(file);
  const small = squeezed.has(ending) && /\bbr\b/.test(String(request.headers['accept-encoding'] ?? ''));
  const body = small ? squeeze(file) : readFileSync(file);
  response.writeHead(found ? 200 : 404, {
    'content-type': types[ending] ?? 'application/octet-stream',
    'content-length': body.length,
    // A missing file is asked for again, whatever its name says.
    ...headersOf(found ? inside : '/404.html'),
    ...(small ? { 'content-encoding': 'br', vary: 'accept-encoding' } : {}),
  });
  response.end(request.method === 'HEAD' ? undefined : body);
});

server.on('error', (/** @type {NodeJS.ErrnoException} */ error) => {
  console.error(
    error.code === 'EADDRINUSE'
      ? `Port ${port} is in use by another program. Choose another one: PORT=${port + 1} npm start`
      : `The server could not start: ${error.message}`,
  );
  process.exit(1);
});
server.listen(port, () => console.log(`Meet on Results is at http://localhost:${port}${base}/  (stop with Ctrl C)`));
