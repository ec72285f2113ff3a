import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { headersOf, rules } from '../../scripts/headers.mjs';

test('no page may be framed, sniffed, or tell others where its reader came from', () => {
  expect(headersOf('/practices/compute-feasibility/index.html')).toMatchObject({
    'content-security-policy': expect.stringContaining("frame-ancestors 'none'"),
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'cross-origin-opener-policy': 'same-origin',
    'strict-transport-security': expect.stringMatching(/^max-age=\d{8,}$/),
    'permissions-policy': expect.stringContaining('camera=()'),
    'cache-control': 'no-cache',
  });
});

test('only the worker of the full text may compile WebAssembly', () => {
  expect(headersOf('/pagefind/pagefind-worker.js')['content-security-policy']).toContain("'wasm-unsafe-eval'");
  const elsewhere = rules.filter(({ under }) => under !== '/pagefind/');
  expect(JSON.stringify(elsewhere)).not.toContain('unsafe');
});

test('a file whose name holds its hash is kept for ever, every other is asked for again', () => {
  expect(headersOf('/_astro/Data.x1.js')['cache-control']).toContain('immutable');
  expect(headersOf('/search.json')['cache-control']).toBe('no-cache');
});

test('two rules give one header only where the browser keeps both', () => {
  const names = rules.flatMap(({ headers }) => Object.keys(headers));
  const twice = names.filter((name, at) => names.indexOf(name) !== at);
  expect(new Set(twice)).toEqual(new Set(['content-security-policy']));
});

test('every value fits on one line of a host’s configuration', () => {
  for (const { under, headers } of rules) {
    expect(under).toMatch(/^\/([a-z_-]+\/)?$/);
    for (const [name, value] of Object.entries(headers)) expect(`${name}: ${value}`).toMatch(/^[a-z-]+: [\x20-\x7e]+$/);
  }
});

test('every journey uses the test that overhears requests and refusals', () => {
  const strays = readdirSync('tests/browser')
    .filter((name) => name.endsWith('.spec.ts'))
    .filter((name) => {
      const text = readFileSync(`tests/browser/${name}`, 'utf8');
      return !/import \{ test \} from '\.\/test\.ts'/.test(text);
    });
  expect(strays).toEqual([]);
});
