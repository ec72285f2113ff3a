import { expect, test } from 'vitest';
import { ownScript } from '../../src/browser/trusted.ts';

const site = 'https://example.org/playbook/';

test('a script of this site may start as a worker', () => {
  for (const address of [`${site}pagefind/pagefind-worker.js`, '/playbook/_astro/worker.x1.js'])
    expect(ownScript(address, site)).toBe(address);
});

test.each([
  'https://elsewhere.example/worker.js',
  '//elsewhere.example/worker.js',
  'https://example.org/another-site/worker.js',
  '/playbook/../another-site/worker.js',
  'https://example.org.evil.example/playbook/worker.js',
  'https://example.org@evil.example/playbook/worker.js',
  'data:text/javascript,1',
  'blob:https://example.org/1',
  'javascript:alert(1)',
  'https://',
])('%s may not', (address) => {
  expect(ownScript(address, site)).toBeNull();
});
